import type { Tx } from './commits.ts';
import type { LetterRow, SignatureRow } from './schema.ts';
import type { Changed, LetterState } from './store.ts';

/** A letter's numbers while a transaction changes them. */
export async function letterRow(tx: Tx, letterId: string): Promise<LetterRow> {
  return tx.selectFrom('letters').selectAll().where('id', '=', letterId).executeTakeFirstOrThrow();
}

export function stateOf(row: LetterRow): LetterState {
  return {
    revision: row.revision,
    editedRevision: row.edited_revision,
    totalSignatures: row.total_signatures,
    listedPersons: row.listed_persons,
    listedOrganizations: row.listed_organizations,
  };
}

type Counted = Pick<SignatureRow, 'state' | 'listed' | 'type' | 'number'>;

/**
 * Keeps a letter's numbers right while one signature becomes another: every change of what is published goes
 * through here. `undefined` stands for one that is not there before, or not any more.
 * @returns the number the signature has afterwards, and the letter's new state
 */
export async function count(
  tx: Tx,
  letterId: string,
  before: Counted | undefined,
  after: Omit<Counted, 'number'> | undefined,
  { edited = false } = {},
): Promise<Changed & { number: number | null }> {
  const letter = await letterRow(tx, letterId);
  const was = isListed(before);
  const is = isListed(after);
  letter.total_signatures += Number(isCounted(after)) - Number(isCounted(before));
  if (before && was) letter[columnOf(before)]--;
  if (after && is) letter[columnOf(after)]++;
  letter.revision++;
  let number = before?.number ?? null;
  if (is && number === null) number = ++letter.last_number;
  if (!is) number = null;
  // Whoever is taken out of a page, or changed on it, makes earlier copies of it wrong; a new last one does not.
  if (was) letter.edited_revision = letter.revision;
  if (edited) letter.edited_revision = letter.revision;
  const { id, ...numbers } = letter;
  await tx.updateTable('letters').set(numbers).where('id', '=', id).execute();
  return { number, totalSignatures: letter.total_signatures, revision: letter.revision };
}

function columnOf({ type }: Pick<Counted, 'type'>): 'listed_persons' | 'listed_organizations' {
  return type === 'organization' ? 'listed_organizations' : 'listed_persons';
}

function isCounted(one: Pick<Counted, 'state'> | undefined): boolean {
  return one?.state === 'published';
}

function isListed(one: Omit<Counted, 'number'> | undefined): boolean {
  return isCounted(one) && one?.listed === 1;
}
