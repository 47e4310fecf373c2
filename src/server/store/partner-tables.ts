import type { Kysely, Migration } from 'kysely';

/** Links to partners' reports, and what came with ids that are no partner's. */
export const partnerTables: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema.alterTable('audit').addColumn('partner', 'text').execute();
    await schema
      .createTable('report_links')
      .addColumn('letter_id', 'text', (column) => column.notNull())
      .addColumn('partner', 'text', (column) => column.notNull())
      .addColumn('salt', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('report_links_key', ['letter_id', 'partner'])
      .execute();
    await schema
      .createTable('unknown_partners')
      .addColumn('letter_id', 'text', (column) => column.notNull())
      .addColumn('partner', 'text', (column) => column.notNull())
      .addColumn('website', 'text', (column) => column.notNull())
      .addColumn('many', 'bigint', (column) => column.notNull())
      .addColumn('last_on', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('unknown_partners_key', ['letter_id', 'partner', 'website'])
      .execute();
  },
};
