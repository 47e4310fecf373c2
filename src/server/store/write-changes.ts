import type { Compilable } from 'kysely';
import type { Tx } from './commits.ts';
import { Portioned } from './portions.ts';
import type { AttemptRow, ContactRow, OutboxRow, ReplyRow, SignatureRow } from './schema.ts';
import type { SigningChanges } from './signing-plan.ts';
import { dayOf } from './time.ts';
import { countUnknownPartners } from './unknown-partners.ts';

const inserts = {
  signatures: inserting<SignatureRow>((tx, rows) => tx.insertInto('signatures').values(rows)),
  contacts: inserting<ContactRow>((tx, rows) => tx.insertInto('contacts').values(rows)),
  attempts: inserting<AttemptRow>((tx, rows) => tx.insertInto('attempts').values(rows)),
  outbox: inserting<OutboxRow>((tx, rows) => tx.insertInto('outbox').values(rows)),
  // A key may come again after its day, before the old answer is cleared away.
  replies: inserting<ReplyRow>((tx, rows) =>
    tx
      .insertInto('replies')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['letter_id', 'key']).doUpdateSet((row) => ({
          body_hash: row.ref('excluded.body_hash'),
          attempt_id: row.ref('excluded.attempt_id'),
          expires_at: row.ref('excluded.expires_at'),
          created_at: row.ref('excluded.created_at'),
        })),
      ),
  ),
};

/** Writes rows into one table. Objects of one kind may have come by their members in different orders. */
function inserting<Row extends object>(
  write: (tx: Tx, rows: readonly Row[]) => Compilable,
): Portioned<Row, unknown> {
  let known: (keyof Row)[] | undefined;
  const columns = (rows: readonly Row[]): (keyof Row)[] =>
    (known ??= Object.keys(rows[0] ?? {}) as (keyof Row)[]);
  return new Portioned<Row, unknown>(
    (tx, rows) => {
      const names = columns(rows);
      const inOrder = rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])) as Row);
      return write(tx, inOrder);
    },
    (rows) => {
      const names = columns(rows);
      const values: unknown[] = [];
      for (const row of rows) for (const name of names) values.push(row[name]);
      return values;
    },
  );
}

/** Writes what was planned, each table at once. */
export async function writeChanges(tx: Tx, changes: SigningChanges, now: number): Promise<void> {
  for (const [id, { letterId, signature, email, foldedName, details }] of changes.replaced) {
    await tx
      .updateTable('signatures')
      .set(signature)
      .where('letter_id', '=', letterId)
      .where('id', '=', id)
      .execute();
    await tx
      .updateTable('contacts')
      .set({ email, folded_name: foldedName, details })
      .where('letter_id', '=', letterId)
      .where('signature_id', '=', id)
      .execute();
  }
  for (const { id, salt, expires_at, tries, mails, mailed_at } of changes.continued) {
    await tx
      .updateTable('attempts')
      .set({ salt, expires_at, tries, mails, mailed_at })
      .where('id', '=', id)
      .execute();
  }
  await inserts.signatures.run(tx, changes.signatures);
  await inserts.contacts.run(tx, changes.contacts);
  await inserts.attempts.run(tx, [...changes.attempts]);
  await inserts.outbox.run(tx, changes.mails);
  await inserts.replies.run(tx, changes.replies);
  await countUnknownPartners(tx, changes.strays, dayOf(now));
}
