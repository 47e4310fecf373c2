import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import pg from 'pg';
import { reportLink } from '../../../src/server/partners/report-link.ts';
import { Secret } from '../../../src/server/security/secret.ts';
import { tables } from '../../../src/server/store/content.ts';
import { openPostgres } from '../../../src/server/store/postgres.ts';
import { prepareDatabase } from '../../../src/server/store/prepared.ts';
import { PostOffice } from '../../support/fault/post-office.ts';
import { noPostgres, type PostgresServer } from '../../support/server/postgres.ts';
import { Letterhouse, riverLetter, until, type Ended } from '../../support/server/serve-process.ts';
import { askFile } from '../../support/server/sqlite-file.ts';
import { usePostgres } from '../../support/server/test-postgres.ts';

const postgres = usePostgres();

/** It ends with 1 and one sentence for people. */
function assertTold({ code, error }: Ended, sentence: RegExp): void {
  assert.equal(code, 1, error);
  assert.match(error, sentence);
  assert.equal(error.trim().split('\n').length, 1, error);
}

describe('open-letter move-store', { skip: noPostgres, timeout: 120_000 }, () => {
  let server: PostgresServer;

  before(async () => {
    server = await postgres();
  });

  const connect = async (url: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  };
  /** How many rows all tables have together. */
  const rowsIn = async (url: string): Promise<number> => {
    const client = await connect(url);
    let sum = 0;
    for (const table of tables) {
      const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${table}`);
      sum += Number(rows[0]?.n);
    }
    await client.end();
    return sum;
  };

  /** A letter with somebody in every state; its endpoint was ended. */
  const letterhouse = async (t: { after(end: () => Promise<void>): void }) => {
    const house = new Letterhouse(t);
    house.write('letters/river/letter.md', riverLetter);
    house.write('letters/river/signatories.csv', 'name\nAda Berg\nBo Berg\n');
    house.write('letters/river/partners.csv', 'id,name\nelms,Friends of the Elms\n');
    const post = await PostOffice.open();
    t.after(() => post.close());
    const mail = { SMTP_URL: post.url, OPEN_LETTER_MAIL_FROM: 'letter@example.org' };
    const endpoint = await house.serve([], mail);
    const sign = (name: string, email: string): Promise<string> =>
      endpoint.sign('river', name, email, { referrer_data: { source: 'elm-frends' } });
    const confirm = async (attempt: string, email: string): Promise<void> => {
      const { code } = await post.mail(email, 'confirm');
      assert.equal((await endpoint.post('river/sign/confirm', { attempt, code })).status, 200);
    };
    await confirm(await sign('Cleo Berg', 'cleo@example.org'), 'cleo@example.org');
    const attempt = await sign('Dora “Ø” Берг', 'dora@example.org');
    await endpoint.post('river/sign/confirm', { attempt, code: '000000' });
    await post.mail('dora@example.org', 'confirm');
    const manage = await endpoint.post('river/sign/manage', { email: 'cleo@example.org', language: 'en' });
    const asked = ((await manage.json()) as { attempt: string }).attempt;
    const { code } = await post.mail('cleo@example.org', 'manage');
    const opened = await endpoint.post('river/sign/manage/confirm', { attempt: asked, code });
    const { token, signatures } = (await opened.json()) as { token: string; signatures: { id: string }[] };
    return { house, endpoint, post, mail, attempt, token, id: signatures[0]?.id };
  };

  it('lets everyone go on in PostgreSQL where they were: codes, tokens and addresses', async (t) => {
    const { house, endpoint, post, mail, attempt, token, id } = await letterhouse(t);
    const env = { DATABASE_URL: await server.create('journey') };
    assertTold(
      house.run('move-store', [], env),
      /^The database \S+letters\.sqlite cannot be used: .*endpoint/,
    );
    const names = await endpoint.json('river/signatories');
    await endpoint.kill('SIGTERM');
    const salt = 'x'.repeat(22);
    const link = `insert into report_links values ('river', 'elms', '${salt}')`;
    await askFile(join(house.dir, 'data/letters.sqlite'), link);
    const { code, out, error } = house.run('move-store', [], env);
    assert.deepEqual([code, error], [0, '']);
    assert.match(out, /^signatures +4$/m);
    assert.match(out, /^unknown_partners +1$/m);
    assert.match(out, /same on both sides/);
    const [, secret = ''] = /OPEN_LETTER_SECRET="\$\((.*)\)"/.exec(out) ?? [];
    assert.match(secret, /^cat '\S+\/data\/secret'$/);

    assertTold(house.run('serve', ['--port', '0']), /^The letters of \S+ were moved to PostgreSQL \(2/);
    assertTold(house.run('moderate'), /set DATABASE_URL/);
    const key = readFileSync(join(house.dir, 'data/secret'), 'utf8').trim();
    const moved = await house.serve([], { ...env, ...mail, OPEN_LETTER_SECRET: key });
    assert.deepEqual((await moved.json('river/signatories'))['items'], names['items']);

    const typed = await post.mail('dora@example.org', 'confirm');
    const confirmed = await moved.post('river/sign/confirm', { attempt, code: typed.code });
    assert.equal(((await confirmed.json()) as { total_signatures: number }).total_signatures, 4);
    const hidden = await moved.post('river/sign/manage/visibility', { token, id, publish: false });
    assert.equal(hidden.status, 200, await hidden.text());
    const place = { letterId: 'river', partner: 'elms', salt };
    const [address = '', opener = ''] = reportLink(moved.base, place, new Secret(key)).split('#');
    const report = await fetch(`${address}opened`, {
      method: 'POST',
      body: new URLSearchParams({ token: opener }),
    });
    assert.match(await report.text(), /<h1><bdi>Friends of the Elms/);
    // Another spelling of her address is known as hers.
    await moved.sign('river', 'Cleo Berg', 'Cleo@example.org');
    assert.match(house.run('moderate', ['--state', 'unconfirmed'], env).out, /^There is nobody/);
  });

  it('leaves nothing behind where it is killed, and is done again', async (t) => {
    const { house, endpoint } = await letterhouse(t);
    await endpoint.kill('SIGTERM');
    const url = await server.create('killed');
    const db = await openPostgres(url);
    await prepareDatabase(db, undefined);
    await db.destroy();
    const lock = await connect(url);
    await lock.query('begin; lock table secret_check in share mode');
    const move = house.start('move-store', [], { DATABASE_URL: url });
    const waits = `select count(*)::int as n from pg_locks where not granted and relation = 'secret_check'::regclass`;
    const look = await connect(url);
    await until(async () => (await look.query<{ n: number }>(waits)).rows[0]?.n === 1);
    const gone = once(move, 'exit');
    move.kill('SIGKILL');
    await gone;
    await lock.end();
    await look.end();
    assert.equal(await rowsIn(url), 0);
    assert.equal(house.run('move-store', [], { DATABASE_URL: url }).code, 0);
    assert((await rowsIn(url)) > 10);

    // As if it had been killed between the last two steps: all is there, and the file does not know of it.
    rmSync(join(house.dir, 'data/moved'));
    assert.match(house.run('move-store', [], { DATABASE_URL: url }).out, /same on both sides/);
    assertTold(house.run('move-store', [], { DATABASE_URL: url }), /were moved to PostgreSQL/);
  });

  it('moves nothing, and says why, where something is in the way', async (t) => {
    const { house, endpoint } = await letterhouse(t);
    await endpoint.kill('SIGTERM');
    const url = await server.create('changed');
    const db = await openPostgres(url);
    await prepareDatabase(db, undefined);
    await db.destroy();
    const client = await connect(url);
    await client.query(`
      create function louder() returns trigger language plpgsql as
        $$ begin new.name := upper(new.name); return new; end $$;
      create trigger louder before insert on signatures for each row execute function louder();
    `);
    assertTold(house.run('move-store', [], { DATABASE_URL: url }), /of the table "signatures" is not what/);
    assert.equal(await rowsIn(url), 0);
    await client.query('drop trigger louder on signatures');
    await client.query(`insert into networks values ('somebody', 1, 1)`);
    await client.end();
    assertTold(house.run('move-store', [], { DATABASE_URL: url }), /^The database to move to is not empty/);
    assert.equal(await rowsIn(url), 1);

    assertTold(house.run('move-store'), /^Set DATABASE_URL to the PostgreSQL database/);
    const env = { DATABASE_URL: url, OPEN_LETTER_SECRET: 'other words, and long enough as well, to be sure' };
    assertTold(
      house.run('move-store', [], env),
      /letters\.sqlite cannot be used: it was made with another secret/,
    );
    const nowhere = 'postgres://ada:hidden@127.0.0.1:9/letters';
    assertTold(
      house.run('move-store', [], { DATABASE_URL: nowhere }),
      /127\.0\.0\.1:9\/letters cannot be used/,
    );
    rmSync(join(house.dir, 'data/secret'));
    assertTold(house.run('move-store', [], { DATABASE_URL: url }), /secret is missing/);
  });
});
