import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { composeMail } from '../../../src/server/mail/compose.ts';
import { MailError, type Mail } from '../../../src/server/mail/mailer.ts';
import { smtpMailer } from '../../../src/server/mail/smtp.ts';
import { startMailServer, type MailServer } from '../../support/server/mail-server.ts';

const mail: Mail = {
  to: 'ana@example.org',
  subject: '000042: Unterschrift für „Æsa“ هو',
  text: 'Grüße',
  html: '<p>Grüße</p>',
  language: 'de',
  replyTo: 'elm@example.org',
  id: 'mail-1',
};
const from = 'Elm letter <letter@elm.example.org>';

describe('mail by SMTP', () => {
  let server: MailServer;

  before(async () => {
    server = await startMailServer();
  });
  after(() => server.stop());

  const send = async (changes: Partial<Mail> = {}): Promise<unknown> => {
    const mailer = smtpMailer({ url: server.url, from });
    try {
      await mailer.send({ ...mail, ...changes });
      return;
    } catch (error) {
      return error;
    } finally {
      mailer.close();
    }
  };

  it('arrives as it was written, in text and HTML', async () => {
    await send();
    const { to, mail: got } = server.mails.at(-1) ?? assert.fail();
    assert.deepEqual(to, ['ana@example.org']);
    assert.equal(got.subject, mail.subject);
    assert.equal(got.text?.trim(), 'Grüße');
    assert.equal(got.html && got.html.trim(), '<p>Grüße</p>');
    assert.equal(got.from?.text, '"Elm letter" <letter@elm.example.org>');
    assert.equal(got.replyTo?.text, 'elm@example.org');
    assert.equal(got.messageId, '<mail-1@elm.example.org>');
    assert.equal(got.headers.get('auto-submitted'), 'auto-generated');
  });

  it('arrives in every language, in both parts, as it was composed', async () => {
    const letter = {
      title: 'Für die Æ-Mündung: «النهر» – 河',
      address: 'https://letter.example.org/elm/',
      contact: 'mailto:elm@example.org',
    };
    for (const [language, name] of [
      ['en', 'Zoë O’Neill'],
      ['de', 'Jörg Weiß'],
      ['ar', 'ليلى بيرغ'],
    ] as const) {
      for (const kind of ['code', 'again', 'full', 'manage', 'rejected', 'corrected'] as const) {
        const to = 'ana@example.org';
        const attempt = {
          letterId: 'elm',
          attemptId: 'abc',
          code: '000042',
          reason: 'Nobody of this name',
          tries: 0,
        };
        const composed = composeMail(
          { id: `${kind}-${language}`, kind, to, name, language, ...attempt },
          letter,
        );
        await send(composed);
        const { mail: got } = server.mails.at(-1) ?? assert.fail();
        assert.equal(got.subject, composed.subject);
        assert.equal(got.text?.trimEnd(), composed.text.trimEnd());
        assert.equal(got.html && got.html.trimEnd(), composed.html.trimEnd());
        assert.equal(got.headers.get('content-language'), language);
      }
    }
  });

  it('goes to the address as it was written', async () => {
    for (const to of ['ana+brief@example.org', 'Ana.Berg@example.org', "o'neil_x-y@example.org"]) {
      await send({ to });
      assert.deepEqual(server.mails.at(-1)?.to, [to]);
    }
  });

  it('goes to one address, whatever stands in it', async () => {
    const before = server.mails.length;
    for (const to of [
      'ana@example.org, eva@example.org',
      'ana@example.org\r\nBcc: eva@example.org',
      'Ana <ana@example.org>; eva@example.org',
    ]) {
      await send({ to });
    }
    for (const { to, mail: got } of server.mails.slice(before)) {
      assert.equal(to.includes('eva@example.org'), false, JSON.stringify(to));
      assert.equal(got.bcc, undefined);
    }
  });

  it('is answered to one address', async () => {
    await send({ replyTo: 'elm@example.org, eva@example.org' });
    const { mail: got } = server.mails.at(-1) ?? assert.fail();
    assert.doesNotMatch(JSON.stringify(got.replyTo?.value), /"address":"eva@example\.org"/);
  });

  it('takes no header out of what others wrote', async () => {
    const smuggled = 'x\r\nBcc: eva@example.org\r\nX-Smuggled: 1\r\n\r\nbody';
    const fields = ['subject', 'replyTo', 'language', 'id'] as const;
    for (const field of fields) {
      const before = server.mails.length;
      await send({ [field]: smuggled });
      assert.equal(server.mails.length, before + 1);
      const { to, mail: got } = server.mails.at(-1) ?? assert.fail();
      assert.deepEqual(to, ['ana@example.org']);
      assert.equal(got.bcc, undefined, field);
      assert.equal(got.headers.has('x-smuggled'), false, field);
      assert.equal(got.text?.trim(), 'Grüße');
    }
  });

  it('tells what passes from what does not, without addresses', async () => {
    server.refuseNext({ code: 451, message: 'ana@example.org is greylisted' });
    const later = await send();
    assert(later instanceof MailError);
    assert.equal(later.passing, true);
    assert.doesNotMatch(later.message, /@/);
    server.refuseNext({ code: 550, message: 'No such user <ana@example.org>' });
    const never = await send();
    assert(never instanceof MailError);
    assert.equal(never.passing, false);
    assert.match(never.message, /No such user/);
    assert.doesNotMatch(never.message, /ana@/);
  });

  it('may go another time where there is no server', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const mailer = smtpMailer({ url: `smtp://127.0.0.1:${port}`, from });
    const error = await mailer.send(mail).catch((reason: unknown) => reason);
    mailer.close();
    assert(error instanceof MailError && error.passing);
  });

  it('may go another time where the server hangs up in the middle', async () => {
    const rude = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('220 hello\r\n');
      socket.on('data', () => socket.destroy());
    });
    await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
    const mailer = smtpMailer({ url: `smtp://127.0.0.1:${(rude.address() as AddressInfo).port}`, from });
    const error = await mailer.send(mail).catch((reason: unknown) => reason);
    mailer.close();
    rude.close();
    assert(error instanceof MailError && error.passing);
  });
});
