/** One letter in English, German and Arabic: each place of a page gets the one it is marked for. */
import { setTimeout as wait } from 'node:timers/promises';
import { reading as arabic } from '../../src/locales/ar.ts';
import { numbers, people, riverLetter, type LetterDocument } from '../support/composed-letter.ts';
import type { BrowserPage } from '../support/driver.ts';
import { gate, json, silent } from '../support/feed-answers.ts';
import type { Journey } from '../support/journey.ts';
import { startPartner, type PartnerSite } from '../support/partner-site.ts';
import { startFeed, type ScriptedFeed } from '../support/scripted-feed.ts';
import { said, see, shows, watchedPage } from '../support/watched-page.ts';

const titles = { en: 'For the river Elm', de: 'Für den Fluss Elm', ar: 'من أجل نهر الدردار' } as const;
type Language = keyof typeof titles;

const fileOf = (language: Language): string =>
  language === 'en' ? 'letter.json' : `letter.${language}.json`;

/** The letter in one language, naming the others. */
function edition(language: Language, changes: LetterDocument = {}): LetterDocument {
  const others = (Object.keys(titles) as Language[]).filter((one) => one !== language);
  return riverLetter({
    language,
    title: titles[language],
    translations: others.map((one) => ({ language: one, title: titles[one], url: fileOf(one) })),
    ...changes,
  });
}

const element = (id: string, src: string, attributes = ''): string =>
  `<open-letter id="${id}" src="${src}" ${attributes}><a href="#own">Our own words</a></open-letter>`;

