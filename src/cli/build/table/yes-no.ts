import { foldHeading } from './heading.ts';
import { noWords, yesWords } from './yes-no-words.ts';

/** Words that the organiser explains on the command line, because nothing here knows them. */
export interface OwnWords {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const asSet = (words: string): ReadonlySet<string> => new Set(words.split(',').map(foldHeading));
const yes = asSet(yesWords);
const no = asSet(noWords);
// In Finnish "e" is short for no, in Turkish for yes: alone it says nothing.
const unclear = new Set(['e']);
const ticked = /^(☑|☒|✅|✓|✔|✗|✘|\[x\]|\(x\)|×|•|●|🗸)\uFE0F?$/iu;
const crossed = /^(☐|□|○|❌|⬜|\[ ?\]|\( ?\)|-|–|—|⛔)\uFE0F?$/u;
/** Denies or limits what a sentence begins with. */
const limits =
  /(?<= )(not|don t|no|never|but|only|except|unless|anonym\w*|nicht|nur|aber|kein\w*|pas|ne|mais|sauf|seulement|pero|solo|sin|non|ma|solo|niet|maar|alleen|nie|ale|tylko|dar|doar|nu|αλλα|μονο|δεν|nem|csak|inte|men|bara|ikke|kun|ei|vain|ale|jen|iba|ampak|samo|ali|но|само|не|bet|tik|tikai|aga|ainult|ama|sadece|але|тільки|только)(?= )/u;

const answered = new Map<string, 'yes' | 'no' | undefined>();
/** Longer than an answer, even as a form's whole sentence. */
const longest = 400;

/**
 * What a cell says: yes, no, nothing at all, or something that is not understood. A sentence is understood by
 * its first word, where nothing in it speaks against that.
 */
export function readYesNo(
  text: string,
  own: OwnWords = { yes: [], no: [] },
): 'yes' | 'no' | 'blank' | undefined {
  if (!text) return 'blank';
  if (text.length > longest) return undefined;
  // A column holds few different answers, many times.
  const key = `${own.yes.join()}\n${own.no.join()}\n${text}`;
  if (!answered.has(key)) answered.set(key, read(text, own));
  return answered.get(key);
}

function read(text: string, own: OwnWords): 'yes' | 'no' | undefined {
  const word = foldHeading(text);
  const isOwn = (one: string): boolean => one === text || (word !== '' && foldHeading(one) === word);
  if (own.yes.some(isOwn)) return 'yes';
  if (own.no.some(isOwn)) return 'no';
  if (ticked.test(text)) return /^(☒|✗|✘|×)/u.test(text) ? undefined : 'yes';
  if (crossed.test(text)) return 'no';
  if (unclear.has(word)) return undefined;
  if (yes.has(word)) return no.has(word) ? undefined : 'yes';
  if (no.has(word)) return 'no';
  return sentence(text);
}

function sentence(text: string): 'yes' | 'no' | undefined {
  const words = foldHeading(text).split(' ');
  const [first = ''] = words;
  const parted = /^\s*\S+?\s*[,.;:!–—-]/u.test(text);
  if (no.has(first) && !yes.has(first) && (parted || answers.includes(first))) return 'no';
  for (const length of [1, 2, 3]) {
    const opening = words.slice(0, length).join(' ');
    // One letter opens no sentence that says yes: "a", "i", "o", "y" and "s" are words of other kinds too.
    if (words.length <= length || opening.length < 2 || !yes.has(opening) || no.has(opening)) continue;
    return limits.test(` ${words.slice(length).join(' ')} `) ? undefined : 'yes';
  }
  return undefined;
}

/** Words that deny as the first of a sentence; "public" or "private" need not be an answer. */
const answers = 'no nein non nao nee nie nu nem nej nei ei ne hayir οχι не ні нет لا'.split(' ');
