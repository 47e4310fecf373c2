import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { liveLetter } from '../../support/server/live-letter.ts';
import {
  newKey,
  openEndpoint,
  problemOf,
  type AttemptAnswer,
  type Confirmation,
  type TestEndpoint,
} from '../../support/server/endpoint.ts';

const attemptIn = async (answer: Response): Promise<AttemptAnswer> => {
  assert.equal(answer.status, 202, await answer.clone().text());
  return (await answer.json()) as AttemptAnswer;
};

describe('signing over HTTP', () => {
  let endpoint: TestEndpoint;

  beforeEach(async () => {
    endpoint = await openEndpoint();
  });
  afterEach(() => endpoint.close());

  const confirm = (attempt: string, code: unknown, more: object = {}): Promise<Response> =>
    endpoint.post('/elm/sign/confirm', { body: { attempt, code, ...more } });
  const codeFor = async (attempt: string): Promise<string> => {
    endpoint.test.now += 2;
    const mail = (await endpoint.mails()).find(({ attemptId }) => attemptId === attempt);
    return mail?.code ?? assert.fail('no mail');
  };
  const rows = async (): Promise<number> =>
    (await endpoint.test.db.selectFrom('signatures').select('id').execute()).length;

  it('takes a signature, mails a code, and publishes it when the code comes back', async () => {
    const answer = await endpoint.sign('Ana Berg', 'ana@example.org');
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    assert.equal(answer.headers.get('Content-Type'), 'application/json');
    const { attempt, resend_after, expires_at } = await attemptIn(answer);
    assert.equal(resend_after, 30);
    assert.equal(expires_at, '2026-11-25T12:30:00.000Z');
    assert.equal(endpoint.wakes, 1);
    const confirmed = await confirm(attempt, await codeFor(attempt));
    assert.equal(confirmed.status, 200);
    assert.equal(confirmed.headers.get('Cache-Control'), 'no-store');
    const body = (await confirmed.json()) as Confirmation;
    assert.equal(body.status, 'published');
    assert.equal(body.signatory?.name, 'Ana Berg');
    assert.equal(body.signatory.number, 1);
    assert.equal(body.total_signatures, 1);
    assert.equal(typeof body.revision, 'number');
    assert.doesNotMatch(JSON.stringify(body), /example\.org/);
  });

  it('takes an answer in the words of the language it was asked in, and of no other', async () => {
    const asked = { en: ['Daily', 'Seldom'], de: ['Täglich', 'Selten'], ar: ['يوميا', 'نادرا'] };
    const letter = liveLetter();
    const editions = letter.editions.map((edition) => {
      const options = asked[edition.language as keyof typeof asked];
      const fields = [{ name: 'walks', type: 'select', options, required: true }] as const;
      return { ...edition, document: { ...edition.document, sign: { ...edition.document.sign, fields } } };
    });
    await endpoint.serve({ ...letter, editions: editions as unknown as typeof letter.editions });
    for (const [language, [answer]] of Object.entries(asked)) {
      const more = { language, fields: { walks: answer } };
      const taken = await endpoint.sign(`Ana ${language}`, `ana.${language}@example.org`, more);
      assert.equal(taken.status, 202, language);
    }
    const foreign = { language: 'de', fields: { walks: 'Daily' } };
    const problem = await problemOf(await endpoint.sign('Ana', 'ana@example.org', foreign), 422);
    const [error] = problem['errors'] as { pointer: string; code: string }[];
    assert.deepEqual([error?.pointer, error?.code], ['/fields/walks', 'not-an-option']);
  });

  it('answers alike when the right code comes twice', async () => {
    const { attempt } = await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org'));
    const code = await codeFor(attempt);
    const first = await (await confirm(attempt, code)).text();
    const second = await confirm(attempt, code);
    assert.equal(second.status, 200);
    assert.equal(await second.text(), first);
  });

  it('reads the code with spaces, dashes and invisible characters around it', async () => {
    const { attempt } = await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org'));
    const code = await codeFor(attempt);
    const typed = `\u00a0 ${code.slice(0, 3)}\u2013${code.slice(3)}\u200b `;
    assert.equal((await confirm(attempt, typed)).status, 200);
  });

  it('counts no try for what is no code', async () => {
    const { attempt } = await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org'));
    const code = await codeFor(attempt);
    for (const typed of ['12345', 'abc', '', 42, null, undefined, [code], { code }, '1'.repeat(5_000)]) {
      const problem = await problemOf(await confirm(attempt, typed), 422);
      assert.equal(problem['code'], 'wrong-code');
      assert.equal(problem['tries_left'], 5);
    }
    const wrong = code === '000000' ? '000001' : '000000';
    assert.equal((await problemOf(await confirm(attempt, wrong), 422))['tries_left'], 4);
    assert.equal((await confirm(attempt, code)).status, 200);
  });

  it('takes no number for a code: its zeros would be lost', async () => {
    // Codes follow from salts: we look for one that begins with a zero.
    const { attempt } = await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org'));
    let salt = 0;
    while (!endpoint.test.secret.code(`salt ${salt}`).startsWith('0')) salt++;
    const code = endpoint.test.secret.code(`salt ${salt}`);
    await endpoint.test.db
      .updateTable('attempts')
      .set({ salt: `salt ${salt}` })
      .execute();
    assert.equal(await codeFor(attempt), code);
    assert.equal((await confirm(attempt, Number(code))).status, 422);
    assert.equal((await confirm(attempt, String(Number(code)))).status, 422);
    assert.equal((await confirm(attempt, code)).status, 200);
  });

  it('sends the same code again, and takes the one of the first mail', async () => {
    const { attempt } = await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org'));
    const code = await codeFor(attempt);
    for (let times = 0; times < 2; times++) {
      endpoint.test.now += 31_000;
      const again = await attemptIn(await endpoint.post('/elm/sign/resend', { body: { attempt } }));
      assert.equal(again.attempt, attempt);
    }
    assert.equal(await codeFor(attempt), code);
    assert.equal((await confirm(attempt, code)).status, 200);
    assert.equal(endpoint.wakes, 3);
  });

  it('confirms the name that was sent last', async () => {
    await endpoint.sign('Ana Brg', 'ana@example.org');
    const { attempt } = await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org'));
    const mail = (await endpoint.mails()).find(({ attemptId }) => attemptId === attempt);
    assert.equal(mail?.name, 'Ana Berg');
    const body = (await (await confirm(attempt, mail.code)).json()) as Confirmation;
    assert.equal(body.signatory?.name, 'Ana Berg');
    assert.equal(await rows(), 1);
  });

  it('answers known and unknown addresses alike, whatever is known of them', async () => {
    await endpoint.signAndConfirm('Ana Berg', 'family@example.org');
    await endpoint.signAndConfirm('Ivo Berg', 'family@example.org');
    const answers = [
      await endpoint.sign('New Person', 'new@example.org'),
      await endpoint.sign('Ana Berg', 'family@example.org'),
      await endpoint.sign('Third Berg', 'family@example.org'),
      await endpoint.post('/elm/sign/manage', { body: { email: 'family@example.org', language: 'en' } }),
      await endpoint.post('/elm/sign/manage', { body: { email: 'nobody@example.org', language: 'en' } }),
    ];
    const [shape, ...others] = await Promise.all(
      answers.map(async (answer) => {
        const body = await attemptIn(answer);
        const parts = { ...body, attempt: body.attempt.replace(/[A-Za-z0-9_-]/g, 'x') };
        return JSON.stringify([answer.status, [...answer.headers], parts]);
      }),
    );
    for (const other of others) assert.equal(other, shape);
    assert.equal(endpoint.wakes, 2 + answers.length);
    const names = (await endpoint.test.db.selectFrom('signatures').select(['name', 'state']).execute())
      .map(({ name, state }) => `${name} ${state}`)
      .sort();
    assert.deepEqual(names, ['Ana Berg published', 'Ivo Berg published', 'New Person unconfirmed']);
  });

  it('opens nothing to a third name of one address', async () => {
    await endpoint.signAndConfirm('Ana Berg', 'family@example.org');
    await endpoint.signAndConfirm('Ivo Berg', 'family@example.org');
    const { attempt } = await attemptIn(await endpoint.sign('Third Berg', 'family@example.org'));
    const mail = (await endpoint.mails()).find(({ attemptId }) => attemptId === attempt);
    assert.equal(mail?.kind, 'full');
    assert.equal((await problemOf(await confirm(attempt, mail.code), 422))['code'], 'wrong-code');
    assert.equal((await endpoint.store.state('elm'))?.totalSignatures, 2);
  });

  it('takes addresses of every kind unchanged', async () => {
    for (const email of ['ana+brief@example.org', 'abc123@privaterelay.example', 'Ana@Bücher.example']) {
      const { attempt } = await attemptIn(await endpoint.sign('Ana Berg', email));
      const mail = (await endpoint.mails()).find(({ attemptId }) => attemptId === attempt);
      assert.equal(mail?.to, email);
      assert.equal((await confirm(attempt, mail.code)).status, 200);
    }
  });

  it('takes one spelling of a domain for another', async () => {
    const first = await attemptIn(await endpoint.sign('Ana Berg', 'ana@bücher.example'));
    const second = await attemptIn(await endpoint.sign('Ana Berg', 'ana@xn--bcher-kva.example'));
    assert.equal(first.attempt, second.attempt);
    assert.equal(await rows(), 1);
  });

  it('makes one signature of two identical requests at once, and answers both', async () => {
    const headers = { 'Idempotency-Key': newKey() };
    const answers = await Promise.all(
      [1, 2].map(() => endpoint.sign('Ana Berg', 'ana@example.org', {}, { headers })),
    );
    const [first, second] = await Promise.all(answers.map(attemptIn));
    assert.deepEqual(first, second);
    assert.equal(await rows(), 1);
    assert.equal((await endpoint.mails()).length, 1);
    assert.deepEqual(endpoint.log, [{ event: 'signed', letter: 'elm', marks: [] }]);
  });

  it('goes on with the same signature where the answer was lost, whatever has come in between', async () => {
    const headers = { 'Idempotency-Key': newKey() };
    const first = await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org', {}, { headers }));
    endpoint.test.now += 60_000;
    const text = liveLetter().editions[0].contentSha256;
    const again = { content_sha256: text };
    assert.deepEqual(
      await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org', again, { headers })),
      first,
    );
    assert.deepEqual(endpoint.log, [{ event: 'signed', letter: 'elm', marks: [] }]);
    endpoint.test.now += 11 * 60_000;
    await endpoint.serve(liveLetter('elm', { addition: '<p>More.</p>', closed: true }));
    await endpoint.serve(liveLetter('elm', { addition: '<p>Yet more.</p>', closed: true }));
    assert.deepEqual(
      await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org', again, { headers })),
      first,
    );
    const other = await endpoint.sign('Ivo Berg', 'ana@example.org', again, { headers });
    assert.equal((await problemOf(other, 422))['code'], 'key-reused');
  });

  it('keeps a key to one body, however the body is written', async () => {
    const headers = { 'Idempotency-Key': newKey() };
    const first = await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org', {}, { headers }));
    const turned = await endpoint.sign('Ana  Berg ', 'ana@example.org', { unknown: [1] }, { headers });
    assert.deepEqual(await attemptIn(turned), first);
    const other = await endpoint.sign('Ana Berg', 'ana@example.org', { comment: 'Now!' }, { headers });
    assert.equal((await problemOf(other, 422))['code'], 'key-reused');
    assert.equal(await rows(), 1);
  });

  it('does not burn a key with a body that was refused', async () => {
    const headers = { 'Idempotency-Key': newKey() };
    assert.equal((await endpoint.sign('', 'ana@example.org', {}, { headers })).status, 422);
    assert.equal((await endpoint.sign('Ana Berg', 'ana@example.org', {}, { headers })).status, 202);
  });

  it('keeps the text that was signed, the partner, the consents, and what is never public apart', async () => {
    await endpoint.sign('Ana Berg', 'ana@example.org', {
      comment: 'For the elms',
      consents: { publish: true, unknown: true },
      referrer_data: { source: 'river-friends', website: 'https://friends.example.org/x' },
    });
    const row = await endpoint.test.db.selectFrom('signatures').selectAll().executeTakeFirstOrThrow();
    assert.equal(row.text_sha256, liveLetter().editions[0].contentSha256);
    assert.equal(row.partner, 'river-friends');
    assert.equal(row.consents, '["publish"]');
    assert.equal(row.comment, 'For the elms');
    assert.doesNotMatch(JSON.stringify(row), /ana@example/);
  });

  it('loses no signature to a mistake in a partner’s page', async () => {
    for (const [index, source] of ['River Friends!', 7, null, { a: 1 }].entries()) {
      const answer = await endpoint.sign(`Ana Berg`, `ana-${index}@example.org`, {
        referrer_data: { source, website: 'no address' },
      });
      assert.equal(answer.status, 202);
    }
  });

  it('takes a text that was served until ten minutes ago, and asks to read a newer one', async () => {
    const old = { content_sha256: liveLetter().editions[0].contentSha256 };
    await endpoint.serve(liveLetter('elm', { addition: '<p>More.</p>' }));
    assert.equal((await endpoint.sign('Ana Berg', 'ana@example.org', old)).status, 202);
    endpoint.test.now += 10 * 60_000;
    const late = await endpoint.sign('Ivo Berg', 'ivo@example.org', old);
    assert.equal((await problemOf(late, 409))['code'], 'letter-changed');
    const never = await endpoint.sign('Ivo Berg', 'ivo@example.org', { content_sha256: 'f'.repeat(64) });
    assert.equal((await problemOf(never, 409))['code'], 'letter-changed');
    const german = liveLetter('elm', { addition: '<p>More.</p>' }).editions[1]?.contentSha256;
    const translated = await endpoint.sign('Ivo Berg', 'ivo@example.org', { content_sha256: german });
    assert.equal(translated.status, 202);
  });

  it('closes by the organiser’s word, and by the clock', async () => {
    const isClosed = async (): Promise<boolean> =>
      ((await (await endpoint.get('/elm/count.json')).json()) as { closed: boolean }).closed;
    await endpoint.serve(liveLetter('elm', { closed: true }));
    const closed = await problemOf(
      await endpoint.sign('Ana Berg', 'ana@example.org', { language: 'de' }),
      410,
    );
    assert.equal(closed['code'], 'closed');
    assert.equal(closed['title'], 'Die Unterzeichnung ist beendet');
    await endpoint.serve(liveLetter('elm', { closesAt: endpoint.test.now + 1 }));
    assert.equal((await endpoint.sign('Ana Berg', 'ana@example.org')).status, 202);
    assert.equal(await isClosed(), false);
    endpoint.test.now++;
    assert.equal((await endpoint.sign('Ivo Berg', 'ivo@example.org')).status, 410);
    assert.equal(await isClosed(), true);
  });

  it('waits for the organiser where there is something odd, or it is to', async () => {
    await endpoint.serve(liveLetter('elm', { moderation: 'all' }));
    const confirmed = await endpoint.signAndConfirm('Ana Berg', 'ana@example.org');
    assert.equal(confirmed.status, 'awaiting-approval');
    assert.equal(confirmed.signatory, undefined);
    assert.equal(confirmed.total_signatures, 0);
    await endpoint.serve(liveLetter());
    const trapped = { fields: { subject_line: 'Cheap watches' } };
    const bot = await endpoint.signAndConfirm('Cheap Watches', 'bot@example.org', trapped);
    assert.equal(bot.status, 'awaiting-approval');
  });

  it('counts without a name who does not want to be named', async () => {
    const confirmed = await endpoint.signAndConfirm('Ana Berg', 'ana@example.org', { consents: {} });
    assert.equal(confirmed.status, 'counted');
    assert.equal(confirmed.signatory, undefined);
    assert.equal(confirmed.total_signatures, 1);
  });

  it('says in the visitor’s language what is wrong with which field, all at once', async () => {
    const answer = await endpoint.sign('<b>', 'no address', { language: 'de', comment: 7 });
    const problem = await problemOf(answer, 422);
    assert.equal(problem['code'], 'invalid-fields');
    assert.equal(problem['title'], 'Etwas stimmt noch nicht');
    const errors = problem['errors'] as { pointer: string; code: string; message: string }[];
    assert.deepEqual(errors.map(({ pointer, code }) => [pointer, code]).sort(), [
      ['/comment', 'malformed'],
      ['/email', 'not-an-email'],
      ['/name', 'markup'],
    ]);
    for (const { message } of errors) assert.match(message, /\.$/);
    assert.doesNotMatch(JSON.stringify(problem), /no address/);
  });

  it('knows no attempt that it has not given out, nor one of another letter', async () => {
    const { attempt } = await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org'));
    const code = await codeFor(attempt);
    for (const unknown of ['no-such', '', 7, null, 'a\0b', 'x'.repeat(65), `${attempt}' or '1`]) {
      assert.equal((await problemOf(await confirm(unknown as string, code), 404))['code'], 'unknown-attempt');
      const again = await endpoint.post('/elm/sign/resend', { body: { attempt: unknown } });
      assert.equal((await problemOf(again, 404))['code'], 'unknown-attempt');
    }
    await endpoint.serve(liveLetter('oak'));
    const elsewhere = await endpoint.post('/oak/sign/confirm', { body: { attempt, code } });
    assert.equal((await problemOf(elsewhere, 404))['code'], 'unknown-attempt');
  });

  it('lets nobody try codes out', async () => {
    const { attempt } = await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org'));
    const code = await codeFor(attempt);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let left = 4; left >= 0; left--) {
      assert.equal((await problemOf(await confirm(attempt, wrong), 422))['tries_left'], left);
    }
    assert.equal((await problemOf(await confirm(attempt, code), 410))['code'], 'code-expired');
  });

  it('refuses a code that has served its time, and tells it from an unknown attempt', async () => {
    const { attempt } = await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org'));
    const code = await codeFor(attempt);
    endpoint.test.now += 31 * 60_000;
    assert.equal((await problemOf(await confirm(attempt, code), 410))['code'], 'code-expired');
  });

  it('takes no more codes for an address after twenty wrong ones', async () => {
    let last = '';
    for (let name = 0; name < 4; name++) {
      const { attempt } = await attemptIn(await endpoint.sign(`Person ${'abcd'[name]}`, 'ana@example.org'));
      last = attempt;
      const code = await endpoint.test.db
        .selectFrom('attempts')
        .select('salt')
        .where('id', '=', attempt)
        .executeTakeFirstOrThrow();
      const right = endpoint.test.secret.code(code.salt);
      const wrong = right === '000000' ? '000001' : '000000';
      for (let times = 0; times < 5; times++) await confirm(attempt, wrong);
      endpoint.test.now += 31_000;
    }
    await endpoint.post('/elm/sign/resend', { body: { attempt: last } });
    const answer = await confirm(last, '123456');
    const problem = await problemOf(answer, 429);
    assert.equal(problem['code'], 'too-many-tries');
    assert.equal(answer.headers.get('Retry-After'), '86400');
  });
});
