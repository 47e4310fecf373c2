import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  openEndpoint,
  problemOf,
  type AttemptAnswer,
  type TestEndpoint,
} from '../../support/server/endpoint.ts';
import { liveLetter } from '../../support/server/live-letter.ts';

interface Opened {
  readonly token: string;
  readonly signatures: readonly {
    id: string;
    name: string;
    publish: boolean;
    status: string;
    number?: number;
  }[];
}

describe('who signed changes it over HTTP', () => {
  let endpoint: TestEndpoint;

  beforeEach(async () => {
    endpoint = await openEndpoint();
  });
  afterEach(() => endpoint.close());

  const post = (path: string, body: object): Promise<Response> =>
    endpoint.post(`/elm/sign/manage${path}`, { body });
  const open = async (email: string): Promise<Opened> => {
    const { attempt } = (await (await post('', { email, language: 'en' })).json()) as AttemptAnswer;
    endpoint.test.now += 2;
    const mail = (await endpoint.mails()).find(({ attemptId }) => attemptId === attempt);
    assert.equal(mail?.kind, 'manage');
    const answer = await post('/confirm', { attempt, code: ` ${mail.code} ` });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    return (await answer.json()) as Opened;
  };
  const read = async (path: string): Promise<string> => (await endpoint.get(path)).text();

  it('sees what was signed with the address', async () => {
    const { signatory } = await endpoint.signAndConfirm('Ana Berg', 'ana+brief@example.org');
    const { signatures } = await open('ana+brief@example.org');
    assert.deepEqual(signatures, [
      { id: signatory?.id, type: 'person', name: 'Ana Berg', publish: true, status: 'published', number: 1 },
    ]);
  });

  it('withdraws: gone from every document at once', async () => {
    await endpoint.signAndConfirm('Ivo Berg', 'ivo@example.org');
    await endpoint.signAndConfirm('Ana Berg', 'ana@example.org');
    const places = [
      '/elm/letter.json',
      '/elm/letter.de.json',
      '/elm/signatories',
      '/elm/signatories?limit=2',
      '/elm/',
    ];
    for (const path of places) assert.match(await read(path), /Ana Berg/, path);
    const { token, signatures } = await open('ana@example.org');
    const withdrawn = await post('/withdraw', { token, id: signatures[0]?.id });
    assert.equal(withdrawn.status, 200);
    const body = (await withdrawn.json()) as { total_signatures: number; revision: number };
    assert.equal(body.total_signatures, 1);
    for (const path of places) {
      assert.doesNotMatch(await read(path), /Ana Berg/, path);
      assert.match(await read(path), /Ivo Berg/, path);
    }
    assert.match(
      await read('/elm/count.json'),
      new RegExp(`"revision":${body.revision},"total_signatures":1`),
    );
    const again = await problemOf(await post('/withdraw', { token, id: signatures[0]?.id }), 404);
    assert.equal(again['code'], 'unknown-signature');
    assert.deepEqual(endpoint.log.at(-1), { event: 'withdrawn', letter: 'elm' });
  });

  it('hides the name and shows it again', async () => {
    await endpoint.signAndConfirm('Ana Berg', 'ana@example.org');
    const { token, signatures } = await open('ana@example.org');
    const id = signatures[0]?.id;
    const hidden = await post('/visibility', { token, id, publish: false });
    assert.equal(((await hidden.json()) as { total_signatures: number }).total_signatures, 1);
    assert.doesNotMatch(await read('/elm/letter.json'), /Ana Berg/);
    assert.match(await read('/elm/count.json'), /"total_signatures":1,"total_listed":0/);
    await post('/visibility', { token, id, publish: true });
    assert.match(await read('/elm/letter.json'), /Ana Berg/);
    for (const publish of ['false', 0, null, undefined]) {
      const problem = await problemOf(await post('/visibility', { token, id, publish }), 422);
      assert.equal((problem['errors'] as { pointer: string }[])[0]?.pointer, '/publish');
    }
  });

  it('hides no organisation', async () => {
    const fields = {
      type: 'organization',
      fields: { contact_name: 'Ana Berg' },
      consents: { authorised: true },
    };
    await endpoint.signAndConfirm('Elm Society', 'info@elm.example.org', fields);
    const { token, signatures } = await open('info@elm.example.org');
    const problem = await problemOf(
      await post('/visibility', { token, id: signatures[0]?.id, publish: false }),
      422,
    );
    assert.equal(problem['code'], 'invalid-fields');
    assert.match(await read('/elm/letter.json'), /Elm Society/);
  });

  it('opens nothing without the token, with that of another letter, or a quarter of an hour later', async () => {
    const { signatory } = await endpoint.signAndConfirm('Ana Berg', 'ana@example.org');
    const { signatory: other } = await endpoint.signAndConfirm('Ivo Berg', 'ivo@example.org');
    const { token } = await open('ana@example.org');
    for (const wrong of [undefined, '', 'x', 7, null, `${token}x`, 'a\0b']) {
      const problem = await problemOf(await post('/withdraw', { token: wrong, id: signatory?.id }), 403);
      assert.equal(problem['code'], 'unknown-token');
    }
    for (const id of [other?.id, undefined, 'a\0b', {}]) {
      const problem = await problemOf(await post('/withdraw', { token, id }), 404);
      assert.equal(problem['code'], 'unknown-signature');
    }
    await endpoint.serve(liveLetter('oak'));
    const elsewhere = await endpoint.post('/oak/sign/manage/withdraw', {
      body: { token, id: signatory?.id },
    });
    assert.equal(elsewhere.status, 403);
    endpoint.test.now += 15 * 60_000;
    assert.equal((await post('/withdraw', { token, id: signatory?.id })).status, 403);
    assert.equal((await endpoint.store.state('elm'))?.totalSignatures, 2);
  });

  it('does not open with the code of a signature', async () => {
    const signed = await endpoint.sign('Ana Berg', 'ana@example.org');
    const { attempt } = (await signed.json()) as AttemptAnswer;
    const [mail] = await endpoint.mails();
    assert.equal((await post('/confirm', { attempt, code: mail?.code })).status, 404);
    const problem = await problemOf(await post('/confirm', { attempt: 'x', code: '123456' }), 404);
    assert.equal(problem['code'], 'unknown-attempt');
  });

  it('says what is wrong with an address', async () => {
    for (const [email, code] of [
      [undefined, 'missing'],
      ['', 'missing'],
      [7, 'malformed'],
      ['a@b', 'not-an-email'],
      ['a@example.org, b@example.org', 'not-an-email'],
    ] as const) {
      const problem = await problemOf(await post('', { email, language: 'de' }), 422);
      const [error] = problem['errors'] as { pointer: string; code: string; message: string }[];
      assert.deepEqual([error?.pointer, error?.code], ['/email', code]);
    }
  });
});
