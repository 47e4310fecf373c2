import { expect } from '@open-wc/testing';
import { serveLetter, type LetterDocument } from '../support/browser/feed.ts';
import { all, inside, put, ready, show, words } from '../support/browser/open-letter.ts';
import type { OpenLetterElement } from '../../src/index.ts';

const counted = async (letter: LetterDocument): Promise<OpenLetterElement> =>
  show((await serveLetter(letter)).url(), 'show="counter sign"');
const counter = async (letter: LetterDocument): Promise<string> =>
  words(inside(await counted(letter), '[part=counter]'));

describe('the number of those who signed', () => {
  it('is accessible', async () => {
    await expect(await counted({})).to.be.accessible();
    await expect(await counted({ closed: true })).to.be.accessible();
  });

  it('stands with who they are', async () => {
    expect(await counter({})).to.equal('14 organisations and people have signed');
    expect(await counter({ total_signatures: 1203 })).to.match(/^1,203 organisations/);
    expect(await counter({ totals: { person: 0, organization: 14 } })).to.equal(
      '14 organisations have signed',
    );
    expect(await counter({ totals: { person: 14, organization: 0 } })).to.equal('14 people have signed');
    expect(await counter({ totals: undefined })).to.equal('14 organisations and people have signed');
  });

  it('is not shown under five: it would say that nobody came', async () => {
    expect(await counter({ total_signatures: 4 })).to.equal('Be among the first to sign');
    expect(await counter({ total_signatures: 5 })).to.match(/^5 /);
  });

  it('is left out where the letter has none', async () => {
    expect(all(await counted({ total_signatures: undefined }), '[part=counter]')).to.be.empty;
  });

  it('stands above the text too where the counter is below it, and leads to the names', async () => {
    const src = (await serveLetter()).url();
    const element = await ready(
      await put(`<div style="width: 600px"><open-letter src="${src}"></open-letter></div>`),
    );
    const peek = inside(element, '.peek');
    expect(words(peek)).to.equal('14 have signed · See who');
    peek.querySelector('button')?.click();
    expect(words(element.shadowRoot?.activeElement)).to.match(/^Who has signed/);
  });
});

describe('the goal', () => {
  const goal = async (letter: LetterDocument): Promise<[string, number, number]> => {
    const element = await counted(letter);
    const bar = inside(element, '[part=progress]') as HTMLProgressElement;
    expect(bar.getAttribute('aria-label'), 'what is seen is heard').to.equal(
      words(inside(element, '.goal p')),
    );
    return [words(inside(element, '.goal p')), bar.value, bar.max];
  };

  it('shows how far it is', async () => {
    expect(await goal({ goal: 20 })).to.deep.equal(['6 more to reach 20', 14, 20]);
  });

  it('stays full once it is reached', async () => {
    expect(await goal({ goal: 14 })).to.deep.equal(['Goal of 14 reached', 14, 14]);
    expect(await goal({ goal: 10 })).to.deep.equal(['Goal of 10 reached', 10, 10]);
  });

  it('tells no number under five either', async () => {
    expect(all(await counted({ goal: 20, total_signatures: 4 }), '.goal').length).to.equal(0);
    expect((await goal({ goal: 20, total_signatures: 5 }))[1]).to.equal(5);
  });

  it('is no empty bar where there is none', async () => {
    expect(all(await counted({ goal: undefined }), 'progress')).to.be.empty;
  });
});

describe('a letter that is closed', () => {
  const said = async (letter: LetterDocument): Promise<string> => {
    const element = await counted(letter);
    expect(all(element, '[part=sign-button]')).to.be.empty;
    return all(element, '.sign > .note').map(words).join('|');
  };

  it('says so instead of asking for a signature', async () => {
    expect(await said({ closed: true })).to.equal('Signing has closed. 14 signed.');
  });

  it('says when, once the day has passed', async () => {
    expect(await said({ closes_at: '2020-11-30T12:00:00Z' })).to.equal(
      'Signing closed on 30 November. 14 signed.',
    );
  });

  it('is open until the day has come', async () => {
    const element = await counted({ closes_at: '2999-11-30', closed: false });
    expect(all(element, '[part=sign-button]')).to.have.length(1);
  });
});
