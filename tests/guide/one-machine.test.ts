import assert from 'node:assert/strict';
import { userInfo } from 'node:os';
import { describe, it, type TestContext } from 'node:test';
import { onPath } from '../../.ci/browsers.mjs';
import { PostOffice } from '../support/fault/post-office.ts';
import { freePort } from '../support/free-port.ts';
import { noCaddy, startCaddyOf, startNginxOf, type Ask } from '../support/guide/front.ts';
import { guideBlock, type } from '../support/guide/guide.ts';
import { Machine } from '../support/guide/machine.ts';
import { signThrough } from '../support/guide/visitor.ts';

const letter = '/clean-rivers/letter.json';

/** A machine with the guide's settings, but for a port that is free and a mail server of the test's. */
async function setUp(t: TestContext): Promise<{ machine: Machine; post: PostOffice; port: number }> {
  const post = await PostOffice.open();
  t.after(() => post.close());
  const machine = new Machine(t);
  const port = await freePort();
  const settings = guideBlock('OPEN_LETTER_BASE_URL=https', {
    '/var/lib/open-letter': machine.data,
    'smtps://letter%40example.org:password@mail.example.org': post.url,
  });
  // Nobody here is a browser that could prove work: who is beyond the limit waits for the organiser.
  const few = 'OPEN_LETTER_NETWORK_PER_10_MINUTES=1\nOPEN_LETTER_PROOF=off';
  machine.write(machine.settings, `${settings}\nPORT=${port}\n${few}\n`);
  return { machine, post, port };
}

describe('A machine of your own, as the guide sets it up', () => {
  it('checks its settings, and lets whoever runs it moderate and export', async (t) => {
    const { machine } = await setUp(t);
    const look = guideBlock('set -a; .', { ...machine.places, '/srv/letters': machine.letters });
    const told = await type(look, { cwd: '/' });
    assert.match(told, /\nAll of it can be used\.\n$/);
    assert.match(told, /https:\/\/letter\.example\.org\/clean-rivers\//);
    const short = guideBlock('--trusted-proxies 127.0.0.1 --check-config', {
      '/srv/letters': machine.letters,
    });
    assert.match(await type(short, { cwd: machine.program }), /\nAll of it can be used\.\n$/);
    await machine.serve(t);
    const [before = ''] = look.split('npx');
    const commands = guideBlock('who waits for you').replaceAll('/srv/letters', machine.letters);
    const [list, , table] = commands.split('\n');
    assert.match(await type(`${before}${list}`, { cwd: '/' }), /Nobody waits for you/);
    await type(`${before}${table}`, { cwd: '/' });
    const failed = 'npx open-letter moderate /srv/letters failed-mails'.replace(
      '/srv/letters',
      machine.letters,
    );
    assert.match(await type(`${before}${failed}`, { cwd: '/' }), /No mail has failed/);
  });

  it('has a service that systemd understands', { skip: !onPath('systemd-analyze') }, async (t) => {
    const machine = new Machine(t);
    const unit = machine.unit.replace('User=letters', `User=${userInfo().username}`);
    const file = machine.write(machine.at('open-letter.service'), unit);
    // It looks at all that the system has as well: what is said of another's file is not about ours.
    const said = await type(`systemd-analyze verify ${file} 2>&1 || true`, { cwd: '/' });
    assert.doesNotMatch(said, /open-letter/);
  });

  const keepsVisitorsApart = async (ask: Ask, post: PostOffice): Promise<void> => {
    const { status, headers } = await ask(letter);
    assert.equal(status, 200);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.match(headers['cache-control'] ?? '', /max-age=60/);
    const tag = headers.etag ?? '';
    assert.match(tag, /^"/);
    assert.equal((await ask(letter, { headers: { 'If-None-Match': tag } })).status, 304);
    // One network may send one: who says that they are another is not believed, who is another is.
    const said = async (email: string, from: string, claimed: string): Promise<unknown> =>
      (await signThrough(ask, post, email, { from, headers: { 'X-Forwarded-For': claimed } }))['status'];
    assert.equal(await said('ada@example.org', '127.0.0.2', '203.0.113.1'), 'published');
    assert.equal(await said('bo@example.org', '127.0.0.2', '203.0.113.2'), 'awaiting-approval');
    assert.equal(await said('cleo@example.org', '127.0.0.3', '203.0.113.1'), 'published');
  };

  it('is reached through nginx, which tells visitors apart', async (t) => {
    const { machine, post, port } = await setUp(t);
    const endpoint = await machine.serve(t);
    const upstream = guideBlock('ssl_certificate', { '127.0.0.1:4500': `127.0.0.1:${port}` });
    const [one = ''] = /upstream open_letter \{[^}]*\}/.exec(upstream) ?? [];
    await keepsVisitorsApart(await startNginxOf(t, machine, one), post);
    assert(!endpoint.log.some(({ event }) => event === 'forwarded-header-ignored'));
  });

  it('is reached through Caddy, which does too', { skip: noCaddy }, async (t) => {
    const { machine, post, port } = await setUp(t);
    const endpoint = await machine.serve(t);
    const site = guideBlock('reverse_proxy 127.0.0.1', { '127.0.0.1:4500': `127.0.0.1:${port}` });
    await keepsVisitorsApart(await startCaddyOf(t, machine, site), post);
    assert(!endpoint.log.some(({ event }) => event === 'forwarded-header-ignored'));
  });
});
