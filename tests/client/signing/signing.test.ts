import { expect } from '@open-wc/testing';
import { countOf } from '../../../src/client/counts.ts';
import type { LoadedLetter } from '../../../src/client/letters.ts';
import { namesOf } from '../../../src/client/names.ts';
import { signingOf, type Signing } from '../../../src/client/signing/signing.ts';
import type { Letter } from '../../../src/feed/letter.ts';
import type { FeedAnswer, FeedAnswers } from '../../support/feed-answer.ts';
import { letterDocument, serveFeed, type Feed } from '../../support/browser/feed.ts';
import { hurry } from '../../support/browser/hurry.ts';

const accepted: FeedAnswer = { status: 202, body: { attempt: 'a1', resend_after: 30 } };
const signatory = { id: 'mine', name: 'Ana Berg', type: 'person', number: 15 };
const published: FeedAnswer = {
  body: { status: 'published', total_signatures: 15, revision: 8, signatory },
};
const refused = (status: number, code: string, more: object = {}): FeedAnswer => ({
  status,
  body: { type: `urn:open-letter:problem:${code}`, code, ...more },
});

interface Started {
  readonly signing: Signing;
  readonly feed: Feed;
  readonly loaded: LoadedLetter;
  readonly place: Parameters<Signing['submit']>[0];
  readonly refetched: () => number;
}

async function start(answers: FeedAnswers, typed: Record<string, string | boolean> = fine): Promise<Started> {
  const feed = await serveFeed(answers);
  const sign = { url: feed.url('sign?from=page'), fields: [{ name: 'country' }] };
  const letter = { ...letterDocument({ sign, content_sha256: 'a'.repeat(64) }) } as unknown as Letter;
  const loaded = { letter, url: feed.url() };
  const signing = signingOf(loaded);
  signing.edit(typed);
  let refetched = 0;
  const refetch = (): Promise<void> => {
    refetched++;
    return Promise.resolve();
  };
  return {
    signing,
    feed,
    loaded,
    place: { loaded, partner: 'harbour', refetch },
    refetched: () => refetched,
  };
}

const fine = { name: 'Ana Berg', email: 'ana@example.org', publish: true };
const stepOf = ({ signing }: Started): string => signing.store.get().step.step;
const keysOf = async ({ feed }: Started): Promise<unknown[]> =>
  (await feed.requests('sign')).map(({ headers }) => headers['idempotency-key']);

