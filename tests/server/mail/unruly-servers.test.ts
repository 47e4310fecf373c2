import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { MailError, type Mail } from '../../../src/server/mail/mailer.ts';
import { smtpMailer } from '../../../src/server/mail/smtp.ts';
import {
  endless,
  silence,
  startUnrulyMailServer,
  type Manners,
  type UnrulyMailServer,
} from '../../support/server/unruly-mail-server.ts';

const mail: Mail = {
  to: 'ana.berg@example.org',
  subject: '000042 is your code',
  text: 'Hello',
  html: '<p>Hello</p>',
  language: 'en',
  replyTo: undefined,
  id: 'mail-1',
};
/** Short, for servers that never come to a point. */
const impatient = { connect: 300, greeting: 300, silence: 300, mail: 800 };

interface Said {
  readonly error: MailError;
  readonly server: UnrulyMailServer;
  readonly mailer: ReturnType<typeof smtpMailer>;
}

async function sendTo(t: TestContext, manners: Manners, user?: string): Promise<Said> {
  const server = await startUnrulyMailServer(manners);
  const mailer = smtpMailer({ url: server.url(user), from: 'letter@example.org' }, impatient);
  t.after(async () => {
    mailer.close();
    await server.stop();
  });
  const error = await mailer.send(mail).then(
    () => assert.fail('It was sent.'),
    (reason: unknown) => reason,
  );
  assert(error instanceof MailError, String(error));
  return { error, server, mailer };
}

describe('a mail that a server does not take', () => {
  const forGood: readonly (readonly [string, Manners])[] = [
    ['the mailbox is refused', { RCPT: '550 5.1.1 no such mailbox' }],
    ['the mailbox is refused in words alone', { RCPT: '550 nobody of that name' }],
    ['the mailbox is not among those relayed to', { RCPT: '550 5.1.1 nobody in our relay table' }],
    ['the mailbox is closed', { RCPT: '554 5.2.1 this mailbox is shut' }],
    ['the message is refused before it is said', { DATA: '554 5.6.0 not this one' }],
    ['the message is refused after it was said', { message: '550 5.7.1 looks like advertising' }],
  ];
  for (const [what, manners] of forGood) {
    it(`is given up where ${what}`, async (t) => {
      const { error } = await sendTo(t, manners);
      assert.equal(error.passing, false);
    });
  }

  // Not the mail is at fault, and it goes once somebody has mended what is: the password, the sender, the server.
  const forNow: readonly (readonly [string, Manners, string?])[] = [
    ['the password is wrong', { AUTH: '535 5.7.8 wrong password' }, 'letter:wrong'],
    ['the network is refused', { greeting: '554 5.7.1 not from there' }],
    ['nobody is greeted', { EHLO: '550 no', HELO: '550 no' }],
    ['the sender is refused', { MAIL: '550 5.7.1 not your address' }],
    ['another way is asked for', { MAIL: '530 5.7.0 STARTTLS first' }],
    // Many servers say only now whom they serve, and hold the recipient against nobody.
    ['nothing is passed on', { RCPT: '554 5.7.1 relay access denied' }],
    ['nothing is passed on, without a number', { RCPT: '550 we are no relay for you' }],
    ['nothing is passed on, in a verb', { RCPT: '550 relaying is denied' }],
    ['recipients are served that are listed', { RCPT: '553 not in my list of allowed rcpthosts' }],
    ['the password is missing', { RCPT: '530 log in first' }],
    ['the password is missing, with a number of its own', { RCPT: '550 5.7.0 log in first' }],
    ['the network is on a list', { RCPT: '550 5.7.1 your network is on a list' }],
    ['the sender is refused late', { RCPT: '550 5.1.8 your domain does not exist' }],
    ['the domain proves nothing', { message: '550-5.7.26 who are you?\r\n550 5.7.26 publish a key' }],
    ['the mailbox is busy', { RCPT: '450 4.2.1 busy' }],
    ['the storage is full', { RCPT: '452 4.3.1 full' }],
    ['the server shuts down at the end', { message: '421 4.3.2 shutting down' }],
    ['the answer is none', { RCPT: 'pardon?' }],
    ['the server says nothing at first', { greeting: silence }],
    ['the server says nothing in between', { MAIL: silence }],
    ['the server says nothing at the end', { message: silence }],
    ['the greeting never ends', { greeting: endless('220-wait') }],
    ['an answer never ends', { EHLO: endless('250-wait') }],
    ['the last answer never ends', { message: endless('250-wait') }],
    ['the server hangs up in the middle of the message', { DATA: (socket) => socket.end('354 go on\r\n') }],
    ['the server is gone at the end of the message', { message: (socket) => socket.destroy() }],
  ];
  for (const [what, manners, user] of forNow) {
    it(`is tried again where ${what}`, async (t) => {
      const { error } = await sendTo(t, manners, user);
      assert.equal(error.passing, true);
    });
  }

  it('leaves the way free for the next one, however many hang', async (t) => {
    let hanging = true;
    const { server, mailer } = await sendTo(t, {
      RCPT: (socket) => {
        if (hanging) endless('250-wait')(socket);
        else socket.write('250 well\r\n');
      },
    });
    const several = Array.from({ length: 8 }, () => mailer.send(mail));
    const fates = await Promise.allSettled(several);
    assert(fates.every(({ status }) => status === 'rejected'));
    hanging = false;
    await mailer.send(mail);
    assert.equal(server.taken(), 1);
  });

  it('tells why, and nothing of whom it was for', async (t) => {
    for (const words of [
      'ana.berg@example.org is unknown here',
      'user ana.berg unknown',
      '<ANA.BERG> has moved, ask (ana.berg)',
      'no ana.berg%40example.org',
    ]) {
      const { error } = await sendTo(t, { RCPT: `550 5.1.1 ${words}` });
      assert.match(error.message, /^550 5\.1\.1 .*(unknown|moved|no )/);
      assert.doesNotMatch(error.message, /ana|berg/i);
    }
  });

  it('tells why, whatever an address is made of', async (t) => {
    const server = await startUnrulyMailServer({ RCPT: "550 5.1.1 o'neil_x-y+z/{1} is unknown" });
    const mailer = smtpMailer({ url: server.url(), from: 'letter@example.org' }, impatient);
    t.after(async () => {
      mailer.close();
      await server.stop();
    });
    const sent = mailer.send({ ...mail, to: "o'neil_x-y+z/{1}@example.org" });
    await assert.rejects(sent, { passing: false, message: '550 5.1.1 … is unknown' });
  });

  it('tells what an operator needs where nobody answers', async (t) => {
    const server = await startUnrulyMailServer({});
    await server.stop();
    const mailer = smtpMailer({ url: server.url(), from: 'letter@example.org' }, impatient);
    t.after(() => {
      mailer.close();
    });
    await assert.rejects(mailer.send(mail), { passing: true, message: /ECONNREFUSED/ });
  });
});
