import type { Words } from '../src/locales/words.ts';
import * as english from '../src/locales/en.ts';

/** A word, a sentence, several of either, or a sentence that makes itself of what it is given. */
type Said = string | ((given: string) => string) | readonly Said[] | { readonly [name: string]: Said };

const categories = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
const given = 'Theodora Example';

/** Scripts other than the Latin one, by language. */
const scripts: Readonly<Record<string, string>> = {
  ar: 'Arab',
  bg: 'Cyrl',
  el: 'Grek',
  fa: 'Arab',
  he: 'Hebr',
  ja: 'Jpan',
  ko: 'Hang',
  ru: 'Cyrl',
  sr: 'Cyrl',
  uk: 'Cyrl',
  zh: 'Hani',
};
const letters: Readonly<Record<string, RegExp>> = {
  Arab: /\p{sc=Arab}/u,
  Cyrl: /\p{sc=Cyrl}/u,
  Grek: /\p{sc=Grek}/u,
  Hang: /\p{sc=Hang}/u,
  Hani: /\p{sc=Hani}/u,
  Hebr: /\p{sc=Hebr}/u,
  Jpan: /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]/u,
};
/** Latin words that stand in any language: names of techniques, and addresses. */
const international =
  /\{\w+\}|https?:\/\/\S+|[\w.-]+@example\.org|\b(example\.org|e-?mail|HTML|iframe|SHA-256|HTTP|JSON|UTF-8|IP|CSV|cookies?|spam|hash|https|UUID|POST|GET|CORS|Idempotency-Key|Origin|Content-Type|application\/json|TLS|GDPR|DSA|EU)\b/gi;

/**
 * What is missing or wrong in a language's words, a line each: keys, plural forms, placeholders, English that was left
 * over, letters of another script, marks of a typewriter.
 */
export function faultsOf(locale: string, words: Words): string[] {
  const faults: string[] = [];
  for (const [purpose, wanted] of Object.entries(english)) {
    const said = words[purpose as keyof Words] as unknown as Said | undefined;
    compare(locale, purpose, wanted as unknown as Said, said, faults);
  }
  for (const purpose of Object.keys(words)) {
    if (!(purpose in english)) faults.push(`${purpose} is nothing that is said`);
  }
  return faults;
}

function compare(locale: string, path: string, wanted: Said, said: Said | undefined, faults: string[]): void {
  if (said === undefined) {
    faults.push(`${path} is missing`);
  } else if (typeof wanted === 'function') {
    const text = typeof said === 'function' ? said(given) : '';
    if (!text.includes(given)) faults.push(`${path} leaves out what it is given`);
    else if (text === wanted(given) && locale !== 'en') faults.push(`${path} is English: ${text}`);
  } else if (typeof wanted === 'string') {
    if (typeof said === 'string') compareTexts(locale, path, wanted, said, faults);
    else faults.push(`${path} is no text`);
  } else if (typeof said !== 'object' || Array.isArray(wanted) !== Array.isArray(said)) {
    faults.push(`${path} has another shape`);
  } else if (isPlural(wanted)) {
    comparePlurals(locale, path, wanted, said as Record<string, string>, faults);
  } else {
    for (const [name, one] of Object.entries(wanted)) {
      compare(locale, `${path}.${name}`, one, (said as Record<string, Said>)[name], faults);
    }
    for (const name of Object.keys(said)) {
      if (!(name in wanted)) faults.push(`${path}.${name} is nothing that is said`);
    }
  }
}

function isPlural(wanted: Said): wanted is Record<string, string> {
  const names = Object.keys(wanted);
  return names.includes('other') && names.every((name) => categories.has(name));
}

function comparePlurals(
  locale: string,
  path: string,
  wanted: Record<string, string>,
  said: Record<string, string>,
  faults: string[],
): void {
  const known: readonly string[] = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  for (const category of known) {
    // English ones may be left out where they are the general one: they are in the budget of the first paint.
    if (!(category in said) && locale !== 'en') faults.push(`${path} has no form for “${category}”`);
  }
  for (const [category, form] of Object.entries(said)) {
    if (!known.includes(category)) faults.push(`${path}.${category} is no form of this language`);
    // What is shown only from one on may have no words for none, and a form for one or two may say its number in words.
    else if (form || category !== 'zero') {
      compareTexts(locale, `${path}.${category}`, wanted['other'] ?? '', form, faults, 'n');
    }
  }
}

function compareTexts(
  locale: string,
  path: string,
  wanted: string,
  said: string,
  faults: string[],
  spare?: string,
): void {
  if (!said.trim()) return void faults.push(`${path} is empty`);
  const asked = placeholdersOf(wanted).filter((name) => name !== spare);
  const used = placeholdersOf(said).filter(
    (name) => name !== spare || !placeholdersOf(wanted).includes(name),
  );
  if (asked.join() !== used.join()) faults.push(`${path} has {${used.join()}}, not {${asked.join()}}`);
  if (/[{}]/.test(said.replace(/\{\w+\}/g, ''))) faults.push(`${path} leaves a brace open`);
  if (/["'`]|\.\.\.| {2}|^\s+\S|\S {2,}$/.test(said))
    faults.push(`${path} has marks of a typewriter: ${said}`);
  if (locale === 'en') return;
  if (said === wanted && (/\w \w/.test(said) || said.length > 14)) faults.push(`${path} is English: ${said}`);
  const script = scripts[locale];
  if (!script) return;
  const own = said.replace(international, '');
  const hasLetters = /\p{L}/u.test(own);
  if (hasLetters && !letters[script]?.test(own)) faults.push(`${path} is in another script: ${said}`);
  const latin = /[A-Za-z]{2,}/.exec(own);
  if (latin) faults.push(`${path} has a word in another script: ${latin[0]}`);
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}
