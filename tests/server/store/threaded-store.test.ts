import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { Secret } from '../../../src/server/security/secret.ts';
import { openSqlite } from '../../../src/server/store/sqlite.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { openThreadedStore } from '../../../src/server/store/threaded-store.ts';
import { letterId, signing, textHash } from '../../support/server/signing.ts';
import { storeProgram as program } from '../../support/server/stores.ts';
import { makeFolder, removeFolder } from '../../support/temporary-folder.ts';

const project = join(import.meta.dirname, '../../..');

describe('A store in a thread of its own', () => {
  const key = randomBytes(32).toString('hex');
  const by = { secret: new Secret(key) };
  let folder: string;
  let file: string;
  let store: Store;

  beforeEach(async () => {
    folder = makeFolder('thread');
    file = join(folder, 'letters.sqlite');
    store = await openThreadedStore(program, { file, secret: key });
    const texts = new Map([['en', textHash]]);
    await store.serveTexts({ letterId, contentHash: 'first', texts });
  });
  afterEach(async () => {
    await store.close().catch(() => undefined);
    removeFolder(folder);
  });

  it('gives each who asks at the same moment the answer that is theirs', async () => {
    const people = Array.from({ length: 300 }, (_, number) => `person${number}@example.org`);
    const signed = await Promise.all(people.map((email) => store.sign(signing(by, 'Ana Berg', email))));
    const mails = await store.leaseMails(1_000, 60_000);
    assert.deepEqual(mails.map(({ to }) => to).sort(), people.toSorted());
    for (const [index, to] of people.entries()) {
      const attempt = signed[index];
      assert(attempt !== undefined && attempt !== 'key-reused');
      const mail = mails.find(({ attemptId }) => attemptId === attempt.id);
      assert.equal(mail?.to, to);
      assert.equal(mail.code, by.secret.code(await saltOf(attempt.id)));
    }
  });

  it('has written to the disk what it says it has', async () => {
    await store.sign(signing(by, 'Ana Berg', 'ana@example.org'));
    const db = openSqlite(file);
    const { rows } = await sql<{ email: string }>`select email from contacts`.execute(db);
    await db.destroy();
    assert.deepEqual(
      rows.map(({ email }) => email),
      ['ana@example.org'],
    );
  });

  it('takes over what is no plain object', async () => {
    const kept = { unconfirmedDays: 7, deleteContactsAt: undefined };
    await store.tidy(new Map([[letterId, kept]]));
    assert.equal(await store.knowsText(letterId, textHash), true);
    assert.equal(await store.state('none'), undefined);
  });

  it('hands over an error with its code, and goes on', async () => {
    const db = openSqlite(file);
    await sql`alter table grants rename to elsewhere`.execute(db);
    await db.destroy();
    await assert.rejects(store.tidy(new Map()), (error: Error & { code?: string; errcode?: number }) => {
      assert.match(error.message, /no such table: grants/);
      assert(error.code === 'SQLITE_ERROR' || error.errcode === 1, 'no code');
      return true;
    });
    await store.ready();
  });

  it('closes the database when it has done what was asked of it', async () => {
    const last = store.sign(signing(by, 'Ana Berg', 'ana@example.org'));
    await store.close();
    assert.notEqual(await last, 'key-reused');
    assert(!existsSync(`${file}-wal`));
    await assert.rejects(store.ready(), /closed/);
  });

  it('does not begin where there is no database to open', async () => {
    await assert.rejects(openThreadedStore(program, { file: folder, secret: key }), /unable to open/);
  });

  it('takes the process with it when it breaks: nobody is left waiting', () => {
    const broken = `
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', () => { throw new Error('broken in two'); });
      parentPort.postMessage([{ id: 0, value: undefined }]);`;
    const asking = `
      import { openThreadedStore } from './src/server/store/threaded-store.ts';
const program = new URL(${JSON.stringify(`data:text/javascript,${encodeURIComponent(broken)}`)});
      const store = await openThreadedStore(program, { file: '', secret: '' });
      await store.ready().catch(() => undefined);
      console.log('still there');`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', asking];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
    assert.match(stderr, /broken in two/);
    assert.notEqual(status, 0);
    assert.equal(stdout, '');
  });

  async function saltOf(attemptId: string): Promise<string> {
    const db = openSqlite(file);
    const { rows } = await sql<{ salt: string }>`select salt from attempts where id = ${attemptId}`.execute(
      db,
    );
    await db.destroy();
    return rows[0]?.salt ?? '';
  }
});
