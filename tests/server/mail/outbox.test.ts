import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { composeMail } from '../../../src/server/mail/compose.ts';
import { startOutbox, type Outbox, type OutboxEvent } from '../../../src/server/mail/outbox.ts';
import type { Mailer } from '../../../src/server/mail/mailer.ts';
import { smtpMailer } from '../../../src/server/mail/smtp.ts';
import { startMailServer, type MailServer } from '../../support/server/mail-server.ts';
import { letterId, openVisitors, type Visitors } from '../../support/server/signing.ts';
import { openSqliteStore } from '../../support/server/stores.ts';

const letter = { title: 'Elm', address: 'https://letter.example.org/elm/', contact: undefined };

describe('the outbox', () => {
  let visitors: Visitors;
  let server: MailServer;
  let outbox: Outbox | undefined;
  let events: OutboxEvent[];

  beforeEach(async () => {
    visitors = await openVisitors(openSqliteStore);
    server = await startMailServer();
    events = [];
  });
  afterEach(async () => {
    await outbox?.stop(1_000);
    outbox = undefined;
    await server.stop();
    await visitors.test.close();
  });

  const start = (mailer: Mailer = smtpMailer({ url: server.url, from: 'letter@example.org' })): Outbox =>
    (outbox = startOutbox({
      store: visitors.test.store,
      mailer,
      compose: (leased) => composeMail(leased, letter),
      clock: () => visitors.test.now,
      told: (event) => events.push(event),
    }));
  const until = async (holds: () => boolean): Promise<void> => {
    for (let looks = 0; !holds(); looks++) {
      if (looks > 500) assert.fail(`It did not come to that. Told: ${JSON.stringify(events)}`);
      await wait(20);
    }
  };

  it('sends what waits when it starts, and what comes when it is woken', async () => {
    await visitors.sign('Ana Berg', 'ana@example.org');
    const worker = start();
    await until(() => server.mails.length === 1);
    await visitors.sign('Bo Berg', 'bo@example.org');
    worker.wake();
    await until(() => server.mails.length === 2);
    assert.deepEqual(
      server.mails.map(({ to }) => to[0]),
      ['ana@example.org', 'bo@example.org'],
    );
    assert.deepEqual(await visitors.mails(), []);
  });

  it('sends a crowd of mails, each once', async () => {
    for (let person = 0; person < 45; person++)
      await visitors.sign(`Person ${person}`, `p${person}@example.org`);
    start();
    await until(() => events.filter(({ event }) => event === 'mail-sent').length === 45);
    assert.equal(new Set(server.mails.map(({ to }) => to[0])).size, 45);
    assert.equal(server.mails.length, 45);
  });

  it('tries again what passes, after a pause', async () => {
    server.refuseNext({ code: 451, message: 'later' });
    await visitors.sign('Ana Berg', 'ana@example.org');
    const worker = start();
    await until(() => events.length === 1);
    assert.deepEqual([events[0]?.event, server.mails.length], ['mail-failed', 0]);
    worker.wake();
    await wait(100);
    assert.equal(server.mails.length, 0);
    visitors.pass(60_000);
    worker.wake();
    await until(() => server.mails.length === 1);
  });

  it('gives up what does not pass, and the organiser sees it', async () => {
    server.refuseNext({ code: 550, message: 'no such mailbox' });
    await visitors.sign('Ana Berg', 'ana@example.org');
    const worker = start();
    await until(() => events.length === 1);
    visitors.pass(24 * 60 * 60_000 - 1);
    worker.wake();
    await wait(100);
    assert.equal(server.mails.length, 0);
    const [failed] = await visitors.test.store.failedMails(letterId);
    assert.match(failed?.error ?? '', /550 no such mailbox/);
  });

  it('is not held up by a server that hangs: signing goes on, and after its lease the mail goes', async () => {
    let release = (): void => undefined;
    const hanging: Mailer = {
      send: () => new Promise((resolve) => (release = resolve)),
      close: () => undefined,
    };
    await visitors.sign('Ana Berg', 'ana@example.org');
    const first = start(hanging);
    await wait(100);
    await visitors.sign('Bo Berg', 'bo@example.org');
    await first.stop(50);
    // The process is gone; another one starts, and the lease ends.
    visitors.pass(3 * 60_000);
    start();
    await until(() => server.mails.length === 2);
    release();
  });

  it('tells nothing of a person', async () => {
    server.refuseNext({ code: 550, message: 'ana@example.org (Ana Berg) is unknown' });
    await visitors.sign('Ana Berg', 'ana@example.org');
    start();
    await until(() => events.length === 1);
    assert.doesNotMatch(JSON.stringify(events), /ana@/);
  });
});
