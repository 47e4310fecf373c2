import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { Wording } from '../../../src/server/admin/wording.ts';
import { composedPages } from './composed-pages.ts';
import { Browser, isElement, mailed, olga, openCoalition, type Coalition } from './organiser.ts';

/** The same in German and in English. */
const alike = ['Name', 'Organisation', 'Partner', 'Person', 'Text', 'Website'];
/** What people read in any language: formats, names of columns and files, an example. */
const technical =
  /https:\S+|\S+@\S+|partners\.csv|id,name,website,mail,language|[«„“”](no|publish)[»“”]|SHA-256|CSV|JSON|UTC/g;

/** Everything in a page that somebody reads or hears, piece by piece; what is marked as another language's is not ours. */
function said(html: string): string[] {
  const inside = (node: Tree.Node, language: string | undefined): string[] => {
    if ('value' in node) return [node.value];
    if (!('childNodes' in node)) return [];
    if (!isElement(node)) return node.childNodes.flatMap((one) => inside(one, language));
    const attribute = (name: string): string | undefined =>
      node.attrs.find((one) => one.name === name)?.value;
    const own = attribute('lang') ?? language;
    if (['script', 'style'].includes(node.tagName) || (language && own !== language)) return [];
    const heard = ['aria-label', 'data-words', 'title', 'placeholder', 'alt'].flatMap(
      (name) => attribute(name) ?? [],
    );
    return [...heard, ...node.childNodes.flatMap((one) => inside(one, own))];
  };
  const pieces = inside(parse(html), undefined).flatMap((text) => text.split(/ · |: |, /));
  return pieces.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** Every text of a set of words, in parts where something is put in. */
function partsOf(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? value.split(/\{\w+\}/) : partsOf(value as object),
  );
}

describe('the organisers’ pages', () => {
  let coalition: Coalition;
  const languages = ['en', 'de', 'ar', 'he'] as const;
  const pages = new Map<string, readonly string[]>();

  before(async () => {
    coalition = await openCoalition();
    for (const language of languages) {
      const browser = new Browser(coalition.endpoint);
      browser.languages = language;
      const entry = [
        await browser.open('/admin/'),
        await browser.open('/admin/enter'),
        await browser.send('/admin/enter', 'token=1'),
        await browser.send('/admin/sign-in', new URLSearchParams({ email: olga })),
      ];
      const mail = (await mailed(coalition)).at(-1);
      const mailTexts = [mail?.subject ?? '', (mail?.text ?? '').replace(/^http.*$/m, ''), mail?.html ?? ''];
      pages.set(language, [
        ...(await composedPages(new Wording(language))),
        ...entry.map(({ html }) => html),
        ...mailTexts,
      ]);
    }
  });
  after(() => coalition.endpoint.close());
  const pagesIn = (language: string): readonly string[] => pages.get(language) ?? [];

  it('say nothing to a German organiser that they say to an English one', () => {
    const english = pagesIn('en').map(said);
    assert(english.flat().length > 1_000);
    const same = pagesIn('de').flatMap((page, index) =>
      said(page).filter(
        (piece) => english[index]?.includes(piece) && /[a-z]/i.test(piece.replace(technical, '')),
      ),
    );
    assert.deepEqual([...new Set(same)].sort(), alike);
  });

  for (const language of ['ar', 'he'] as const) {
    it(`have no word in Latin letters in ${language}`, () => {
      const latin = pagesIn(language)
        .flatMap(said)
        .flatMap((piece) => piece.replace(technical, '').match(/[a-z]+/gi) ?? []);
      assert.deepEqual([...new Set(latin)], []);
    });
  }

  it('use every word there is, which all of this has tried', () => {
    const all = pagesIn('en').flatMap(said).join(' ');
    const { desk, held, partners } = new Wording('en');
    const squeezed = (text: string): string => text.replace(/ · |: |, |\s+/g, ' ').trim();
    const unseen = partsOf({ desk, held, partners })
      .map(squeezed)
      .filter((part) => !all.includes(part));
    assert.deepEqual(unseen, []);
  });

  it('speak the first of the browser’s languages that they know, from its side', async () => {
    const browser = new Browser(coalition.endpoint);
    await browser.signIn(coalition);
    const paths = coalition.endpoint.app.routes
      .filter(({ method, path }) => method === 'GET' && /^\/admin\/(?!.*\.(csv|json)$)/.test(path))
      .map(({ path }) => path.replace(':id', 'elm'));
    assert(paths.length >= 7, 'the routes were not found');
    for (const [asked, lang, dir] of [
      ['de-AT,de;q=0.9,en;q=0.8', 'de', 'ltr'],
      ['ca-ES, ar-EG;q=0.9, en;q=0.8', 'ar', 'rtl'],
      ['ca', 'en', 'ltr'],
      ['', 'en', 'ltr'],
      ['*;q=,,<b>', 'en', 'ltr'],
    ] as const) {
      browser.languages = asked;
      for (const path of paths) {
        assert.match((await browser.open(path)).html, new RegExp(`<html lang="${lang}" dir="${dir}">`), path);
      }
    }
  });
});
