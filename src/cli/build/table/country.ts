import { countryCodes as isoCodes } from '../../../feed/country.ts';
import { foldHeading } from './heading.ts';
import { countryAliases, countryCodes } from './country-codes.ts';
import { languages } from './languages.ts';

const codes = isoCodes();
const byAlpha3 = new Map(countryCodes.split(' ').map((pair) => [pair.slice(0, 3), pair.slice(3)]));
/** Filled language by language, and only as far as a table needs. */
const byName = new Map<string, string>();
for (const [code, names] of Object.entries(countryAliases)) {
  for (const name of names.split(', ')) byName.set(foldHeading(name), code);
}
/** Longer than any country with its name given twice. */
const longest = 120;
let learnt = 0;
const answers = new Map<string, string | undefined>();

/**
 * The ISO 3166-1 alpha-2 code of the country that a text names by a code of two or three letters, by its flag, by
 * its name in any of the languages or by what people call it; `undefined` where it names none.
 */
export function readCountry(text: string): string | undefined {
  if (text.length > longest) return undefined;
  if (!answers.has(text)) answers.set(text, find(text));
  return answers.get(text);
}

function find(text: string): string | undefined {
  const code = fromFlag(text) ?? text.toUpperCase();
  if (codes.has(code)) return code;
  const alpha3 = byAlpha3.get(code);
  if (alpha3) return alpha3;
  const [whole, withoutBrackets] = [foldHeading(text), foldHeading(text.replace(/\([^)]*\)/g, ' '))];
  if (!whole) return undefined;
  // "DE - Germany" and "Germany (DE)" say it twice.
  const [, before, after] = /^([A-Z]{2,3})\s*[-–:|/]\s*(.{3,})$|^$/.exec(text) ?? [];
  const twice = after ? named(foldHeading(after)) : undefined;
  if (twice && before && (codes.has(before) ? before : byAlpha3.get(before)) === twice) return twice;
  return named(whole) ?? (withoutBrackets ? named(withoutBrackets) : undefined);
}

function named(folded: string): string | undefined {
  const bare = folded.replace(/^the /, '');
  for (;;) {
    const code = byName.get(folded) ?? byName.get(bare);
    if (code || learnt === languages.length) return code;
    learn(languages[learnt++] ?? '');
  }
}

function learn(language: string): void {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const short = new Intl.DisplayNames(language, { type: 'region', style: 'short', fallback: 'none' });
  for (const code of codes) {
    for (const name of [names.of(code), short.of(code)]) {
      if (!name) continue;
      const spelled = name.replace('&', 'and').replace(/\bSt\./, 'Saint');
      for (const folded of [foldHeading(name), foldHeading(spelled)]) {
        if (folded.length > 2 && !byName.has(folded)) byName.set(folded, code);
      }
    }
  }
}

/** A flag is its code in letters of their own. */
function fromFlag(text: string): string | undefined {
  const points = [...text].map((character) => (character.codePointAt(0) ?? 0) - 0x1f1e6);
  return points.length === 2 && points.every((point) => point >= 0 && point < 26)
    ? String.fromCharCode(...points.map((point) => point + 65))
    : undefined;
}
