import { expect } from '@open-wc/testing';
import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { OpenLetterElement } from '../../../src/index.ts';
import type { FeedAnswer } from '../../support/feed-answer.ts';
import type { Feed } from '../../support/browser/feed.ts';
import { inside, until, words } from '../../support/browser/open-letter.ts';
import { accepted, field, fill, open, person, shown, submit } from '../../support/browser/sign-form.ts';

const secret = 'a secret for tests';
const options = { algorithm: 'PBKDF2/SHA-256', cost: 100, deriveKey, hmacSignatureSecret: secret };
const detail = 'Please open this page with https.';
const asking = (challenge: unknown): FeedAnswer => ({
  status: 428,
  body: { code: 'proof-required', detail, challenge },
});
const endless = (): Promise<Challenge> => createChallenge({ ...options, keyPrefix: 'ff'.repeat(32) });

const status = (element: OpenLetterElement): string => words(inside(element, '.panel .progress'));
const atCode = (element: OpenLetterElement): Promise<void> =>
  until(() => element.renderRoot.querySelector('[name="code"]'), 'the code');

async function sent(...answers: FeedAnswer[]): Promise<{ element: OpenLetterElement; feed: Feed }> {
  const started = await shown('narrow', { more: { sign: answers } });
  await open(started.element);
  fill(started.element, person);
  await submit(started.element);
  return started;
}

async function isProof(proof: unknown): Promise<boolean> {
  const payload = JSON.parse(atob(String(proof))) as Payload;
  return (await verifySolution({ ...payload, deriveKey, hmacSignatureSecret: secret })).verified;
}

describe('a proof of work that the endpoint wants', () => {
  it('is found by the browser, and goes with the same body under the same key', async () => {
    const challenge = await createChallenge({ ...options, counter: 40, data: { ours: true } });
    const { element, feed } = await sent(asking(challenge), accepted);
    await atCode(element);
    const [first, second, more] = await feed.requests('sign');
    expect(more).to.equal(undefined);
    const { proof, ...body } = (second?.body ?? {}) as Record<string, unknown>;
    expect(body).to.deep.equal(first?.body);
    expect(second?.headers['idempotency-key']).to.equal(first?.headers['idempotency-key']);
    expect(await isProof(proof)).to.equal(true);
  });

  it('is found once more where the first came too late', async () => {
    const challenges = await Promise.all([3, 5].map((counter) => createChallenge({ ...options, counter })));
    const { element, feed } = await sent(...challenges.map(asking), accepted);
    await atCode(element);
    const proofs = (await feed.requests('sign')).map(({ body }) => (body as { proof?: string }).proof);
    expect(proofs).to.have.length(3);
    expect(await Promise.all(proofs.slice(1).map(isProof))).to.deep.equal([true, true]);
    expect(proofs[2]).to.not.equal(proofs[1]);
  });

  it('is told of while it is looked for, in one sentence, and the page goes on', async () => {
    const { element } = await sent(asking(await endless()));
    await until(() => status(element) === 'One moment, we check that no machine signs…', 'the words');
    expect(inside(element, '.panel .progress').getAttribute('role')).to.equal('status');
    expect(field(element, 'name').value).to.equal(person.name);
    let frames = 0;
    const count = (): void => {
      frames++;
      requestAnimationFrame(count);
    };
    count();
    await until(() => frames > 5, 'the page to be painted');
    inside(element, '.panel .close').click();
  });

  it('is looked for no longer when the form is closed, and what was typed is kept', async () => {
    const { subtle } = crypto;
    const importKey = subtle.importKey.bind(subtle);
    let tries = 0;
    subtle.importKey = ((...args: Parameters<typeof importKey>) => {
      tries++;
      return importKey(...args);
    }) as typeof subtle.importKey;
    try {
      const { element, feed } = await sent(asking(await endless()));
      await until(() => tries > 3, 'the work');
      inside(element, '.panel .close').click();
      await element.updateComplete;
      let before = -1;
      await until(() => {
        const stands = before === tries;
        before = tries;
        return stands;
      }, 'the work to end');
      await open(element);
      expect(field(element, 'name').value).to.equal(person.name);
      expect(status(element)).to.equal('');
      expect(await feed.requests('sign')).to.have.length(1);
    } finally {
      Reflect.deleteProperty(subtle, 'importKey');
    }
  });

  const impossible: Readonly<Record<string, () => Promise<unknown>>> = {
    'a challenge that is none': () => Promise.resolve({ parameters: 7 }),
    'a kind of work that no browser knows': async () => {
      const { parameters, ...rest } = await endless();
      return { parameters: { ...parameters, algorithm: 'ARGON2ID' }, ...rest };
    },
  };
  for (const [name, make] of Object.entries(impossible)) {
    it(`is a failure that says what to do, with ${name}`, async () => {
      const { element } = await sent(asking(await make()));
      await until(() => status(element).includes(detail), 'the endpoint’s words');
      expect(field(element, 'name').value).to.equal(person.name);
    });
  }

  it('is a failure that says what to do, on a page without https, and may be tried again', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      const challenge = await endless().catch(() => ({
        parameters: { algorithm: 'PBKDF2/SHA-256', nonce: '00', salt: '00' },
      }));
      const { element } = await sent(asking(challenge), accepted);
      await until(() => status(element).includes(detail), 'the endpoint’s words');
      inside(element, '.panel .progress button').click();
      await atCode(element);
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });
});
