import type { Signatory } from '../../feed/signatory.ts';
import { dayOf } from './time.ts';
import type { SignatureRow } from './schema.ts';
import type { SignedFields } from './store.ts';

/** What everyone may see of a signature. */
export function signatoryOf(row: SignatureRow): Signatory {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    ...(row.number !== null && { number: row.number }),
    ...(row.sort_name !== null && { sort_name: row.sort_name }),
    ...(row.role !== null && { role: row.role }),
    ...(row.organization !== null && { organization: row.organization }),
    ...(row.locality !== null && { locality: row.locality }),
    ...(row.country !== null && { country: row.country }),
    ...(row.comment !== null && { comment: row.comment }),
    ...(row.url !== null && { url: row.url }),
    ...(row.image !== null && { image: JSON.parse(row.image) as NonNullable<Signatory['image']> }),
    ...(row.featured === 1 && { featured: true }),
    ...(row.signed_on !== null && { signed_at: row.signed_on }),
  };
}

/** A signature that has just been given and not been confirmed. */
export function newSignature(id: string, letterId: string, fields: SignedFields, now: number): SignatureRow {
  return {
    id,
    letter_id: letterId,
    state: 'unconfirmed',
    number: null,
    sort_name: null,
    image: null,
    featured: 0,
    signed_on: dayOf(now),
    reason: null,
    created_at: now,
    confirmed_at: null,
    ...fields,
  };
}

/** Someone from the organiser's table, who has been asked before and needs no confirmation. */
export function importedSignature(
  letterId: string,
  signatory: Signatory | undefined,
  { id, number, language, now }: { id: string; number: number | null; language: string; now: number },
): SignatureRow {
  return {
    id,
    letter_id: letterId,
    state: 'published',
    type: signatory?.type === 'organization' ? 'organization' : 'person',
    listed: signatory ? 1 : 0,
    number,
    name: signatory?.name ?? '',
    sort_name: signatory?.sort_name ?? null,
    role: signatory?.role ?? null,
    organization: signatory?.organization ?? null,
    locality: signatory?.locality ?? null,
    country: signatory?.country ?? null,
    comment: signatory?.comment ?? null,
    url: signatory?.url ?? null,
    image: signatory?.image ? JSON.stringify(signatory.image) : null,
    featured: signatory?.featured ? 1 : 0,
    signed_on: signatory?.signed_at ?? null,
    language,
    partner: null,
    text_sha256: null,
    consents: '[]',
    marks: '[]',
    reason: null,
    created_at: now,
    confirmed_at: now,
  };
}
