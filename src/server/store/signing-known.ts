import type { Tx } from './commits.ts';
import { Portioned } from './portions.ts';
import { rules } from './rules.ts';
import type { AttemptRow, Purpose, ReplyRow, SignatureState } from './schema.ts';
import { placeOf, type Known } from './signing-plan.ts';

/** Addresses of letters that something is asked about. */
type Addresses = readonly { readonly letterId: string; readonly addressKey: string }[];

/** What is asked of one letter: some of its keys, as they are now. */
interface Asked {
  readonly letterId: string;
  readonly purpose: Purpose;
  readonly since: number;
}

interface FoundPerson {
  readonly address_key: string;
  readonly folded_name: string;
  readonly id: string;
  readonly state: SignatureState;
}

const people = new Portioned<string, FoundPerson, Asked>(
  (tx, keys, { letterId }) =>
    tx
      .selectFrom('contacts')
      .innerJoin('signatures', (join) =>
        join
          .onRef('signatures.letter_id', '=', 'contacts.letter_id')
          .onRef('signatures.id', '=', 'contacts.signature_id'),
      )
      .select(['contacts.address_key', 'contacts.folded_name', 'signatures.id', 'signatures.state'])
      .where('contacts.letter_id', '=', letterId)
      .where('contacts.address_key', 'in', keys)
      .orderBy('signatures.created_at'),
  (keys, { letterId }) => [letterId, ...keys],
);

const attempts = new Portioned<string, AttemptRow, Asked>(
  (tx, keys, { letterId, purpose, since }) =>
    tx
      .selectFrom('attempts')
      .selectAll()
      .where('letter_id', '=', letterId)
      .where('address_key', 'in', keys)
      .where('purpose', '=', purpose)
      .where('created_at', '>', since)
      .orderBy('created_at', 'desc'),
  (keys, { letterId, purpose, since }) => [letterId, ...keys, purpose, since],
);

const replies = new Portioned<string, ReplyRow, Asked>(
  (tx, keys, { letterId, since }) =>
    tx
      .selectFrom('replies')
      .selectAll()
      .where('letter_id', '=', letterId)
      .where('key', 'in', keys)
      .where('created_at', '>', since),
  (keys, { letterId, since }) => [letterId, ...keys, since],
);

/** Reads what the database holds about these addresses: a few questions, however many they are. */
export async function loadKnown(tx: Tx, addresses: Addresses, purpose: Purpose, now: number): Promise<Known> {
  const known: Known = { replies: new Map(), people: new Map(), attempts: new Map() };
  for (const [letterId, keys] of byLetter(
    addresses.map(({ letterId, addressKey }) => [letterId, addressKey]),
  )) {
    const asked = { letterId, purpose, since: now - rules.day };
    for (const { address_key, folded_name, id, state } of await people.run(tx, keys, asked)) {
      const person = { signatureId: id, foldedName: folded_name, confirmed: state !== 'unconfirmed' };
      add(known.people, placeOf(letterId, address_key), person);
    }
    for (const attempt of await attempts.run(tx, keys, asked)) {
      add(known.attempts, placeOf(letterId, attempt.address_key), attempt);
    }
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
  for (const [letterId, keys] of byLetter(requests.map(({ letterId, key }) => [letterId, key]))) {
    const asked = { letterId, purpose: 'sign', since: now - rules.day } as const;
    for (const reply of await replies.run(tx, keys, asked))
      known.replies.set(placeOf(letterId, reply.key), reply);
  }
}

function byLetter(pairs: readonly (readonly [letterId: string, key: string])[]): Map<string, string[]> {
  const letters = new Map<string, Set<string>>();
  for (const [letterId, key] of pairs) {
    let keys = letters.get(letterId);
    if (!keys) letters.set(letterId, (keys = new Set()));
    keys.add(key);
  }
  return new Map([...letters].map(([letterId, keys]) => [letterId, [...keys]]));
}

function add<T>(map: Map<string, T[]>, place: string, one: T): void {
  const there = map.get(place);
  if (there) there.push(one);
  else map.set(place, [one]);
}
