import type { ModeratedSignature } from '../store/organiser-store.ts';

/** Stands where a table that was brought in named nobody: our own import counts the row then. */
const notNamed = '(not named)';

export type Column = readonly [
  heading: string,
  value: (signature: ModeratedSignature) => string | number | null,
];

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

/** The columns of a table. @param answers names of answers that are never public; undefined: without addresses, too */
export function columnsFor(answers: readonly string[] | undefined): readonly Column[] {
  if (!answers) return publicColumns;
  return [
    ...publicColumns,
    ['email', ({ email }) => email ?? null],
    ...answers.map((name): Column => [`custom data ${name}`, ({ details }) => answer(details[name])]),
  ];
}

export function headings(columns: readonly Column[]): string[] {
  return columns.map(([heading]) => heading);
}

export function cells(columns: readonly Column[], signature: ModeratedSignature): string[] {
  return columns.map(([, value]) => String(value(signature) ?? ''));
}

function answer(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A signature as an object, with all that is known of how it was given. @param isPrivate with what is never public */
export function asObject({ row, email, details }: ModeratedSignature, isPrivate: boolean): object {
  return {
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
  };
}
