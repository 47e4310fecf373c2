import { sql, type Kysely } from 'kysely';
import { Secret } from '../security/secret.ts';
import { manage, resend } from './asking.ts';
import { Commits } from './commits.ts';
import { confirm } from './confirming.ts';
import { openManage, setListed, withdraw } from './managing.ts';
import { failedMails, leaseMails, mailFailed, mailSent } from './mails.ts';
import { audit } from './audit.ts';
import { beginExport, withIds } from './exporting.ts';
import { actsOf, disclose, erase, held } from './holding.ts';
import { find, inState, standing } from './looking.ts';
import { moderate, undo } from './moderating.ts';
import { countNetworks } from './networks.ts';
import { numbers, partnerCounts, partnerDays } from './numbers.ts';
import { closeSession, keepLink, openSession, session } from './organiser-tokens.ts';
import { forgetLog } from './sqlite-dialect.ts';
import { prepareDatabase } from './prepared.ts';
import { stateOf } from './publishing.ts';
import { closeReportLink, makeReportLinks, reportSalts } from './report-links.ts';
import { tidy } from './retention.ts';
import { signatoryOf } from './rows.ts';
import { rules } from './rules.ts';
import type { Database } from './schema.ts';
import { Signings } from './signing.ts';
import type { Store } from './store.ts';
import { importOnce, serveTexts } from './texts.ts';
import { unknownPartners } from './unknown-partners.ts';
import type { Clock } from './time.ts';

interface StoreParts {
  readonly db: Kysely<Database>;
  /** Undefined for an organiser, who confirms nothing: it may be known to the endpoint alone. */
  readonly secret: Secret | undefined;
  readonly clock: Clock;
}

/**
 * A store over a database that speaks SQL, brought up to date first.
 * @throws OtherSecretError; or where the database cannot be brought up to date: then nothing has been changed
 */
