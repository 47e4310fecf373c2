import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import { press, type } from '../support/browser/commands.ts';
import { pageDocument, serveLetter } from '../support/browser/feed.ts';
import { all, button, inside, show, until, words } from '../support/browser/open-letter.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly country?: string;
  readonly featured?: boolean;
}

const letters = ['Aas', 'Berg', 'Dahl', 'Ek', 'Zorn', 'Åberg', 'Öst'];
const some = (name: string, count: number): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${name.charCodeAt(0)}-${index}`,
    name: `${name} ${String(index).padStart(4, '0')}`,
    type: 'person',
    country: index % 2 ? 'SE' : 'NO',
  }));
const everyone = [
  ...letters.flatMap((name) => some(name, 300)),
  { id: 'first', name: 'Mia Malm', type: 'person', featured: true },
];

async function embed(language: string, items: readonly Person[] = everyone): Promise<OpenLetterElement> {
  const feed = await serveLetter(
    {
      language,
      items: items.slice(0, 60),
      total_listed: items.length,
      total_signatures: items.length,
      signatories_url: '1.json',
    },
    { '1.json': { body: pageDocument(items) } },
  );
  return show(feed.url(), 'show="signatories"');
}

const leading = (element: OpenLetterElement): string =>
  all(element, '.person .initials button').map(words).join(' ');

/** Somebody is about to look for a name: all of them come. */
async function intend(element: OpenLetterElement, expected: string): Promise<void> {
  inside(element, '#find').focus();
  await until(() => leading(element) === expected, `the letters ${expected}, not ${leading(element)}`);
}

function isInSight(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

const focused = (element: OpenLetterElement): string =>
  words((element.renderRoot as ShadowRoot).activeElement?.querySelector('bdi'));

describe('the letters that lead into a long list', () => {
  it('are those of the language, behind the featured ones', async () => {
    await intend(await embed('sv'), 'A B D E Z Å Ö');
    await intend(await embed('de'), 'A B D E O Z');
  });

  it('lead to the first name under them, wherever that is, and on from there', async () => {
    const element = await embed('sv');
    await intend(element, 'A B D E Z Å Ö');
    for (const [letter, name] of [
      ['Ö', 'Öst 0000'],
      ['D', 'Dahl 0000'],
      ['Å', 'Åberg 0000'],
      ['A', 'Aas 0000'],
    ] as const) {
      button(element, letter)?.click();
      await until(() => focused(element) === name, `${name}, not ${focused(element)}`);
      await until(() => isInSight(inside(element, ':focus')), `${name} in sight`);
    }
    await expect(element).to.be.accessible();
  });

  it('are pressed with the keyboard', async () => {
    const element = await embed('sv');
    await intend(element, 'A B D E Z Å Ö');
    button(element, 'E')?.focus();
    await press('Enter');
    await until(() => focused(element) === 'Ek 0000', 'the first name under E');
  });

  it('say whose they are', async () => {
    const element = await embed('en');
    await intend(element, 'A B D E O Z');
    expect(inside(element, '.initials').getAttribute('aria-label')).to.equal('Names by first letter, People');
  });

  it('make way for what is looked for, and for an order that has none', async () => {
    const element = await embed('sv');
    await intend(element, 'A B D E Z Å Ö');
    await type('dahl');
    await until(() => leading(element) === '', 'no letters');
    inside(element, '[type=search] + button').click();
    await until(() => leading(element) === 'A B D E Z Å Ö', 'the letters again');
    const choose = (name: string, value: string): void => {
      const select = inside(element, `select[name=${name}]`) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    inside(element, '.sift summary').click();
    await until(() => all(element, 'select[name=sort]').length, 'the choices');
    choose('sort', 'newest');
    await until(() => leading(element) === '', 'no letters');
    choose('sort', 'name');
    await until(() => leading(element) === 'A B D E M Z Å Ö', 'the featured one among the others');
    choose('country', 'NO');
    await until(() => leading(element) === 'A B D E Z Å Ö', 'those of one country');
    button(element, 'Z')?.click();
    await until(() => focused(element) === 'Zorn 0000', 'the first of them under Z');
  });

  it('are there above two hundred names', async () => {
    const two = [...some('Berg', 100), ...some('Dahl', 101)];
    await intend(await embed('sv', two), 'B D');
    const element = await embed('sv', two.slice(1));
    inside(element, '#find').focus();
    await type('berg');
    await until(() => words(inside(element, '[role=status]')) !== '', 'a result');
    inside(element, '[type=search] + button').click();
    await until(() => words(inside(element, '[role=status]')) === '', 'everyone');
    expect(leading(element)).to.equal('');
  });
});
