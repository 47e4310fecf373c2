import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startMailServer } from '../../support/server/mail-server.ts';
import { Letterhouse, riverLetter, until } from '../../support/server/serve-process.ts';

it(
  'the organiser sees at once what is wrong with the mail server, and who cannot be reached',
  { timeout: 120_000 },
  async (t) => {
    const house = new Letterhouse(t);
    const server = await startMailServer();
    // Last: it waits for those who are connected.
    t.after(() => server.stop());
    house.write('letters/river/letter.md', riverLetter);
    const endpoint = await house.serve(['--mail-from', 'letter@example.org'], { SMTP_URL: server.url });
    server.refuseNext({ code: 550, message: '5.7.1 relaying denied' });
    await endpoint.sign('river', 'Ana Berg', 'ana@example.org');
    await endpoint.event('mail-failed');
    server.refuseNext({ code: 550, message: '5.1.1 no such mailbox' });
    await endpoint.sign('river', 'Ivo Falk', 'ivo@example.org');
    await until(() => endpoint.log.filter(({ event }) => event === 'mail-failed').length === 2);

    const { code, out } = house.run('moderate', ['failed-mails']);
    assert.equal(code, 0);
    assert.match(out, /^code {2}signature \S+ {2}is tried again: 550 5\.7\.1 relaying denied$/m);
    assert.match(out, /^code {2}signature \S+ {2}given up: 550 5\.1\.1 no such mailbox$/m);
    assert.match(out, /\n1 tried again, 1 given up, letter river\.\n$/);
    assert.doesNotMatch(out, /@|ana|ivo/i);
  },
);