export default async function languages(journey: Journey): Promise<void> {
  const feed = await startFeed(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  for (const one of ['en', 'de', 'ar'] as const) feed.put(`/river/${fileOf(one)}`, json(edition(one)));
  const src = `${feed.origin}/river/letter.json`;
  const script = `<script src="${feed.origin}/v1/open-letter.js"></script>`;
  const page = await journey.open({ width: 1200, height: 900 });

  const body = `${element('plain', src)}${element('own', src, 'lang="de-AT"')}
    <section lang="ar"><div>${element('ancestor', src)}</div></section>
    ${element('lacking', src, 'lang="fr"')}${element('german-src', `${feed.origin}/river/letter.de.json`)}${script}`;
  await page.goto(partner.put('/', watchedPage({ body })));
  await choice(journey, page);
  await changes(journey, page);
  await navigatorDecides(journey, page, partner, element('x', src) + script);
  await failingTranslation(journey, page, feed, partner, script);
  await arabicNumbers(journey, page, feed, partner, script);
  await besideTheCore(journey, page, feed, partner, element('x', src, 'lang="de"'));
  journey.say(`editions=${Object.keys(titles).length}`);
}

/** The words of ours that stand around a letter. */
const words = (page: BrowserPage, id: string): Promise<(string | undefined)[]> =>
  page.eval((one) => {
    const root = document.getElementById(one)?.shadowRoot;
    const text = (selector: string): string | undefined => root?.querySelector(selector)?.textContent.trim();
    return [text('.sign .primary'), text('.search label'), root?.querySelector<HTMLElement>('.root')?.lang];
  }, id);

/** Waits for the words, which come in a file of their own. */
const wordsCome = (page: BrowserPage, id: string, button: string): Promise<unknown> =>
  page.waitFor(
    (one, wanted) =>
      document.getElementById(one)?.shadowRoot?.querySelector('.sign .primary')?.textContent.trim() ===
      wanted,
    id,
    button,
  );

async function choice(journey: Journey, page: BrowserPage): Promise<void> {
  const wanted: readonly (readonly [id: string, language: Language, why: string])[] = [
    ['plain', 'en', 'the page’s language'],
    ['own', 'de', 'the element’s own language, whatever the country'],
    ['ancestor', 'ar', 'the language of the part of the page it stands in'],
    ['lacking', 'en', 'a language the letter lacks: the letter as it was named'],
    ['german-src', 'en', 'the page’s language goes before that of the file named'],
  ];
  for (const [id, language, why] of wanted) {
    await shows(page, id, titles[language]).catch(() => undefined);
    journey.equal(why, (await see(page, id)).title, titles[language]);
  }
  await wordsCome(page, 'own', 'Brief unterzeichnen');
  journey.equal('the words around it are German', await words(page, 'own'), [
    'Brief unterzeichnen',
    'Name, Organisation oder Land suchen',
    'de',
  ]);
  await wordsCome(page, 'ancestor', arabic.sign);
  journey.equal('the words around it are Arabic', await words(page, 'ancestor'), [
    arabic.sign,
    arabic.find,
    'ar',
  ]);
  const mirrored = await page.eval(() => {
    const box = (id: string, selector: string): DOMRect | undefined =>
      document.getElementById(id)?.shadowRoot?.querySelector(selector)?.getBoundingClientRect();
    const side = (id: string): number =>
      Math.sign((box(id, '.sign')?.left ?? 0) - (box(id, '.text')?.left ?? 0));
    const countries = [
      ...(document.getElementById('ancestor')?.shadowRoot?.querySelectorAll('.detail') ?? []),
    ];
    return {
      arabic: side('ancestor'),
      english: side('plain'),
      countries: countries.map((one) => one.textContent),
    };
  });
  journey.equal(
    'English has its column on the right, Arabic on the left',
    [mirrored.english, mirrored.arabic],
    [1, -1],
  );
  const norway = new Intl.DisplayNames('ar', { type: 'region' }).of('NO') ?? '';
  journey.check(
    'countries have their Arabic names',
    mirrored.countries.join().includes(norway),
    mirrored.countries,
  );
  journey.equal('nothing is said in the console', await said(page), []);
}

async function changes(journey: Journey, page: BrowserPage): Promise<void> {
  const pick = (id: string, language: string): Promise<void> =>
    page.eval(
      (one, wanted) => {
        const select = document.getElementById(one)?.shadowRoot?.querySelector('select');
        if (!select) return;
        select.value = wanted;
        select.dispatchEvent(new Event('change'));
      },
      id,
      language,
    );
  const options = await page.eval(() => {
    const select = document.getElementById('own')?.shadowRoot?.querySelector('select');
    return [...(select?.options ?? [])].map((one) => [one.textContent, one.selected]);
  });
  journey.equal('each language is offered by its own name', options, [
    ['العربية', false],
    ['Deutsch', true],
    ['English', false],
  ]);
  await pick('own', 'ar');
  await shows(page, 'own', titles.ar);
  await wordsCome(page, 'own', arabic.sign);
  const direction = await page.eval(
    () => document.getElementById('own')?.shadowRoot?.querySelector<HTMLElement>('.root')?.dir,
  );
  journey.equal('a visitor chooses: letter, words and direction change', direction, 'rtl');

  await page.eval(() => (document.documentElement.lang = 'de'));
  await shows(page, 'plain', titles.de);
  await wordsCome(page, 'plain', 'Brief unterzeichnen');
  journey.check('the page’s language changes: letter and words as well', true);
  const stay = [(await see(page, 'own')).title, (await see(page, 'ancestor')).title];
  journey.equal('what was chosen or is marked otherwise stays', stay, [titles.ar, titles.ar]);
}

async function navigatorDecides(
  journey: Journey,
  page: BrowserPage,
  partner: PartnerSite,
  body: string,
): Promise<void> {
  const head = `<script>Object.defineProperty(navigator, 'languages', { get: () => ['fr-FR', 'de-CH', 'en'] })</script>`;
  await page.goto(partner.put('/unmarked', watchedPage({ body, head, lang: '' })));
  await shows(page, 'x', titles.de);
  journey.check('nothing is marked: the first language of the browser that the letter has', true);
}

async function failingTranslation(
  journey: Journey,
  page: BrowserPage,
  feed: ScriptedFeed,
  partner: PartnerSite,
  script: string,
): Promise<void> {
  const src = feed.put('/half/letter.json', json(edition('en')));
  await page.goto(partner.put('/half', watchedPage({ body: element('x', src, 'lang="de"') + script })));
  await shows(page, 'x', titles.en);
  const seen = await see(page, 'x');
  journey.equal(
    'a translation that cannot be had leaves the letter itself',
    [seen.fallback, seen.notice],
    [false, ''],
  );
  await wordsCome(page, 'x', 'Sign this letter');
  journey.check('with words in the letter’s own language', true);
}

/** The forms of the plural and the digits are the language's own. */
async function arabicNumbers(
  journey: Journey,
  page: BrowserPage,
  feed: ScriptedFeed,
  partner: PartnerSite,
  script: string,
): Promise<void> {
  const forms = { 7: arabic.signedPeople.few, 11: arabic.signedPeople.many, 100: arabic.signedPeople.other };
  const letters = Object.keys(forms).map((total) => {
    const document = edition('ar', { ...numbers(1, Number(total)), items: people(5), translations: [] });
    return element(`n${total}`, feed.put(`/arabic/${total}.json`, json(document)));
  });
  await page.goto(partner.put('/arabic', watchedPage({ body: letters.join('') + script, lang: 'ar' })));
  for (const [total, form] of Object.entries(forms)) {
    await wordsCome(page, `n${total}`, arabic.sign);
    const [digits, label, expected] = await page.eval((id) => {
      const count = document.getElementById(id)?.shadowRoot?.querySelector('.count');
      const number = new Intl.NumberFormat('ar').format(Number(id.slice(1)));
      return [count?.querySelector('strong')?.textContent, count?.querySelector('span')?.textContent, number];
    }, `n${total}`);
    journey.equal(`${total} in Arabic: digits and form`, [digits, label], [expected, form]);
  }
}

/** The words are asked for beside the core; a letter does not wait for them. */
async function besideTheCore(
  journey: Journey,
  page: BrowserPage,
  feed: ScriptedFeed,
  partner: PartnerSite,
  body: string,
): Promise<void> {
  const { path: corePath, answer } = feed.chunk('core');
  const core = gate(answer);
  feed.put(corePath, core.answer);
  const german = feed.chunk('reading-de').path;
  feed.put(german, silent);
  const paths = [german, '/river/letter.json'];
  const before = paths.map((path) => feed.asked(path).length);
  // Put in later: a page whose scripts never come would never be done loading.
  await page.goto(partner.put('/waiting', watchedPage({ body })));
  await page.eval((address) => {
    const script = document.createElement('script');
    script.src = address;
    document.body.append(script);
  }, `${feed.origin}/v1/open-letter.js`);
  const asked = (): boolean => paths.every((path, at) => feed.asked(path).length > (before[at] ?? 0));
  for (let looks = 0; !asked() && looks < 100; looks++) await wait(50);
  journey.check('words and letter are asked for before the core has come', asked());
  core.open();
  await shows(page, 'x', titles.de);
  const text = await page.eval(
    () => document.getElementById('x')?.shadowRoot?.querySelector('.text')?.clientHeight,
  );
  journey.check('title and text are shown though the words never come', Number(text) > 0, text);
}
