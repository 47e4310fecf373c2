import { expect } from '@open-wc/testing';
import { countOf } from '../../../src/client/counts.ts';
import type { LoadedLetter } from '../../../src/client/letters.ts';
import { namesOf } from '../../../src/client/names.ts';
import { Managing, type ManageStep } from '../../../src/client/signing/managing.ts';
import type { Letter } from '../../../src/feed/letter.ts';
import type { FeedAnswer, FeedAnswers } from '../../support/feed-answer.ts';
import { letterDocument, serveFeed, type Feed } from '../../support/browser/feed.ts';

const accepted: FeedAnswer = { status: 202, body: { attempt: 'm1', resend_after: 30 } };
const zola = {
  id: 'p1',
  name: 'Zola Example',
  type: 'person',
  publish: true,
  status: 'published',
  number: 4,
};
const opened: FeedAnswer = { body: { token: 't1', signatures: [zola] } };
const changed: FeedAnswer = { body: { total_signatures: 13, revision: 8 } };
const refused = (status: number, code: string): FeedAnswer => ({ status, body: { code } });

interface Started {
  readonly managing: Managing;
  readonly feed: Feed;
  readonly loaded: LoadedLetter;
}

async function start(answers: FeedAnswers): Promise<Started> {
  const feed = await serveFeed({ 'sign/manage': accepted, 'sign/manage/confirm': opened, ...answers });
  const sign = { url: feed.url('sign/') };
  const letter = letterDocument({ sign, content_sha256: 'a'.repeat(64) }) as unknown as Letter;
  return { managing: new Managing(''), feed, loaded: { letter, url: feed.url() } };
}

async function open(answers: FeedAnswers = {}): Promise<Started> {
  const started = await start(answers);
  await started.managing.begin('zola@example.org', started.loaded);
  await started.managing.confirm('123456', started.loaded);
  return started;
}
const step = ({ managing }: Started): ManageStep => managing.store.get();

describe('whoever signed before', () => {
  it('says the address, and is sent a code', async () => {
    const started = await start({});
    await started.managing.begin(' zola@example.org ', started.loaded);
    expect(step(started)).to.include({ step: 'code', email: 'zola@example.org' });
    const [request] = await started.feed.requests('sign/manage');
    expect(request?.body).to.deep.equal({ email: 'zola@example.org', language: 'en' });
  });

  it('is told of an address that is none, and nothing is sent', async () => {
    const started = await start({});
    await started.managing.begin('zola', started.loaded);
    expect(step(started)).to.include({ step: 'address', fault: 'not-an-email', email: 'zola' });
    await started.managing.begin(' ', started.loaded);
    expect(step(started)).to.include({ fault: 'missing' });
    expect(await started.feed.requests()).to.deep.equal([]);
  });

  it('sees what was signed', async () => {
    expect(step(await open())).to.deep.include({ step: 'own', signatures: [zola] });
  });

  it('withdraws only after saying so twice: the number falls and the name is gone', async () => {
    const started = await open({ 'sign/manage/withdraw': changed });
    const { managing, feed, loaded } = started;
    expect(
      namesOf(loaded)
        .store.get()
        .items.map(({ id }) => id),
    ).to.include('p1');
    expect(await managing.carryOut(loaded)).to.equal(undefined);
    managing.ask('p1', 'withdraw');
    expect(await feed.requests('sign/manage/withdraw')).to.deep.equal([]);
    expect(await managing.carryOut(loaded)).to.equal('withdraw');
    const [request] = await feed.requests('sign/manage/withdraw');
    expect(request?.body).to.deep.equal({ token: 't1', id: 'p1' });
    expect(step(started)).to.deep.include({ signatures: [], done: 'withdraw' });
    expect(countOf(loaded).store.get().total_signatures).to.equal(13);
    expect(
      namesOf(loaded)
        .store.get()
        .items.map(({ id }) => id),
    ).to.not.include('p1');
  });

  it('may think again', async () => {
    const started = await open({ 'sign/manage/withdraw': changed });
    started.managing.ask('p1', 'withdraw');
    started.managing.ask('p1', undefined);
    expect(await started.managing.carryOut(started.loaded)).to.equal(undefined);
    expect(await started.feed.requests('sign/manage/withdraw')).to.deep.equal([]);
  });

  it('takes the name off the list and puts it back', async () => {
    const same: FeedAnswer = { body: { total_signatures: 14, revision: 8 } };
    const started = await open({ 'sign/manage/visibility': same });
    const { managing, feed, loaded } = started;
    managing.ask('p1', 'hide');
    await managing.carryOut(loaded);
    expect(step(started)).to.deep.include({
      done: 'hide',
      signatures: [{ ...zola, publish: false, status: 'counted' }],
    });
    expect(
      namesOf(loaded)
        .store.get()
        .items.map(({ id }) => id),
    ).to.not.include('p1');
    managing.ask('p1', 'show');
    await managing.carryOut(loaded);
    expect(
      namesOf(loaded)
        .store.get()
        .items.map(({ id }) => id),
    ).to.include('p1');
    const bodies = (await feed.requests('sign/manage/visibility')).map(({ body }) => body);
    expect(bodies).to.deep.equal([
      { token: 't1', id: 'p1', publish: false },
      { token: 't1', id: 'p1', publish: true },
    ]);
  });

  it('asks for a new code where the page was open too long', async () => {
    const started = await open({ 'sign/manage/withdraw': refused(403, 'unknown-token') });
    started.managing.ask('p1', 'withdraw');
    await started.managing.carryOut(started.loaded);
    expect(step(started)).to.include({ step: 'address', fault: 'expired', email: 'zola@example.org' });
  });

  it('can try again what failed', async () => {
    const started = await open({ 'sign/manage/withdraw': [refused(409, 'odd'), changed] });
    started.managing.ask('p1', 'withdraw');
    await started.managing.carryOut(started.loaded);
    expect(step(started)).to.include({ step: 'own', failed: true });
    expect(await started.managing.carryOut(started.loaded)).to.equal('withdraw');
  });

  it('has withdrawn also where the answer was lost on the way', async () => {
    const started = await open({ 'sign/manage/withdraw': refused(404, 'unknown-signature') });
    started.managing.ask('p1', 'withdraw');
    expect(await started.managing.carryOut(started.loaded)).to.equal('withdraw');
  });

  it('stays where it was while the mail is sent again', async () => {
    const started = await start({});
    const steps = new Set<string>();
    await started.managing.begin('zola@example.org', started.loaded);
    started.managing.store.subscribe(() => steps.add(step(started).step));
    await started.managing.resend(started.loaded);
    expect([...steps]).to.deep.equal(['code']);
  });

  it('is told that a code was wrong, and may have the mail sent again', async () => {
    const wrong: FeedAnswer = { status: 422, body: { code: 'wrong-code', tries_left: 2 } };
    const started = await start({ 'sign/manage/confirm': [wrong, opened] });
    await started.managing.begin('zola@example.org', started.loaded);
    await started.managing.confirm('000000', started.loaded);
    expect(step(started)).to.deep.include({ step: 'code', fault: { code: 'wrong', triesLeft: 2 } });
    await started.managing.resend(started.loaded);
    expect(step(started)).to.include({ step: 'code', resent: true });
    expect(await started.feed.requests('sign/manage')).to.have.length(2);
  });
});
