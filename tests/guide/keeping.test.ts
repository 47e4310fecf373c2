import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { PostOffice } from '../support/fault/post-office.ts';
import { freePort } from '../support/free-port.ts';
import { startNginxOf } from '../support/guide/front.ts';
import { guideBlock, type } from '../support/guide/guide.ts';
import { Machine } from '../support/guide/machine.ts';
import { signThrough } from '../support/guide/visitor.ts';
import { noPostgres } from '../support/server/postgres.ts';
import { usePostgres } from '../support/server/test-postgres.ts';

const postgres = usePostgres();

it(
  'what a machine remembers is backed up, put back, and moved, as the guide says',
  { skip: noPostgres },
  async (t) => {
    const post = await PostOffice.open();
    t.after(() => post.close());
    const machine = new Machine(t);
    const port = await freePort();
    const settings = guideBlock('OPEN_LETTER_BASE_URL=https', {
      '/var/lib/open-letter': machine.data,
      'smtps://letter%40example.org:password@mail.example.org': post.url,
    });
    machine.write(machine.settings, `${settings}\nPORT=${port}\n`);
    const [look = ''] = guideBlock('set -a; .', { ...machine.places, '/srv/letters': machine.letters }).split(
      'npx',
    );
    const run = (words: string, places: Readonly<Record<string, string>>): Promise<string> =>
      type(`${look}${guideBlock(words, { '/srv/letters': machine.letters, ...places })}`, { cwd: '/' });
    const upstream = `upstream open_letter { server 127.0.0.1:${port}; }`;
    const ask = await startNginxOf(t, machine, upstream);

    let endpoint = await machine.serve(t);
    await signThrough(ask, post, 'ada@example.org');
    const home = machine.at('home');
    machine.write(`${home}/.keep`, '');
    await run('open-letter backup', { '/home/letters': home });
    const [copy = ''] = readdirSync(home).filter((name) => name.endsWith('.sqlite'));
    assert.match(copy, /^letters-\d{4}-\d\d-\d\d\.sqlite$/);
    await signThrough(ask, post, 'bo@example.org');
    const total = async (): Promise<unknown> =>
      (JSON.parse((await ask('/clean-rivers/count.json')).text) as Record<string, unknown>)[
        'total_signatures'
      ];
    assert.equal((await endpoint.kill('SIGTERM')).code, 0);
    await run('restore /srv/letters /home', { '/home/letters/letters-2026-12-01.sqlite': `${home}/${copy}` });
    endpoint = await machine.serve(t);
    assert.equal(await total(), 1);

    assert.equal((await endpoint.kill('SIGTERM')).code, 0);
    const secret = readFileSync(`${machine.data}/secret`, 'utf8').trim();
    const address = await (await postgres()).create('moved');
    const more = `DATABASE_URL='${address}'\nOPEN_LETTER_SECRET=${secret}\n`;
    machine.write(machine.settings, `${settings}\nPORT=${port}\n${more}`);
    await run('open-letter move-store', {});
    await machine.serve(t);
    assert.equal(await total(), 1);
    assert.equal((await signThrough(ask, post, 'cleo@example.org'))['total_signatures'], 2);
  },
);