export async function openStore({ db, secret: given, clock }: StoreParts): Promise<Store> {
  await prepareDatabase(db, given);
  const secret = given ?? new Secret('');
  const commits = new Commits(db);
  const signings = new Signings(commits, clock);
  const now = clock;
  return {
    serveTexts: (served) => commits.do((tx) => serveTexts(tx, served, now())),
    async isImported(letterId) {
      const { imported_at } = await db
        .selectFrom('letters')
        .select('imported_at')
        .where('id', '=', letterId)
        .executeTakeFirstOrThrow();
      return imported_at !== null;
    },
    importOnce: (letterId, language, names) =>
      commits.do((tx) => importOnce(tx, letterId, names, language, now())),
    async letters() {
      const rows = await db.selectFrom('letters').select('id').orderBy('id').execute();
      return rows.map(({ id }) => id);
    },
    async state(letterId) {
      const row = await db.selectFrom('letters').selectAll().where('id', '=', letterId).executeTakeFirst();
      return row && stateOf(row);
    },
    async knowsText(letterId, sha256) {
      const text = await db
        .selectFrom('texts')
        .select('sha256')
        .where('letter_id', '=', letterId)
        .where('sha256', '=', sha256)
        .where((is) =>
          is.or([is.eb('replaced_at', 'is', null), is.eb('replaced_at', '>', now() - rules.textGrace)]),
        )
        .executeTakeFirst();
      return text !== undefined;
    },
    async listed(letterId, after, limit) {
      const rows = await db
        .selectFrom('signatures')
        .selectAll()
        .where('letter_id', '=', letterId)
        .where('number', '>', after)
        .orderBy('number')
        .limit(limit)
        .execute();
      return rows.map(signatoryOf);
    },
    async numbered(letterId, numbers) {
      if (!numbers.length) return [];
      const rows = await db
        .selectFrom('signatures')
        .selectAll()
        .where('letter_id', '=', letterId)
        .where('number', 'in', numbers)
        .execute();
      return rows.map(signatoryOf);
    },
    async featured(letterId) {
      const rows = await db
        .selectFrom('signatures')
        .selectAll()
        .where('letter_id', '=', letterId)
        .where('number', 'is not', null)
        // Written out: so the index of these alone is known to fit.
        .where('featured', '=', sql.lit(1))
        .orderBy('number')
        .execute();
      return rows.map(signatoryOf);
    },

    async replied(letterId, key, bodyHash) {
      const reply = await db
        .selectFrom('replies')
        .select(['body_hash', 'attempt_id', 'expires_at'])
        .where('letter_id', '=', letterId)
        .where('key', '=', key)
        .where('created_at', '>', now() - rules.day)
        .executeTakeFirst();
      if (!reply) return undefined;
      return reply.body_hash === bodyHash
        ? { id: reply.attempt_id, expiresAt: reply.expires_at, repeated: true }
        : 'key-reused';
    },
    sign: (signing) => signings.sign(signing),
    confirm: (typed, moderation) =>
      commits.do((tx) => confirm(tx, typed, moderation, { secret, now: now() })),
    resend: (letterId, attemptId, language) =>
      commits.do((tx) => resend(tx, letterId, attemptId, language, now())),

    manage: (letterId, addressKey, language) =>
      commits.do((tx) => manage(tx, letterId, addressKey, language, now())),
    openManage: (typed) => commits.do((tx) => openManage(tx, typed, { secret, now: now() })),
    withdraw: (letterId, token, id) => commits.do((tx) => withdraw(tx, letterId, token, id, now())),
    setListed: (letterId, token, id, listed) =>
      commits.do((tx) => setListed(tx, letterId, { token, id, listed }, now())),

    inState: (letterId, listing) => inState(db, letterId, listing),
    standing: (letterId) => standing(db, letterId),
    numbers: (letterId) => numbers(db, letterId),
    beginExport: (letterId, taking, by) =>
      commits.do((tx) => beginExport(tx, letterId, taking, { by, now: now() })),
    withIds: (letterId, ids) => withIds(db, letterId, ids),
    partnerCounts: (letterId) => partnerCounts(db, letterId),
    partnerDays: (letterId, partner) => partnerDays(db, letterId, partner),
    unknownPartners: (letterId) => unknownPartners(db, letterId),
    reportSalts: (letterId) => reportSalts(db, letterId),
    makeReportLinks: (letterId, partners, { anew, by }) =>
      commits.do((tx) => makeReportLinks(tx, letterId, { partners, anew }, { by, now: now() })),
    closeReportLink: (letterId, partner, by) =>
      commits.do((tx) => closeReportLink(tx, letterId, partner, { by, now: now() })),
    find: (letterId, sought, limit) => find(db, letterId, sought, limit),
    held: (addressKey) => held(db, addressKey),
    disclose: (addressKey, ids, by) => commits.do((tx) => disclose(tx, addressKey, ids, { by, now: now() })),
    async erase(addressKey, by) {
      const erased = await commits.do((tx) => erase(tx, addressKey, { by, now: now() }));
      await forgetLog(db);
      return erased;
    },
    actsOf: (organiser) => actsOf(db, organiser),
    moderate: (letterId, ids, act, by) =>
      commits.do((tx) => moderate(tx, letterId, ids, act, { by, now: now() })),
    undo: (letterId, batch, by) => commits.do((tx) => undo(tx, letterId, batch, { by, now: now() })),
    audit: (letterId, before, limit) => audit(db, letterId, before, limit),
    keepLink: (tokenHash, organiser) => commits.do((tx) => keepLink(tx, tokenHash, organiser, now())),
    openSession: (linkHash, sessionHash) => commits.do((tx) => openSession(tx, linkHash, sessionHash, now())),
    session: (sessionHash) => session(db, sessionHash, now()),
    closeSession: (sessionHash) => commits.do((tx) => closeSession(tx, sessionHash)),

    async signedSince(letterId, since) {
      const rows = await db
        .selectFrom('signatures')
        .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
        .where('letter_id', '=', letterId)
        // Each by its name: so the index finds them.
        .where('state', 'in', ['unconfirmed', 'pending', 'published', 'rejected'])
        .where('created_at', '>', since)
        .groupBy('state')
        .execute();
      const numbers = new Map(rows.map(({ state, count }) => [state, count]));
      const { unconfirmed = 0, ...confirmed } = Object.fromEntries(numbers);
      return { unconfirmed, confirmed: Object.values(confirmed).reduce((sum, count) => sum + count, 0) };
    },

    leaseMails: (most, leaseMs) => commits.do((tx) => leaseMails(tx, most, leaseMs, { secret, now: now() })),
    mailSent: (id) => commits.do((tx) => mailSent(tx, id)),
    mailFailed: (id, error, retryAt) => commits.do((tx) => mailFailed(tx, id, error, retryAt)),
    failedMails: (letterId) => failedMails(db, letterId),

    countNetworks: (counted) => commits.do((tx) => countNetworks(tx, counted, now())),
    tidy: (kept) => commits.do((tx) => tidy(tx, kept, now())),
    async ready() {
      await sql`select 1`.execute(db);
    },
    async close() {
      await commits.settled();
      await db.destroy();
    },
  };
}
