import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import pg from 'pg';
import { openPostgres } from '../../../src/server/store/postgres.ts';
import { PostOffice } from '../../support/fault/post-office.ts';
import { freePort } from '../../support/free-port.ts';
import { Balancer } from '../../support/server/balancer.ts';
import { noPostgres, type PostgresServer } from '../../support/server/postgres.ts';
import { Letterhouse, riverLetter, until, type ServeProcess } from '../../support/server/serve-process.ts';
import { usePostgres } from '../../support/server/test-postgres.ts';

const secret = 'the same words on every instance, and long enough';

const postgres = usePostgres();

/** As in clusters that know the functions of advisory locks by name alone. */
const lockNothing = `
  create function public.pg_advisory_xact_lock(bigint) returns void language sql as 'select';
  create function public.pg_try_advisory_xact_lock(bigint) returns boolean language sql as 'select true';
  alter database pretending set search_path = public, pg_catalog;
`;

async function run(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statements);
  await client.end();
}

describe('Endpoints that share a PostgreSQL database', { skip: noPostgres }, () => {
  let server: PostgresServer;

  before(async () => {
    server = await postgres();
  });

  it('answer for each other: what one takes the other confirms, and both show the same', async (t) => {
    const post = await PostOffice.open();
    const [front, ...ports] = [await freePort(), await freePort(), await freePort()];
    const balancer = await Balancer.open(front, ports);
    t.after(() => Promise.all([post.close(), balancer.close()]));
    const env = {
      DATABASE_URL: await server.create('two'),
      OPEN_LETTER_SECRET: secret,
      SMTP_URL: post.url,
      OPEN_LETTER_MAIL_FROM: 'letter@example.org',
    };
    const house = new Letterhouse(t);
    house.write('letters/river/letter.md', riverLetter);
    house.write('letters/river/signatories.csv', 'name\nAda Berg\nBo Berg\n');
    const instances = await Promise.all(
      ports.map((port) => house.serve(['--base', `http://127.0.0.1:${front}`, '--port', String(port)], env)),
    );
    const [endpoint] = instances;
    assert(endpoint);
    // Each of these goes to the next instance.
    const attempt = await endpoint.sign('river', 'Cleo Berg', 'cleo@example.org');
    const { code } = await post.mail('cleo@example.org', 'confirm');
    const confirmed = await endpoint.post('river/sign/confirm', { attempt, code });
    const again = await endpoint.post('river/sign/confirm', { attempt, code });
    const said = await confirmed.text();
    assert.equal((JSON.parse(said) as { total_signatures: number }).total_signatures, 3, said);
    assert.equal(await again.text(), said);

    for (const path of ['count.json', 'letter.json', 'signatories', 'signatories?after=1&limit=1', '']) {
      const shown = (): Promise<readonly unknown[]> =>
        Promise.all(
          ports.map(async (port) => {
            const answer = await fetch(`http://127.0.0.1:${port}/river/${path}`);
            const { headers } = answer;
            return JSON.stringify([headers.get('ETag'), headers.get('Cache-Control'), await answer.text()]);
          }),
        );
      // An instance does not ask the database for every reader.
      await until(async () => new Set(await shown()).size === 1);
    }
    assert.equal((await endpoint.json('river/count.json'))['total_signatures'], 3);

    const { out } = house.run('moderate', ['--state', 'published'], env);
    assert.match(out, /Cleo Berg[^]*3 published, letter river\./);
    for (const instance of instances) assert.equal((await instance.kill('SIGTERM')).code, 0);
  });

  it('are known by one secret: who comes with another does not start', async (t) => {
    const house = new Letterhouse(t);
    house.write('letters/river/letter.md', riverLetter);
    const env = { DATABASE_URL: await server.create('secrets'), OPEN_LETTER_SECRET: secret };
    await house.serve([], env);
    const other = { ...env, OPEN_LETTER_SECRET: 'other words on this instance, and long enough as well' };
    const { code, error } = house.run('serve', ['--port', '0'], other);
    assert.equal(code, 1, error);
    assert.match(
      error,
      /^The database localhost\/secrets cannot be used: it was made with another secret\. Set/,
    );
    // An organiser needs none.
    assert.equal(house.run('moderate', [], { ...env, OPEN_LETTER_SECRET: '' }).code, 0);
    await house.serve([], env);
  });

  it('count together what comes from one network, and go on after one of them was started anew', async (t) => {
    const env = { DATABASE_URL: await server.create('networks'), OPEN_LETTER_SECRET: secret };
    const house = new Letterhouse(t);
    house.write('letters/river/letter.md', riverLetter);
    const few = ['--network-per-10-minutes', '10', '--proof', 'off'];
    const [one, other] = [await house.serve(few, env), await house.serve(few, env)];
    const database = await openPostgres(env.DATABASE_URL);
    t.after(() => database.destroy());
    let people = 0;
    const sign = async (at: ServeProcess, times: number): Promise<void> => {
      for (let time = 0; time < times; time++) {
        await at.sign('river', 'Ada Berg', `ada-${people++}@example.org`);
      }
      // Each tells the others within a second.
      await until(async () => {
        const rows = await database.selectFrom('networks').selectAll().execute();
        return rows.some(({ count }) => count === people);
      });
    };
    await sign(one, 4);
    await sign(one, 2);
    await sign(other, 2);
    assert.equal((await one.kill('SIGTERM')).code, 0);
    const again = await house.serve(few, env);
    await sign(again, 1);
    assert.equal((await again.signAndConfirm('river', 'Bo Berg', 'bo@example.org'))['status'], 'published');
    const late = await again.signAndConfirm('river', 'Cleo Berg', 'cleo@example.org');
    assert.equal(late['status'], 'awaiting-approval');
    const { out } = house.run('moderate', [], env);
    assert.match(out, /Cleo Berg[^]*1 pending/);
    assert.doesNotMatch(out, /Bo Berg/);
  });

  it('do not start, and say why, where the database cannot be used', async (t) => {
    const house = new Letterhouse(t);
    house.write('letters/river/letter.md', riverLetter);
    const told = (
      DATABASE_URL: string,
      words: RegExp,
      env: object = { OPEN_LETTER_SECRET: secret },
    ): void => {
      const { code, error } = house.run('serve', ['--port', '0'], { DATABASE_URL, ...env });
      assert.equal(code, 1, error);
      assert.match(error, words);
      assert.doesNotMatch(error, /hidden/);
      assert.equal(error.trim().split('\n').length, 1, error);
    };
    const absent = 'postgres://ada:hidden@127.0.0.1:9/letters';
    told(
      absent,
      /^The database 127\.0\.0\.1:9\/letters cannot be used: nothing answers there \(ECONNREFUSED\)/,
    );
    told(server.url('none'), /cannot be used: there is no database of this name; make it with: createdb/);
    const latin = await server.create('latin', `encoding 'LATIN1' locale 'C' template template0`);
    told(latin, /cannot be used: it is encoded as LATIN1/);
    const pretending = await server.create('pretending');
    await run(pretending, lockNothing);
    told(pretending, /cannot be used: two may have its advisory lock at once/);
    told('mysql://ada:hidden@127.0.0.1/letters', /^DATABASE_URL takes an address like postgres:/);
    told(absent, /^DATABASE_URL needs OPEN_LETTER_SECRET/, {});
  });
});
