import { firstOf } from './first-of.ts';
import { spelled } from './letters.ts';

/** What leads into a list of names. */
export interface Initial {
  /** A letter; of an alphabet that few names are written in, its first and its last. */
  readonly label: string;
  /** Of the first name under it. */
  readonly place: number;
}

/** Names in the order of their language, or some of them. */
export interface OrderedNames {
  readonly from: number;
  readonly to: number;
  readonly nameAt: (place: number) => string;
}

type Compare = (one: string, other: string) => number;

/** From more names on letters lead into them. */
export const initialsFrom = 200;
/** No alphabet has more letters. */
const mostLetters = 80;
/** A letter is so many characters at most: "Dzs" in Hungarian. */
const longestLetter = 3;
/** Stands behind every other character (UTS 35, root collation). */
const highest = '\uffff';

const latin = /^\p{Script=Latn}/u;
/** By script, in Unicode's names for them: what a name in it begins with. Both kinds of kana are one order. */
const scripts: Readonly<Record<string, RegExp>> = {
  Latn: latin,
  Grek: /^\p{Script=Grek}/u,
  Cyrl: /^\p{Script=Cyrl}/u,
  Armn: /^\p{Script=Armn}/u,
  Geor: /^\p{Script=Geor}/u,
  Hebr: /^\p{Script=Hebr}/u,
  Arab: /^\p{Script=Arab}/u,
  Deva: /^\p{Script=Deva}/u,
  Thai: /^\p{Script=Thai}/u,
  Jpan: /^[\p{Script=Hira}\p{Script=Kana}]/u,
  Kore: /^\p{Script=Hang}/u,
  Hans: /^\p{Script=Hani}/u,
};

/** Where characters are too many to lead: each label with the first character under it, as CLDR's index has them. */
const indexes: Readonly<Record<string, string>> = {
  Jpan: 'ああ かか ささ たた なな はは まま やや らら わわ',
  Kore: '가가 나나 다다 라라 마마 바바 사사 아아 자자 차차 카카 타타 파파 하하',
  Hans: 'A吖 B八 C嚓 D咑 E妸 F发 G旮 H哈 J丌 K咔 L垃 M妈 N拏 O噢 P妑 Q七 R呥 S仨 T他 W屲 X夕 Y丫 Z帀',
};

/**
 * The letters that lead into a list, as its language has them: "Ch" is one in Czech, "Å" stands at the end in Swedish
 * and under "A" in German. They are told from the names, of which few are looked at, however many there are.
 */
export function initialsOf(language: string, { from, to, nameAt: given }: OrderedNames): readonly Initial[] {
  // What is not seen, or is only spoken with the next letter, as in "ʻIolani", leads nowhere.
  const nameAt = (place: number): string => given(place).replace(/^[\p{Cf}\p{Lm}]+/u, '');
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  const own = new Intl.Locale(language).maximize().script;
  const initials: Initial[] = [];
  // Marks and digits stand before all letters.
  let place = firstOf(from, to, (at) => /^\p{L}/u.test(nameAt(at)));
  while (place < to) {
    const first = nameAt(place);
    const script = Object.keys(scripts).find((one) => scripts[one]?.test(first));
    const isIn = script && scripts[script];
    if (!isIn) break;
    const end = firstOf(place, to, (at) => !isIn.test(nameAt(at)));
    const names = { from: place, to: end, nameAt };
    const isSplit = script === own || (end - place > initialsFrom && !indexes[script]);
    if (!isSplit) initials.push({ label: rangeOf(names, language, compare), place });
    else if (indexes[script]) initials.push(...indexed(names, indexes[script], compare));
    else initials.push(...lettersOf(names, language, compare));
    place = end;
  }
  return initials;
}

function lettersOf({ from, to, nameAt }: OrderedNames, language: string, compare: Compare): Initial[] {
  const letters: Initial[] = [];
  let place = from;
  for (let looked = 0; place < to && looked < mostLetters; looked++) {
    const before = letters[letters.length - 1]?.label;
    const label = letterOf(nameAt(place), language, compare, before);
    if (label !== undefined) letters.push({ label, place });
    const under = (label ?? letterOf(nameAt(place), language, compare) ?? '') + highest;
    place = firstOf(place + 1, to, (at) => compare(nameAt(at), under) > 0);
  }
  return letters;
}

/** The letter a name begins with, which stands behind another one: of "Chalupa" behind "H" it is "Ch". */
function letterOf(name: string, language: string, compare: Compare, before?: string): string | undefined {
  const characters = [...name.normalize()];
  for (let length = 1; length <= longestLetter; length++) {
    const written = characters.slice(0, length).join('');
    const plain = length === 1 ? plainer(written) : written.normalize('NFD').replace(/\p{M}/gu, '');
    const isUnder = compare(plain, written) <= 0 && compare(plain + highest, written) > 0;
    const letter = isUnder ? plain : written;
    if (before === undefined || compare(letter, before) > 0) return capital(letter.normalize(), language);
  }
  return undefined;
}

/** What a letter is looked for under, in the languages that do not count it as one of its own. */
function plainer(letter: string): string {
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return (latin.test(bare) && spelled[bare.toLowerCase()]?.charAt(0)) || bare;
}

/** As it begins a name. Georgian capitals begin none. */
function capital(letter: string, language: string): string {
  const [first = '', ...rest] = letter;
  const upper = /\p{Script=Geor}/u.test(first) ? first : first.toLocaleUpperCase(language);
  return upper + rest.join('').toLocaleLowerCase(language);
}

function rangeOf({ from, to, nameAt }: OrderedNames, language: string, compare: Compare): string {
  const [first, last] = [from, to - 1].map((place) => letterOf(nameAt(place), language, compare));
  return first === last ? `${first}` : `${first}–${last}`;
}

function indexed({ from, to, nameAt }: OrderedNames, index: string, compare: Compare): Initial[] {
  const all = index.split(' ').map(([label = '', character = '']) => {
    return { label, place: firstOf(from, to, (at) => compare(nameAt(at), character) >= 0) };
  });
  return all.filter(({ place }, at) => place < (all[at + 1]?.place ?? to));
}
