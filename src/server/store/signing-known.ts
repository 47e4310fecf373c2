import type { Tx } from './commits.ts';
import { rules } from './rules.ts';
import type { Purpose } from './schema.ts';
import { placeOf, type Known } from './signing-plan.ts';

/** Addresses of letters that something is asked about. */
type Addresses = readonly { readonly letterId: string; readonly addressKey: string }[];

/** Reads what the database holds about these addresses: a few questions, however many they are. */
export async function loadKnown(tx: Tx, addresses: Addresses, purpose: Purpose, now: number): Promise<Known> {
  const letters = [...new Set(addresses.map(({ letterId }) => letterId))];
  const keys = [...new Set(addresses.map(({ addressKey }) => addressKey))];
  const known: Known = {
    replies: new Map(),
    people: new Map(),
    attempts: new Map(),
  };

  const people = await tx
    .selectFrom('contacts')
    .innerJoin('signatures', (join) =>
      join
        .onRef('signatures.letter_id', '=', 'contacts.letter_id')
        .onRef('signatures.id', '=', 'contacts.signature_id'),
    )
    .select([
      'contacts.letter_id',
      'contacts.address_key',
      'contacts.folded_name',
      'signatures.id',
      'signatures.state',
    ])
    .where('contacts.letter_id', 'in', letters)
    .where('contacts.address_key', 'in', keys)
    .orderBy('signatures.created_at')
    .execute();
  for (const { letter_id, address_key, folded_name, id, state } of people) {
    const place = placeOf(letter_id, address_key);
    const person = { signatureId: id, foldedName: folded_name, confirmed: state !== 'unconfirmed' };
    known.people.set(place, [...(known.people.get(place) ?? []), person]);
  }

  const attempts = await tx
    .selectFrom('attempts')
    .selectAll()
    .where('letter_id', 'in', letters)
    .where('address_key', 'in', keys)
    .where('purpose', '=', purpose)
    .where('created_at', '>', now - rules.day)
    .orderBy('created_at', 'desc')
    .execute();
  for (const attempt of attempts) {
    const place = placeOf(attempt.letter_id, attempt.address_key);
    known.attempts.set(place, [...(known.attempts.get(place) ?? []), attempt]);
  }
  return known;
}

/** Answers that were given to requests with these keys. */
export async function loadReplies(
  tx: Tx,
  known: Known,
  requests: readonly { readonly letterId: string; readonly key: string }[],
  now: number,
): Promise<void> {
  const replies = await tx
    .selectFrom('replies')
    .selectAll()
    .where('letter_id', 'in', [...new Set(requests.map(({ letterId }) => letterId))])
    .where('key', 'in', [...new Set(requests.map(({ key }) => key))])
    .where('created_at', '>', now - rules.day)
    .execute();
  for (const reply of replies) known.replies.set(placeOf(reply.letter_id, reply.key), reply);
}
