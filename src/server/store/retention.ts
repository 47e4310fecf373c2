import type { Tx } from './commits.ts';
import { rules } from './rules.ts';
import type { Retention } from './store.ts';
import { days } from './time.ts';

/** Mails that were given up are shown to the organiser for so long. */
const failuresShown = 30 * days;

/** Deletes what has served its time: what nobody confirmed, what was typed to confirm it, addresses after the end. */
export async function tidy(tx: Tx, kept: ReadonlyMap<string, Retention>, now: number): Promise<void> {
  const yesterday = now - rules.day;
  for (const [letterId, { unconfirmedDays, deleteContactsAt }] of kept) {
    await tx
      .deleteFrom('signatures')
      .where('letter_id', '=', letterId)
      .where('state', '=', 'unconfirmed')
      .where('created_at', '<', now - unconfirmedDays * days)
      .execute();
    if (deleteContactsAt !== undefined && deleteContactsAt <= now) {
      await tx.deleteFrom('contacts').where('letter_id', '=', letterId).execute();
    }
  }
  // With its attempt a mail loses its code: one that could not be sent for so long is given up.
  await tx
    .updateTable('outbox')
    .set((row) => ({
      state: 'failed',
      error: row.fn.coalesce('error', row.val('It could not be sent within a day.')),
    }))
    .where('state', '=', 'waiting')
    .where('created_at', '<', yesterday)
    .execute();
  await tx.deleteFrom('attempts').where('created_at', '<', yesterday).execute();
  await tx.deleteFrom('guesses').where('at', '<', yesterday).execute();
  await tx.deleteFrom('replies').where('created_at', '<', yesterday).execute();
  await tx.deleteFrom('grants').where('expires_at', '<', now).execute();
  await tx
    .deleteFrom('outbox')
    .where('state', '=', 'failed')
    .where('created_at', '<', now - failuresShown)
    .execute();
}
