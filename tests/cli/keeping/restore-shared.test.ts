import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { findPostgres } from '../../../.ci/postgres.mjs';
import { openPostgres } from '../../../src/server/store/postgres.ts';
import { noPostgres, type PostgresServer } from '../../support/server/postgres.ts';
import { Letterhouse, riverLetter } from '../../support/server/serve-process.ts';
import { usePostgres } from '../../support/server/test-postgres.ts';

const postgres = usePostgres();
const secret = { OPEN_LETTER_SECRET: 'known to every instance, and to nobody else' };

describe('open-letter restore, after pg_restore', { skip: noPostgres, timeout: 120_000 }, () => {
  let server: PostgresServer;

  before(async () => {
    server = await postgres();
  });

  it('opens no door that was closed since, and says who had withdrawn', async (t) => {
    const house = new Letterhouse(t);
    house.write('letters/river/letter.md', riverLetter);
    const program = (name: string): string => join(findPostgres() ?? '', name);
    const former = await server.create('former');
    const env = { ...secret, DATABASE_URL: former };
    const endpoint = await house.serve([], env);
    await endpoint.signAndConfirm('river', 'Ana Berg', 'ana@example.org');
    await endpoint.signAndConfirm('river', 'Bo Lund', 'bo@example.org');
    const db = await openPostgres(former);
    await db
      .insertInto('report_links')
      .values({ letter_id: 'river', partner: 'elms', salt: 'x'.repeat(22) })
      .execute();
    const session = { token_hash: 'x', kind: 'session', organiser: 'olga@example.org' } as const;
    await db
      .insertInto('organiser_tokens')
      .values({ ...session, created_at: 1, expires_at: Date.now() + 1e9 })
      .execute();
    await db.destroy();
    const dump = join(house.dir, 'letters.dump');
    execFileSync(program('pg_dump'), ['--format=custom', `--file=${dump}`, former]);

    const { items } = (await endpoint.json('river/signatories')) as { items: { id: string; name: string }[] };
    const bo = items.find(({ name }) => name === 'Bo Lund')?.id ?? '';
    assert.equal(house.run('moderate', ['withdraw', bo], env).code, 0);
    const { revision } = await endpoint.json('river/count.json');
    await endpoint.kill('SIGTERM');

    const again = { ...secret, DATABASE_URL: await server.create('again') };
    const empty = house.run('restore', [], again);
    assert.deepEqual([empty.code, empty.out], [1, '']);
    assert.match(empty.error, /fill it with pg_restore first/);
    const other = { ...secret, DATABASE_URL: await server.create('other') };
    const whole = ['--no-owner', '--exit-on-error', '--single-transaction'];
    execFileSync(program('pg_restore'), [...whole, `--dbname=${other.DATABASE_URL}`, dump]);

    const { code, out, error } = house.run('restore', [], { ...other, FORMER_DATABASE_URL: former });
    assert.deepEqual([code, error], [0, '']);
    assert.match(out, /Links to reports of partners were closed.*: elms, letter river\./);
    const [, command = ''] = /: open-letter moderate \S+ (withdraw .*)$/m.exec(out) ?? [];
    assert.equal(command, `withdraw ${bo} --letter river`);
    assert.equal(house.run('moderate', command.split(' '), other).code, 0);

    const restored = await openPostgres(other.DATABASE_URL);
    for (const table of ['report_links', 'organiser_tokens', 'grants'] as const) {
      assert.deepEqual(await restored.selectFrom(table).selectAll().execute(), [], table);
    }
    await restored.destroy();
    const started = await house.serve([], other);
    const count = await started.json('river/count.json');
    assert.equal(count['total_signatures'], 1);
    assert(Number(count['revision']) > Number(revision), 'a page that is open believes the new numbers');
    await started.kill('SIGTERM');

    assert.match(house.run('restore', [], other).out, /it cannot be told who: .* withdraw ID/);
    const wrong = { ...other, OPEN_LETTER_SECRET: 'another one, that no hash was made with, ever' };
    assert.match(house.run('restore', [], wrong).error, /secret/);
  });
});
