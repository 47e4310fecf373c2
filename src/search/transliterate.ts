/**
 * How Cyrillic and Greek are written in Latin letters.
 *
 * Cyrillic as in passports (ICAO Doc 9303, part 3), the most used of the published ways: `й` is `i`, `ю` is `iu`.
 * Where English has other letters for the same sound (BGN/PCGN: `y`, `yu`) they are known too, and for `г` and `и`
 * what Ukraine's rule of 2010 has. Serbian and Macedonian words are known by letters that only they have, and are
 * written as those languages write them in Latin. Greek as in ELOT 743 (ISO 843, type 2).
 */

const cyrillic: Readonly<Record<string, string>> = {
  ...letters('абвгдежзийклмнопрстуфыэ', 'a b v g d e zh z i i k l m n o p r s t u f y e'),
  ...letters('хцчшщъьюяёіїєґў', 'kh ts ch sh shch ie - iu ia e i i ie g u'),
};
/** As English newspapers have it. */
const english: Readonly<Record<string, string>> = letters('йюяёїє', 'y yu ya yo yi ye');
const ukrainian: Readonly<Record<string, string>> = letters('ги', 'h y');
const serbian: Readonly<Record<string, string>> = letters(
  'абвгдђежзијклљмнњопрстћуфхцчџшѓќѕ',
  'a b v g d d e z z i j k l lj m n nj o p r s t c u f h c c dz s g k dz',
);
const greek: Readonly<Record<string, string>> = {
  ...letters('αβγδεζηθικλμνξοπρστυφχψω', 'a v g d e z i th i k l m n x o p r s t y f ch ps o'),
  ...letters('άέήίόύώΐΰϊϋς', 'a e i i o y o i y i y s'),
};

const transliterated = /[\p{sc=Grek}\p{sc=Cyrl}]/u;
const hasGreek = /\p{sc=Grek}/u;
const onlySerbian = /[ђјљњћџѓќѕ]/;

function letters(from: string, to: string): Record<string, string> {
  const spellings = to.replaceAll('-', '').split(' ');
  return Object.fromEntries([...from].map((letter, index) => [letter, spellings[index] ?? '']));
}

/**
 * The ways to write a word in Latin letters.
 * @param spoken its letters in lower case, with accents
 * @returns each way as the Latin letters for every letter; none for a word of another script
 */
export function latinSpellings(spoken: readonly string[]): readonly (readonly string[])[] {
  const word = spoken.join('');
  if (!transliterated.test(word)) return [];
  if (hasGreek.test(word)) return [spoken.map((letter, index) => greekLetter(spoken, letter, index))];
  const write = (way: Way): readonly string[] =>
    spoken.map((letter, index) =>
      // Between consonants it is a vowel, in Bulgarian.
      letter === 'ъ' && !/[еёюя]/.test(spoken[index + 1] ?? '') ? 'a' : inLatin(way, letter),
    );
  return (onlySerbian.test(word) ? [serbianWay] : ways).map(write);
}

/** Tables of which the first has the most to say, and what each letter has become by them. */
interface Way {
  readonly tables: readonly Readonly<Record<string, string>>[];
  readonly known: Map<string, string>;
}

const wayOf = (...tables: Way['tables']): Way => ({ tables, known: new Map() });
const serbianWay = wayOf(serbian, cyrillic);
const ways = [
  wayOf(cyrillic),
  wayOf(english, cyrillic),
  wayOf(ukrainian, cyrillic),
  wayOf(ukrainian, english, cyrillic),
];

function inLatin({ tables, known }: Way, letter: string): string {
  let latin = known.get(letter);
  if (latin === undefined) {
    const plainly = letter.normalize('NFD').charAt(0);
    const table = tables.find((one) => letter in one) ?? tables.find((one) => plainly in one);
    latin = table?.[letter] ?? table?.[plainly] ?? letter;
    // Whoever heaps up marks without end does not fill the memory with them.
    if (letter.length < 4) known.set(letter, latin);
  }
  return latin;
}

/** Two letters may be one sound, and υ is a consonant after another vowel: ου is ou, ευ ev or ef. */
function greekLetter(spoken: readonly string[], letter: string, index: number): string {
  const before = spoken[index - 1] ?? '';
  const after = spoken[index + 1] ?? '';
  if (/[υύ]/.test(letter)) {
    if (before === 'ο') return 'u';
    if (/[αεη]/.test(before)) return /[θκξπσςτφχψ]/.test(after) || !after ? 'f' : 'v';
  }
  if (letter === 'γ' && /[γξχ]/.test(after)) return 'n';
  if (letter === 'μ' && after === 'π' && !before) return 'b';
  if (letter === 'π' && before === 'μ' && index === 1) return '';
  return greek[letter] ?? greek[letter.normalize('NFD').charAt(0)] ?? letter;
}

/**
 * What is left of Latin letters when those go that each writer of another script sets at will: y, j and i are one,
 * and two of them no more than one; `kh` is `h`, `x` is `ks`.
 * @param pieces the Latin letters for each letter of a word
 * @returns the same pieces, some of them shorter
 */
export function sounds(pieces: readonly string[]): readonly string[] {
  let last = '';
  return pieces.map((piece) => {
    let sound = soundOf(piece);
    if (last === 'i' && sound.startsWith('i')) sound = sound.slice(1);
    last = sound.at(-1) ?? last;
    return sound;
  });
}

const knownSounds = new Map<string, string>();

function soundOf(piece: string): string {
  let sound = knownSounds.get(piece);
  if (sound === undefined) {
    sound = piece.replace(/[jy]/g, 'i').replace(/kh/g, 'h').replace(/x/g, 'ks').replace(/ii+/g, 'i');
    if (piece.length < 4) knownSounds.set(piece, sound);
  }
  return sound;
}
