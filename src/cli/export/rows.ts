import type { ModeratedSignature } from '../../server/store/organiser-store.ts';

/** Stands where a table that was brought in named nobody: our own import counts the row then. */
const notNamed = '(not named)';

type Column = readonly [heading: string, value: (signature: ModeratedSignature) => string | number | null];

/** Headings as our own import understands them; those it has no use for come last. */
const publicColumns: readonly Column[] = [
  ['type', ({ row }) => (row.type === 'organization' ? 'organisation' : 'person')],
  ['name', ({ row }) => row.name || notNamed],
  ['sort name', ({ row }) => row.sort_name],
  ['role', ({ row }) => row.role],
  ['organisation', ({ row }) => row.organization],
  ['city', ({ row }) => row.locality],
  ['country', ({ row }) => row.country],
  ['comment', ({ row }) => row.comment],
  ['website', ({ row }) => row.url],
  ['featured', ({ row }) => (row.featured ? 'yes' : '')],
  ['publish', ({ row }) => (row.listed ? 'yes' : 'no')],
  ['status', ({ row }) => row.state],
  ['date', ({ row }) => row.signed_on],
  ['number', ({ row }) => row.number],
  ['id', ({ row }) => row.id],
  ['language', ({ row }) => row.language],
  ['source', ({ row }) => row.partner],
  ['terms', ({ row }) => (JSON.parse(row.consents) as string[]).join(' ')],
];

/** Signatures as rows of a table, its headings first. @param isPrivate with e-mail addresses and own answers */
export function tableRows(signatures: readonly ModeratedSignature[], isPrivate: boolean): string[][] {
  const fields = isPrivate
    ? [...new Set(signatures.flatMap(({ details }) => Object.keys(details)))].sort()
    : [];
  const columns: readonly Column[] = [
    ...publicColumns,
    ...(isPrivate ? [['email', ({ email }) => email ?? null] as Column] : []),
    ...fields.map((field): Column => [`custom data ${field}`, ({ details }) => answer(details[field])]),
  ];
  return [
    columns.map(([heading]) => heading),
    ...signatures.map((one) => columns.map(([, value]) => String(value(one) ?? ''))),
  ];
}

function answer(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Signatures as objects, with all that is known of how each was given. */
export function objects(signatures: readonly ModeratedSignature[], isPrivate: boolean): object[] {
  return signatures.map(({ row, email, details }) => ({
    ...row,
    // Left out: it is the same in all.
    letter_id: undefined,
    listed: row.listed === 1,
    featured: row.featured === 1,
    image: row.image === null ? null : (JSON.parse(row.image) as object),
    consents: JSON.parse(row.consents) as string[],
    marks: JSON.parse(row.marks) as string[],
    created_at: new Date(row.created_at).toISOString(),
    confirmed_at: row.confirmed_at === null ? null : new Date(row.confirmed_at).toISOString(),
    ...(isPrivate && { email: email ?? null, details }),
  }));
}
