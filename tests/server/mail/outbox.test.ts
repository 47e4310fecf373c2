import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { composeMail } from '../../../src/server/mail/compose.ts';
import { startOutbox, type Outbox, type OutboxEvent } from '../../../src/server/mail/outbox.ts';
import type { Mailer } from '../../../src/server/mail/mailer.ts';
import { smtpMailer } from '../../../src/server/mail/smtp.ts';
import { startMailServer, type MailServer } from '../../support/server/mail-server.ts';
import { silence, startUnrulyMailServer } from '../../support/server/unruly-mail-server.ts';
import { letterId, openVisitors, type Visitors } from '../../support/server/signing.ts';
import { openSqliteStore } from '../../support/server/stores.ts';

const letter = { title: 'Elm', address: 'https://letter.example.org/elm/', contact: undefined };

type MailStore = Parameters<typeof startOutbox>[0]['store'];

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

  const byPost = (url = server.url): Mailer => smtpMailer({ url, from: 'letter@example.org' });
  const start = (mailer = byPost(), store: MailStore = visitors.test.store): Outbox =>
    (outbox = startOutbox({
      store,
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

  it('sends to others while a mail server takes its time for one', async (t) => {
    const slow = await startUnrulyMailServer({
      RCPT: (socket, line) => {
        if (!line.includes('slow@')) socket.write('250 well\r\n');
      },
    });
    t.after(() => slow.stop());
    await visitors.sign('Slow Berg', 'slow@example.org');
    const worker = start(byPost(slow.url()));
    await until(() => slow.connections() === 1);
    for (let person = 0; person < 25; person++) {
      await visitors.sign(`Person ${person}`, `p${person}@example.org`);
      worker.wake();
    }
    await until(() => slow.taken() === 25);
    assert(events.every(({ event }) => event === 'mail-sent'));
  });

  it('leaves what a stop cannot wait for to the next start, and touches the store no more', async (t) => {
    const silent = await startUnrulyMailServer({ RCPT: silence });
    t.after(() => silent.stop());
    await visitors.sign('Ana Berg', 'ana@example.org');
    const before = await visitors.test.db.selectFrom('outbox').select(['id', 'tries']).execute();
    const worker = start(byPost(silent.url()));
    await until(() => silent.connections() === 1);
    await worker.stop(50);
    // A connection left open would keep the process.
    await until(() => silent.connections() === 0);
    await wait(100);
    assert.deepEqual(events, []);
    assert.deepEqual(await visitors.test.db.selectFrom('outbox').select(['id', 'tries']).execute(), before);
  });

  it('waits for what is being sent when it stops', async () => {
    await visitors.sign('Ana Berg', 'ana@example.org');
    await start().stop(10_000);
    assert.equal(server.mails.length, 1);
    assert.deepEqual(await visitors.mails(), []);
  });

  it('sends a mail again that it could not mark as sent, and both are known as one', async () => {
    const { store } = visitors.test;
    let failures = 1;
    const forgetful: MailStore = {
      leaseMails: (most, leaseMs) => store.leaseMails(most, leaseMs),
      mailFailed: (id, error, retryAt) => store.mailFailed(id, error, retryAt),
      mailSent: (id) => (failures-- > 0 ? Promise.reject(new Error('disk full')) : store.mailSent(id)),
    };
    await visitors.sign('Ana Berg', 'ana@example.org');
    const worker = start(byPost(), forgetful);
    await until(() => events.length === 1);
    assert.deepEqual(events, [{ event: 'outbox-failed', error: 'Error' }]);
    visitors.pass(3 * 60_000);
    worker.wake();
    await until(() => server.mails.length === 2);
    const [first, second] = server.mails.map(({ mail }) => mail.messageId);
    assert.equal(first, second);
  });

  it('tells nothing of a person', async () => {
    server.refuseNext({ code: 550, message: 'ana@example.org (Ana Berg) is unknown' });
    await visitors.sign('Ana Berg', 'ana@example.org');
    start();
    await until(() => events.length === 1);
    assert.doesNotMatch(JSON.stringify(events), /ana@/);
  });
});
