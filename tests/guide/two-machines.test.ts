import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import { PostOffice } from '../support/fault/post-office.ts';
import { freePort } from '../support/free-port.ts';
import { noCaddy, startCaddyOf, startNginxOf, type Ask } from '../support/guide/front.ts';
import { guideBlock, type } from '../support/guide/guide.ts';
import { Machine } from '../support/guide/machine.ts';
import { signThrough } from '../support/guide/visitor.ts';
import { noPostgres, PostgresServer } from '../support/server/postgres.ts';
import { until, type ServeProcess } from '../support/server/serve-process.ts';

const count = '/clean-rivers/count.json';
const addresses = ['10.0.0.11:4500', '10.0.0.12:4500'] as const;

/** Two machines with a web server in front: a process for each, and the addresses that stand for theirs. */
interface Two {
  readonly machines: readonly Machine[];
  readonly places: Readonly<Record<string, string>>;
  readonly ports: readonly number[];
  readonly post: PostOffice;
  readonly running: ServeProcess[];
}

describe('Two machines and a PostgreSQL, as the guide sets them up', { skip: noPostgres }, () => {
  let server: PostgresServer;
  let port: number;

  before(async () => {
    port = await freePort();
    server = await PostgresServer.start({ isSafe: false, port });
  });
  after(() => server.close());

  /** The address of a database as the guide writes it, for the one of this test. */
  const addressOf = (database: string): Readonly<Record<string, string>> => ({
    'db.example.org/letters': `localhost:${port}/${database}`,
    '/etc/ssl/certs/ca-certificates.crt': server.certificate,
  });
  /** What tells PostgreSQL's own programs where it is. */
  const programs = (): Readonly<Record<string, string>> => ({
    PGHOST: server.folder,
    PGPORT: String(port),
    PGUSER: 'letters',
  });
  const make = async (database: string): Promise<void> => {
    const line = guideBlock('createdb --owner letters').split('\n')[1] ?? '';
    await type(line.replace(/letters$/, database), { cwd: '/', env: programs() });
  };

  const settingsOf = (machine: Machine, database: string, here: string, post: PostOffice): string => {
    const one = guideBlock('OPEN_LETTER_BASE_URL=https', {
      '/var/lib/open-letter': machine.data,
      'smtps://letter%40example.org:password@mail.example.org': post.url,
    });
    const more = guideBlock('DATABASE_URL=', {
      ...addressOf(database),
      '10.0.0.11': '127.0.0.1',
      '10.0.0.10': '127.0.0.1',
      'DRAIN_SECONDS=5': 'DRAIN_SECONDS=3',
    });
    return `${one}\n${more}\nPORT=${here}\n`;
  };

  const setUp = async (t: TestContext, database: string): Promise<Two> => {
    await make(database);
    const post = await PostOffice.open();
    t.after(() => post.close());
    const ports = [await freePort(), await freePort()];
    const machines = ports.map((here) => {
      const machine = new Machine(t);
      machine.write(machine.settings, settingsOf(machine, database, String(here), post));
      return machine;
    });
    const running = await Promise.all(machines.map((machine) => machine.serve(t)));
    const places = Object.fromEntries(
      addresses.map((address, index) => [address, `127.0.0.1:${ports[index]}`]),
    );
    return { machines, places, ports, post, running };
  };

  /** People sign one after the other, while one machine is started anew and then the other. */
  const updatesWithoutPause = async (t: TestContext, { machines, ports, post, running }: Two, ask: Ask) => {
    let isOver = false;
    let people = 0;
    const told: number[] = [];
    const signing = Promise.all(
      [0, 1, 2].map(async () => {
        while (!isOver) {
          const person = people++;
          // From another network each: of one, not so many are taken as they come.
          const from = `127.1.${person >> 8}.${person & 255}`;
          const { total_signatures: total } = await signThrough(ask, post, `ada-${person}@example.org`, {
            from,
          });
          told.push(Number(total));
          assert.equal((await ask(count)).status, 200);
        }
      }),
    );
    const [, wait = ''] = guideBlock('until curl').split('\n');
    for (const [index, machine] of machines.entries()) {
      const before = told.length;
      await until(() => told.length > before + 3);
      assert.equal((await running[index]?.kill('SIGTERM'))?.code, 0);
      const started = machine.serve(t);
      await type(wait.replace('10.0.0.11:4500', `127.0.0.1:${ports[index]}`), { cwd: '/' });
      running[index] = await started;
    }
    isOver = true;
    await signing;
    assert.equal(Math.max(...told), people, 'somebody was not counted');
  };

  it('are updated one after the other, and nobody behind nginx notices', async (t) => {
    const two = await setUp(t, 'behind_nginx');
    const upstream = guideBlock(`server ${addresses[0]}`, two.places);
    await updatesWithoutPause(t, two, await startNginxOf(t, two.machines[0] as Machine, upstream));
  });

  it('are updated one after the other, and nobody behind Caddy notices', { skip: noCaddy }, async (t) => {
    const two = await setUp(t, 'behind_caddy');
    const site = guideBlock(`reverse_proxy ${addresses[0]}`, two.places);
    await updatesWithoutPause(t, two, await startCaddyOf(t, two.machines[0] as Machine, site));
  });

  it('have a database whose copy is as good as itself', async (t) => {
    const two = await setUp(t, 'copied');
    const [machine] = two.machines as [Machine, Machine];
    const upstream = guideBlock(`server ${addresses[0]}`, two.places);
    const ask = await startNginxOf(t, machine, upstream);
    await signThrough(ask, two.post, 'ada@example.org');
    const [, address = ''] =
      /^DATABASE_URL='(.*)'$/m.exec(settingsOf(machine, 'copied', '1', two.post)) ?? [];
    const env = { DATABASE_URL: address };
    const folder = { cwd: machine.program };
    await type(guideBlock('pg_dump'), { ...folder, env });
    await make('restored');
    const restored = { DATABASE_URL: address.replace('copied', 'restored') };
    const [look = ''] = guideBlock('set -a; .', { ...machine.places, '/srv/letters': machine.letters }).split(
      'npx',
    );
    const back = `export DATABASE_URL='${restored.DATABASE_URL}' FORMER_DATABASE_URL='${address}'; `;
    const place = { '/srv/letters': machine.letters };
    const told = await type(`${look}${back}${guideBlock('pg_restore', place)}`, folder);
    assert.match(told, /is ready to be started/);
    const table = (env: string) => type(`${look}${env}npx open-letter export ${machine.letters}`, folder);
    const copied = await table('');
    assert.match(copied, /Ada ada/);
    assert.equal(await table(`export DATABASE_URL='${restored.DATABASE_URL}'; `), copied);
    const here = String(await freePort());
    const trial = guideBlock('SMTP_URL= npx', {
      ...{ '/srv/letters': machine.letters, '4501': here },
      // What is ended below is the endpoint, not who started it.
      'npx open-letter': 'exec node_modules/.bin/open-letter',
    });
    const lines = `${look}export DATABASE_URL='${restored.DATABASE_URL}'; ${trial} &
      until curl -sf http://127.0.0.1:${here}/readyz; do sleep 1; done
      curl -s http://127.0.0.1:${here}${count}; kill $!; wait $! || true`;
    assert.match(await type(lines, folder), /"total_signatures":1/);
  });

  it('say what is wrong with the certificate of a database, and do not start', async (t) => {
    const post = await PostOffice.open();
    t.after(() => post.close());
    const machine = new Machine(t);
    const settings = settingsOf(machine, 'letters', '0', post);
    machine.write(machine.settings, settings.replace(/&sslrootcert=[^']*/, ''));
    await assert.rejects(
      machine.serve(t),
      /cannot be used: its certificate is not trusted here .* with sslrootcert in DATABASE_URL/,
    );
  });
});
