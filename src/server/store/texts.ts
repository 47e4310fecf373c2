import type { Tx } from './commits.ts';
import { letterRow, stateOf } from './publishing.ts';
import { importedSignature } from './rows.ts';
import { randomId } from '../security/secret.ts';
import type { ImportedSignatures, LetterState, ServedTexts } from './store.ts';

/** Takes over what is served. A text that was served before, and is not any more, is noted with the time. */
export async function serveTexts(
  tx: Tx,
  { letterId, contentHash, texts }: ServedTexts,
  now: number,
): Promise<LetterState> {
  await tx
    .insertInto('letters')
    .values({
      id: letterId,
      revision: 0,
      edited_revision: 0,
      last_number: 0,
      imported_at: null,
      total_signatures: 0,
      listed_persons: 0,
      listed_organizations: 0,
      content_hash: '',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const letter = await letterRow(tx, letterId);
  if (letter.content_hash !== contentHash) {
    letter.content_hash = contentHash;
    letter.revision++;
    await tx
      .updateTable('letters')
      .set({ content_hash: contentHash, revision: letter.revision })
      .where('id', '=', letterId)
      .execute();
    await tx
      .updateTable('texts')
      .set({ replaced_at: now })
      .where('letter_id', '=', letterId)
      .where('replaced_at', 'is', null)
      .execute();
    for (const [language, sha256] of texts) {
      await tx
        .insertInto('texts')
        .values({ letter_id: letterId, language, sha256, replaced_at: null })
        .onConflict((conflict) =>
          conflict.columns(['letter_id', 'language', 'sha256']).doUpdateSet({ replaced_at: null }),
        )
        .execute();
    }
  }
  return stateOf(letter);
}

/** So many rows go into one statement: a database takes only so many values at once. */
const chunk = 500;

/** Brings in who signed before, once. */
export async function importOnce(
  tx: Tx,
  letterId: string,
  { published, unnamed }: ImportedSignatures,
  language: string,
  now: number,
): Promise<boolean> {
  const letter = await letterRow(tx, letterId);
  if (letter.imported_at !== null) return false;
  const rows = published.map((signatory, index) =>
    importedSignature(letterId, signatory, {
      id: signatory.id,
      number: letter.last_number + index + 1,
      language,
      now,
    }),
  );
  const nameless = Array.from({ length: unnamed }, () =>
    importedSignature(letterId, undefined, { id: randomId(), number: null, language, now }),
  );
  const all = [...rows, ...nameless];
  for (let start = 0; start < all.length; start += chunk) {
    await tx
      .insertInto('signatures')
      .values(all.slice(start, start + chunk))
      .execute();
  }
  const persons = rows.filter(({ type }) => type === 'person').length;
  await tx
    .updateTable('letters')
    .set({
      imported_at: now,
      revision: letter.revision + (all.length ? 1 : 0),
      last_number: letter.last_number + rows.length,
      total_signatures: letter.total_signatures + all.length,
      listed_persons: letter.listed_persons + persons,
      listed_organizations: letter.listed_organizations + rows.length - persons,
    })
    .where('id', '=', letterId)
    .execute();
  return true;
}
