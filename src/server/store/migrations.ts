import { sql, type Kysely, type Migration } from 'kysely';
import { partnerTables } from './partner-tables.ts';

/** Milliseconds and counters are larger than 32 bits. */
const integer = 'bigint';

/** In the order of their names, each once. What has been released is never changed: a change is a new one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-first': {
    async up(db: Kysely<unknown>) {
      const { schema } = db;
      await schema
        .createTable('letters')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('revision', integer, (column) => column.notNull())
        .addColumn('edited_revision', integer, (column) => column.notNull())
        .addColumn('last_number', integer, (column) => column.notNull())
        .addColumn('imported_at', integer)
        .addColumn('total_signatures', integer, (column) => column.notNull())
        .addColumn('listed_persons', integer, (column) => column.notNull())
        .addColumn('listed_organizations', integer, (column) => column.notNull())
        .addColumn('content_hash', 'text', (column) => column.notNull())
        .execute();
      await schema
        .createTable('texts')
        .addColumn('letter_id', 'text', (column) => column.notNull())
        .addColumn('sha256', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('replaced_at', integer)
        .addPrimaryKeyConstraint('texts_key', ['letter_id', 'language', 'sha256'])
        .execute();
      await schema
        .createTable('signatures')
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('letter_id', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('listed', 'integer', (column) => column.notNull())
        .addColumn('number', integer)
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('sort_name', 'text')
        .addColumn('role', 'text')
        .addColumn('organization', 'text')
        .addColumn('locality', 'text')
        .addColumn('country', 'text')
        .addColumn('comment', 'text')
        .addColumn('url', 'text')
        .addColumn('image', 'text')
        .addColumn('featured', 'integer', (column) => column.notNull())
        .addColumn('signed_on', 'text')
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('partner', 'text')
        .addColumn('text_sha256', 'text')
        .addColumn('consents', 'text', (column) => column.notNull())
        .addColumn('marks', 'text', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addColumn('created_at', integer, (column) => column.notNull())
        .addColumn('confirmed_at', integer)
        .addPrimaryKeyConstraint('signatures_key', ['letter_id', 'id'])
        .execute();
      // The order in which names are published and turned over page by page.
      await schema
        .createIndex('signatures_number')
        .on('signatures')
        .columns(['letter_id', 'number'])
        .unique()
        .execute();
      await schema
        .createIndex('signatures_state')
        .on('signatures')
        .columns(['letter_id', 'state', 'created_at'])
        .execute();
      await schema
        .createTable('contacts')
        .addColumn('signature_id', 'text', (column) => column.notNull())
        .addColumn('letter_id', 'text', (column) => column.notNull())
        .addColumn('email', 'text', (column) => column.notNull())
        .addColumn('address_key', 'text', (column) => column.notNull())
        .addColumn('folded_name', 'text', (column) => column.notNull())
        .addColumn('details', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('contacts_key', ['letter_id', 'signature_id'])
        .addForeignKeyConstraint(
          'contacts_signature',
          ['letter_id', 'signature_id'],
          'signatures',
          ['letter_id', 'id'],
          (constraint) => constraint.onDelete('cascade'),
        )
        .execute();
      // One address signs once under one name, whatever happens at the same moment.
      await schema
        .createIndex('contacts_person')
        .on('contacts')
        .columns(['letter_id', 'address_key', 'folded_name'])
        .unique()
        .execute();
      await schema
        .createTable('attempts')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('letter_id', 'text', (column) => column.notNull())
        .addColumn('purpose', 'text', (column) => column.notNull())
        .addColumn('address_key', 'text', (column) => column.notNull())
        .addColumn('name_key', 'text', (column) => column.notNull())
        .addColumn('signature_id', 'text')
        .addColumn('salt', 'text', (column) => column.notNull())
        .addColumn('expires_at', integer, (column) => column.notNull())
        .addColumn('tries', 'integer', (column) => column.notNull())
        .addColumn('mails', 'integer', (column) => column.notNull())
        .addColumn('mailed_at', integer, (column) => column.notNull())
        .addColumn('created_at', integer, (column) => column.notNull())
        .execute();
      await schema
        .createIndex('attempts_address')
        .on('attempts')
        .columns(['letter_id', 'address_key'])
        .execute();
      await schema
        .createTable('guesses')
        .addColumn('letter_id', 'text', (column) => column.notNull())
        .addColumn('address_key', 'text', (column) => column.notNull())
        .addColumn('at', integer, (column) => column.notNull())
        .execute();
      await schema
        .createIndex('guesses_address')
        .on('guesses')
        .columns(['letter_id', 'address_key', 'at'])
        .execute();
      await schema
        .createTable('replies')
        .addColumn('letter_id', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('body_hash', 'text', (column) => column.notNull())
        .addColumn('attempt_id', 'text', (column) => column.notNull())
        .addColumn('expires_at', integer, (column) => column.notNull())
        .addColumn('created_at', integer, (column) => column.notNull())
        .addPrimaryKeyConstraint('replies_key', ['letter_id', 'key'])
        .execute();
      await schema
        .createTable('outbox')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('letter_id', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('signature_id', 'text', (column) => column.notNull())
        .addColumn('attempt_id', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('due_at', integer, (column) => column.notNull())
        .addColumn('tries', 'integer', (column) => column.notNull())
        .addColumn('error', 'text')
        .addColumn('created_at', integer, (column) => column.notNull())
        .addForeignKeyConstraint(
          'outbox_contact',
          ['letter_id', 'signature_id'],
          'contacts',
          ['letter_id', 'signature_id'],
          (constraint) => constraint.onDelete('cascade'),
        )
        .execute();
      await schema.createIndex('outbox_due').on('outbox').columns(['state', 'due_at']).execute();
      await schema
        .createTable('grants')
        .addColumn('token_hash', 'text', (column) => column.primaryKey())
        .addColumn('letter_id', 'text', (column) => column.notNull())
        .addColumn('address_key', 'text', (column) => column.notNull())
        .addColumn('expires_at', integer, (column) => column.notNull())
        .execute();
    },
  },
  '002-retention': {
    async up(db: Kysely<unknown>) {
      for (const column of ['unconfirmed_days', 'delete_contacts_at']) {
        await db.schema.alterTable('letters').addColumn(column, integer).execute();
      }
    },
  },
  '003-networks': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('networks')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('count', integer, (column) => column.notNull())
        .addColumn('until', integer, (column) => column.notNull())
        .execute();
    },
  },
  '004-secret-check': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('secret_check')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .execute();
    },
  },
  '005-organisers': {
    async up(db: Kysely<unknown>) {
      const { schema } = db;
      await schema
        .createTable('audit')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('letter_id', 'text', (column) => column.notNull())
        .addColumn('batch', 'text', (column) => column.notNull())
        .addColumn('at', integer, (column) => column.notNull())
        .addColumn('organiser', 'text', (column) => column.notNull())
        .addColumn('act', 'text', (column) => column.notNull())
        .addColumn('signature_id', 'text', (column) => column.notNull())
        .addColumn('before', 'text', (column) => column.notNull())
        .execute();
      await schema.createIndex('audit_letter').on('audit').columns(['letter_id', 'id']).execute();
      await schema.createIndex('audit_batch').on('audit').columns(['letter_id', 'batch']).execute();
      await schema
        .createIndex('audit_signature')
        .on('audit')
        .columns(['letter_id', 'signature_id'])
        .execute();
      await schema
        .createTable('organiser_tokens')
        .addColumn('token_hash', 'text', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('organiser', 'text', (column) => column.notNull())
        .addColumn('created_at', integer, (column) => column.notNull())
        .addColumn('expires_at', integer, (column) => column.notNull())
        .execute();
    },
  },
  '006-audit-many': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('audit').addColumn('many', integer).execute();
    },
  },
  '007-partners': partnerTables,
  '008-indexes': {
    async up({ schema }: Kysely<unknown>) {
      // Whoever is deleted takes their mails along: without it the whole outbox is looked through for each.
      await schema
        .createIndex('outbox_signature')
        .on('outbox')
        .columns(['letter_id', 'signature_id'])
        .execute();
      // They are few, and are read for every document of the letter.
      await schema
        .createIndex('signatures_featured')
        .on('signatures')
        .columns(['letter_id', 'number'])
        .where(sql<boolean>`featured = 1`)
        .execute();
      await schema.createIndex('audit_at').on('audit').column('at').execute();
      await schema.createIndex('audit_organiser').on('audit').column('organiser').execute();
    },
  },
};