describe('signing', () => {
  it('sends what was typed, and waits for the code', async () => {
    const started = await start({ sign: accepted });
    expect(await started.signing.submit(started.place)).to.equal(true);
    expect(started.signing.store.get().step).to.include({ step: 'code', email: 'ana@example.org' });
    const [request] = await started.feed.requests('sign');
    expect(request?.body).to.deep.include({ name: 'Ana Berg', content_sha256: 'a'.repeat(64) });
    expect(request?.headers).to.not.have.any.keys('cookie', 'referer');
    expect(request?.headers['idempotency-key']).to.match(/^[0-9a-f]{32}$/);
  });

  it('sends nothing that is not complete, and says what is missing', async () => {
    const started = await start({ sign: accepted }, { name: 'Ana Berg' });
    expect(await started.signing.submit(started.place)).to.equal(false);
    expect(started.signing.store.get().step).to.deep.include({ step: 'editing' });
    expect(await started.feed.requests()).to.deep.equal([]);
  });

  it('signs once where the button is pressed twice', async () => {
    const started = await start({ sign: { ...accepted, held: true } });
    const first = started.signing.submit(started.place);
    expect(await started.signing.submit(started.place)).to.equal(false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await started.feed.release();
    expect(await first).to.equal(true);
    expect(await started.feed.requests('sign')).to.have.length(1);
  });

  it('sends the same again under the same key, and something else under another', async () => {
    const failing = { status: 400, body: refused(400, 'failed').body };
    const started = await start({ sign: failing });
    await started.signing.submit(started.place);
    await started.signing.submit(started.place);
    started.signing.edit({ name: 'Ana Maria Berg' });
    await started.signing.submit(started.place);
    const [first, second, third] = await keysOf(started);
    expect(second).to.equal(first);
    expect(third).to.not.equal(first);
  });

  it('puts the endpoint’s reasons where they belong, and keeps what was typed', async () => {
    const errors = [
      { pointer: '/name', code: 'markup', message: 'No HTML.' },
      { pointer: '/fields/x', code: 'odd-one', message: 'Odd.' },
    ];
    const started = await start({ sign: refused(422, 'invalid-fields', { errors }) });
    await started.signing.submit(started.place);
    const { step, draft } = started.signing.store.get();
    expect(step).to.deep.equal({ step: 'editing', errors });
    expect(draft.values).to.deep.equal(fine);
    started.signing.edit({ name: 'Ana' });
    started.signing.lookAgain(started.place, 'name');
    expect(started.signing.store.get().step).to.deep.equal({ step: 'editing', errors: errors.slice(1) });
  });

  it('fetches a letter anew that has changed, and says so', async () => {
    const started = await start({ sign: refused(409, 'letter-changed') });
    await started.signing.submit(started.place);
    expect(started.refetched()).to.equal(1);
    expect(started.signing.store.get().step).to.deep.include({ step: 'editing', notice: 'letter-changed' });
  });

  it('says that a letter was closed meanwhile', async () => {
    const started = await start({ sign: refused(410, 'closed') });
    await started.signing.submit(started.place);
    expect(stepOf(started)).to.equal('closed');
  });

  it('tells the endpoint’s own reason where we have no words', async () => {
    const started = await start({ sign: refused(403, 'origin-refused', { detail: 'Not from here.' }) });
    await started.signing.submit(started.place);
    expect(started.signing.store.get().step).to.deep.equal({ step: 'failed', detail: 'Not from here.' });
  });

  const broken: Readonly<Record<string, FeedAnswer>> = {
    'a page in place of an answer': { status: 502, body: '<h1>Bad gateway</h1>' },
    'a success that says nothing': { status: 202, body: {} },
    'a page that refuses': { status: 403, body: '<h1>Blocked</h1>' },
    'a connection that breaks': { broken: true },
    'an answer without a reason of ours': { status: 403, body: { message: 'blocked' } },
  };
  for (const [name, answer] of Object.entries(broken)) {
    it(`tries again after ${name}, under the same key`, async () => {
      const unhurry = hurry(400, 100);
      const started = await start({ sign: [answer, accepted] });
      expect(await started.signing.submit(started.place)).to.equal(true);
      unhurry();
      const [first, second] = await keysOf(started);
      expect(second).to.equal(first);
    });
  }

  it('does not go where it is sent on to', async () => {
    const unhurry = hurry(400, 100);
    const moved: FeedAnswer = { status: 302, headers: { Location: 'other' } };
    const started = await start({ sign: moved, other: accepted });
    expect(await started.signing.submit(started.place)).to.equal(false);
    unhurry();
    expect(await started.feed.requests('other')).to.deep.equal([]);
  });

  it('takes no cookie along', async () => {
    document.cookie = 'visitor=known; path=/';
    const started = await start({ sign: accepted });
    await started.signing.submit(started.place);
    document.cookie = 'visitor=; path=/; max-age=0';
    const [request] = await started.feed.requests('sign');
    expect(request?.headers).to.not.have.property('cookie');
  });

  it('gives up after three more tries, and goes on with the next press', async () => {
    const unhurry = hurry(400, 100);
    const down: FeedAnswer = { status: 502, body: 'down' };
    const started = await start({ sign: [down, down, down, down, accepted] });
    expect(await started.signing.submit(started.place)).to.equal(false);
    unhurry();
    expect(stepOf(started)).to.equal('failed');
    expect(await started.signing.submit(started.place)).to.equal(true);
    expect(new Set(await keysOf(started)).size).to.equal(1);
  });

  it('waits as long as a busy endpoint says', async () => {
    const busy: FeedAnswer = { ...refused(429, 'too-many'), headers: { 'Retry-After': '1' } };
    const started = await start({ sign: [busy, accepted] });
    const steps: string[] = [];
    started.signing.store.subscribe(() => steps.push(stepOf(started)));
    expect(await started.signing.submit(started.place)).to.equal(true);
    expect(steps).to.include('waiting');
  });

  it('waits as long as the page of a busy server in front of it says', async () => {
    const busy: FeedAnswer = { status: 429, headers: { 'Retry-After': '1' }, body: '<h1>Too many</h1>' };
    const started = await start({ sign: [busy, accepted] });
    const steps: string[] = [];
    started.signing.store.subscribe(() => steps.push(stepOf(started)));
    expect(await started.signing.submit(started.place)).to.equal(true);
    expect(steps).to.include('waiting');
  });

  it('waits as long as a server says that is busy and does not stop talking, and does not hear it out', async () => {
    const busy: FeedAnswer = { status: 429, headers: { 'Retry-After': '1' }, endless: true };
    const started = await start({ sign: [busy, accepted] });
    expect(await started.signing.submit(started.place)).to.equal(true);
    const [first] = await started.feed.requests('sign');
    expect(first?.aborted).to.equal(true);
  });

  it('does not wait for one that is busy for long, and tells why', async () => {
    const busy: FeedAnswer = {
      ...refused(429, 'too-many', { detail: 'Later, please.' }),
      headers: { 'Retry-After': '3600' },
    };
    const started = await start({ sign: busy });
    await started.signing.submit(started.place);
    expect(started.signing.store.get().step).to.deep.equal({ step: 'failed', detail: 'Later, please.' });
  });

  it('stops when it is told to, and goes when it is told to', async () => {
    const busy: FeedAnswer = { ...refused(503, 'unavailable'), headers: { 'Retry-After': '100' } };
    const started = await start({ sign: [busy, busy, accepted] });
    const waiting = (): Promise<void> =>
      new Promise((resolve) => {
        const stop = started.signing.store.subscribe(() => {
          if (stepOf(started) !== 'waiting') return;
          stop();
          resolve();
        });
      });
    const stopped = started.signing.submit(started.place);
    await waiting();
    started.signing.stop();
    expect(await stopped).to.equal(false);
    expect(stepOf(started)).to.equal('editing');
    const again = started.signing.submit(started.place);
    await waiting();
    started.signing.now();
    expect(await again).to.equal(true);
  });
});

describe('the code', () => {
  async function waiting(answers: FeedAnswers): Promise<Started> {
    const started = await start({ sign: accepted, ...answers });
    await started.signing.submit(started.place);
    return started;
  }
  const faultOf = ({ signing }: Started): unknown => {
    const { step } = signing.store.get();
    return step.step === 'code' ? step.fault : step.step;
  };

  it('is sent without what came along when it was pasted', async () => {
    const started = await waiting({ 'sign/confirm': published });
    await started.signing.confirm(' 012-345 ​', started.place);
    const [request] = await started.feed.requests('sign/confirm');
    expect(request?.body).to.deep.equal({ attempt: 'a1', code: '012345' });
  });

  it('is not sent where it is none', async () => {
    const started = await waiting({ 'sign/confirm': published });
    for (const typed of ['12345', 'abc', '']) await started.signing.confirm(typed, started.place);
    expect(faultOf(started)).to.deep.equal({ code: 'malformed' });
    expect(await started.feed.requests('sign/confirm')).to.deep.equal([]);
  });

  it('confirms: the number is never lower than that, and who signed stands in the list', async () => {
    const old = { version: 'open-letter/1', id: 'for-the-river', revision: 7, total_signatures: 14 };
    const started = await waiting({ 'sign/confirm': published, 'count.json': { body: old } });
    const result = await started.signing.confirm('012345', started.place);
    expect(result?.status).to.equal('published');
    expect(started.signing.store.get().step).to.deep.include({ step: 'done', name: 'Ana Berg' });
    const count = countOf(started.loaded);
    const { store } = count;
    expect(store.get()).to.include({ total_signatures: 15, revision: 8 });
    count.learn({ revision: 7, total_signatures: 14 });
    expect(store.get().total_signatures).to.equal(15);
    count.learn({ revision: 8, total_signatures: 15, total_listed: 13 });
    expect(store.get().total_listed).to.equal(13);
    expect(namesOf(started.loaded).store.get().items[0]).to.deep.equal(signatory);
  });

  it('says how many tries are left', async () => {
    const started = await waiting({ 'sign/confirm': refused(422, 'wrong-code', { tries_left: 3 }) });
    await started.signing.confirm('000000', started.place);
    expect(faultOf(started)).to.deep.equal({ code: 'wrong', triesLeft: 3 });
  });

  it('may have ended: then a new one is sent', async () => {
    const renewed: FeedAnswer = { status: 202, body: { attempt: 'a2', resend_after: 30 } };
    const started = await waiting({
      'sign/confirm': [refused(410, 'code-expired'), published],
      'sign/resend': renewed,
    });
    await started.signing.confirm('000000', started.place);
    expect(faultOf(started)).to.deep.equal({ code: 'expired' });
    await started.signing.resend(started.place);
    expect(started.signing.store.get().step).to.include({ step: 'code', attempt: 'a2', resent: true });
  });

  it('may have been guessed too often', async () => {
    const often = {
      ...refused(429, 'too-many-tries', { detail: 'Tomorrow.' }),
      headers: { 'Retry-After': '86400' },
    };
    const started = await waiting({ 'sign/confirm': often });
    await started.signing.confirm('000000', started.place);
    expect(faultOf(started)).to.deep.equal({ code: 'too-many', detail: 'Tomorrow.' });
  });

  it('may be for something that is gone: the form is there again, with all that was typed', async () => {
    const started = await waiting({ 'sign/confirm': refused(404, 'unknown-attempt') });
    await started.signing.confirm('000000', started.place);
    const { step, draft } = started.signing.store.get();
    expect(step).to.deep.include({ step: 'editing', notice: 'attempt-gone' });
    expect(draft.values).to.deep.equal(fine);
  });

  it('stays with the form where another address is wanted while a code is on its way', async () => {
    const started = await waiting({
      'sign/confirm': { held: true, ...refused(422, 'wrong-code', { tries_left: 3 }) },
    });
    const confirming = started.signing.confirm('000000', started.place);
    started.signing.stop();
    await started.feed.release();
    await confirming;
    expect(stepOf(started)).to.equal('editing');
  });

  it('never has anyone wait for a new mail longer than a code lives', async () => {
    const started = await start({ sign: { status: 202, body: { attempt: 'a1', resend_after: 1e15 } } });
    await started.signing.submit(started.place);
    const { step } = started.signing.store.get();
    expect(step.step === 'code' && step.resendAt - Date.now()).to.be.within(0, 1_800_000);
  });

  it('goes to another address without anything to type again', async () => {
    const started = await waiting({});
    started.signing.stop();
    expect(stepOf(started)).to.equal('editing');
    started.signing.edit({ email: 'ana@example.net' });
    await started.signing.submit(started.place);
    expect(started.signing.store.get().step).to.include({ step: 'code', email: 'ana@example.net' });
    expect(new Set(await keysOf(started)).size).to.equal(2);
  });
});

describe('what was typed', () => {
  const confirmed = async (): Promise<Started> => {
    const started = await start({ sign: accepted, 'sign/confirm': published });
    await started.signing.submit(started.place);
    await started.signing.confirm('012345', started.place);
    return started;
  };

  it('goes with the thanks where that signature was withdrawn, and with no other', async () => {
    const started = await confirmed();
    started.signing.forget('another');
    expect(stepOf(started)).to.equal('done');
    started.signing.forget(signatory.id);
    expect(stepOf(started)).to.equal('editing');
    expect(started.signing.store.get().draft.values).to.deep.equal({});
  });

  it('stays where an earlier signature was withdrawn meanwhile', async () => {
    const started = await start({});
    started.signing.forget('earlier');
    expect(started.signing.store.get().draft.values).to.deep.equal(fine);
  });

  it('is the form again once it is asked for, whatever becomes of a code that is under way', async () => {
    const started = await start({ sign: accepted, 'sign/confirm': { ...published, held: true } });
    await started.signing.submit(started.place);
    const confirming = started.signing.confirm('012345', started.place);
    await started.feed.requests('sign/confirm');
    started.signing.stop();
    await started.feed.release();
    expect(await confirming).to.equal(undefined);
    expect(stepOf(started)).to.equal('editing');
  });

  it('is chosen alike in every language where it was chosen from the letter’s own list', async () => {
    const { signing } = await start({}, { 'field:walks': 'Weekly', 'field:way': 'Weekly' });
    const rules = (...options: string[]) =>
      ({ fields: [{ name: 'walks', type: 'select', options }] }) as const;
    const chosenIn = (...options: string[]) => signing.draftFor(rules(...options)).values['field:walks'];
    expect(chosenIn('Daily', 'Weekly')).to.equal('Weekly');
    expect(chosenIn('Täglich', 'Wöchentlich')).to.equal('Wöchentlich');
    expect(chosenIn('Daily', 'Weekly', 'Never'), 'a list of its own order').to.equal('Weekly');
    expect(chosenIn('Ja', 'Nein', 'Nie'), 'one as long as that').to.equal('Nein');
    expect(chosenIn('Ja'), 'one that is no translation').to.equal('Weekly');
    expect(signing.draftFor({}).values['field:way'], 'what is no list').to.equal('Weekly');
  });
});

describe('the signing of a letter', () => {
  it('is one for its translations, and another for another letter', async () => {
    const { signing, loaded } = await start({});
    const german = { ...loaded, letter: { ...loaded.letter, language: 'de' } };
    expect(signingOf(german)).to.equal(signing);
    expect(signingOf({ ...loaded, letter: { ...loaded.letter, id: 'lake' } })).to.not.equal(signing);
    expect(signingOf({ ...loaded, url: 'https://elsewhere.example.org/letter.json' })).to.not.equal(signing);
  });
});
