import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { startEndpoint } from '../../../src/cli/serve/endpoint.ts';
import { planFor } from '../../../src/cli/serve/plan.ts';
import { readArguments } from '../../../src/cli/serve/read-settings.ts';
import { settingNames } from '../../../src/cli/serve/settings.ts';
import type { AuditedAct } from '../../../src/server/store/organiser-rows.ts';
import { openSqlite } from '../../../src/server/store/sqlite.ts';
import { freePort } from '../free-port.ts';
import type { Journey } from '../journey.ts';
import { makeFolder, removeFolder } from '../temporary-folder.ts';
import { changeElmLetter, writeElmLetter } from './elm-letter.ts';
import { startFront, type Front } from './front.ts';

/** A mail as the one who gets it reads it. */
interface Mailed {
  readonly code: string;
  /** Opens a page with a button. */
  readonly link: string;
}

/** A real endpoint with its database and its mails, and a proxy in front of it. */
export interface SignEndpoint {
  readonly front: Front;
  /** Address of the letter for the elms. */
  readonly src: string;
  /** The newest of so many mails to this address, as soon as it is there. */
  readonly mail: (email: string, count?: number) => Promise<Mailed>;
  readonly mailsTo: (email: string) => Promise<number>;
  /** How far each signature is that was sent from this address. */
  readonly signatures: (email: string) => Promise<readonly string[]>;
  /** Fulfilled when an organiser has done this. */
  readonly noted: (act: AuditedAct) => Promise<void>;
  /** So many minutes pass for the codes and mails of all who wait, and for the texts that were replaced. */
  readonly pass: (minutes: number) => Promise<void>;
  /** So many days pass for all who have signed. */
  readonly passDays: (days: number) => Promise<void>;
  /** The organiser writes another first line. @returns it, when it is served */
  readonly rewrite: () => Promise<string>;
}

const scripts = join(import.meta.dirname, '../../../dist');

/**
 * Starts all of it on free loopback ports, in a folder of its own, until the journey ends.
 * @param more options of `serve`
 * @param partners what stands in the letter's `partners.csv`; undefined: there is none
 */
export async function startSignEndpoint(
  journey: Journey,
  more: readonly string[] = [],
  partners?: string,
): Promise<SignEndpoint> {
  const folder = makeFolder('signing');
  journey.closing(() => {
    removeFolder(folder);
  });
  writeElmLetter(folder);
  if (partners !== undefined) writeFileSync(join(folder, 'letters', 'elm', 'partners.csv'), partners);
  const front = await startFront(journey);
  const port = await freePort();
  const data = join(folder, 'data');
  const args = [
    ...['--port', String(port), '--base', `${front.origin}/`, '--data', data],
    // All visitors of a test come from one network.
    ...['--network-per-10-minutes', '100000', '--network-per-day', '100000'],
    ...more,
  ];
  const { plan } = planFor(folder, readArguments(args, {}, { names: settingNames }));
  const log = ({ event, ...facts }: { event: string }): void => {
    if (event === 'failed' || event === 'work-failed') journey.fail(event, JSON.stringify(facts));
  };
  const endpoint = await startEndpoint(plan, { scripts, log });
  journey.closing(() => endpoint.stop());
  front.passTo(port);
  const db = openSqlite(join(data, 'letters.sqlite'));
  journey.closing(() => db.destroy());

  const mailbox = `http://127.0.0.1:${port}/mailbox/`;
  const mailsTo = async (email: string): Promise<readonly string[]> => {
    const page = await (await fetch(mailbox)).text();
    const mails = page.split('<li>').filter((mail) => mail.includes(` · ${email}<`));
    return mails.map((mail) => /href="([^"]+)"/.exec(mail)?.[1] ?? '');
  };
  const src = `${front.origin}/elm/letter.json`;
  const newest = async (email: string, count: number): Promise<string> => {
    let mails: readonly string[] = [];
    await soon(async () => (mails = await mailsTo(email)).length >= count, `a mail to ${email}`);
    return (await fetch(mailbox + (mails[0] ?? ''))).text();
  };
  const text = async (): Promise<string> => (await fetch(src)).text();

  return {
    front,
    src,
    async mail(email, count = 1) {
      const page = await newest(email, count);
      const code = /\b\d{6}\b/.exec(page.slice(page.indexOf('<pre>')))?.[0] ?? '';
      const link =
        /href="([^"]*(?:attempt=|admin\/enter)[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
      return { code, link };
    },
    mailsTo: async (email) => (await mailsTo(email)).length,
    async signatures(email) {
      const { rows } = await sql<{ state: string }>`select s.state from signatures s
        join contacts c on c.signature_id = s.id where c.email = ${email}`.execute(db);
      return rows.map(({ state }) => state);
    },
    noted: (act) =>
      soon(async () => {
        const { rows } = await sql`select 1 from audit where act = ${act}`.execute(db);
        return rows.length > 0;
      }, act),
    async pass(minutes) {
      const ms = minutes * 60_000;
      await sql`update attempts set expires_at = expires_at - ${ms}, mailed_at = mailed_at - ${ms}`.execute(
        db,
      );
      await sql`update texts set replaced_at = replaced_at - ${ms}`.execute(db);
    },
    async passDays(days) {
      await sql`update signatures set signed_on = date(signed_on, ${`-${days} days`})`.execute(db);
    },
    async rewrite() {
      const line = changeElmLetter(folder);
      await soon(async () => (await text()).includes(line), 'the new text');
      return line;
    },
  };
}

async function soon(holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited 20 s in vain for ${what}.`);
    await wait(50);
  }
}
