import type { Tx } from './commits.ts';
import { rules } from './rules.ts';
import type { Retention } from './store.ts';
import { dayOf, days, hours } from './time.ts';

/**
 * Deletes what has served its time: what nobody confirmed, what was typed to confirm it, addresses after the end.
 * @param kept what the letters say that are there; of one that is gone counts what it said last
 */
export async function tidy(tx: Tx, kept: ReadonlyMap<string, Retention>, now: number): Promise<void> {
  const yesterday = now - rules.day;
  for (const [letterId, { unconfirmedDays, deleteContactsAt = null }] of kept) {
    await tx
      .updateTable('letters')
      .set({ unconfirmed_days: unconfirmedDays, delete_contacts_at: deleteContactsAt })
      .where('id', '=', letterId)
      .execute();
  }
  const letters = await tx
    .selectFrom('letters')
    .select(['id', 'unconfirmed_days', 'delete_contacts_at'])
    .where('unconfirmed_days', 'is not', null)
    .execute();
  for (const { id: letterId, unconfirmed_days, delete_contacts_at } of letters) {
    await tx
      .deleteFrom('signatures')
      .where('letter_id', '=', letterId)
      .where('state', '=', 'unconfirmed')
      .where('created_at', '<', now - Number(unconfirmed_days) * days)
      .execute();
    if (delete_contacts_at !== null && delete_contacts_at <= now) {
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
  await tx.deleteFrom('networks').where('until', '<', now).execute();
  await tx
    .deleteFrom('organiser_tokens')
    .where('expires_at', '<', now - hours)
    .execute();
  await tx
    .deleteFrom('audit')
    .where('at', '<', now - rules.auditLife)
    .execute();
  await tx
    .deleteFrom('unknown_partners')
    .where('last_on', '<', dayOf(now - rules.unknownPartnerLife))
    .execute();
  await tx.deleteFrom('grants').where('expires_at', '<', now).execute();
  await tx
    .deleteFrom('outbox')
    .where('state', '=', 'failed')
    .where('created_at', '<', now - rules.failuresShown)
    .execute();
}
