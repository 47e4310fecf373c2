import { pointsElsewhere } from './public-text.ts';
import { withoutUnseen } from './written-text.ts';

/**
 * Why an organiser should look at a signature before it is shown:
 * - `mixed-scripts`: one word has letters of two scripts that look alike.
 * - `emoji-only`: a name without a letter.
 * - `suspicious`: hardly a name, or words with a website in them.
 * - `honeypot`: a field was filled in that people do not see.
 */
export type SubmissionMark = 'mixed-scripts' | 'emoji-only' | 'suspicious' | 'honeypot';

const emoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const emojiAlone = /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u;
/** What people and programs put where a name is wanted and they have none. */
const placeholder =
  /^(?:test(?:e?r|ing)?(?: test)*|asdf\w*|qwertz?y?\w*|null|undefined|none|nan|n\/?a|xxx+|anonym(?:ous)?)$/iu;
const notOfNames = /[;{}|\\$^=~<>[\]]|^[+@-]|(.)\1{4}/su;
/** Code points without a meaning that all agree on, and what is left of a letter that was lost. */
const unknown = /[\p{Co}\p{Cn}\uFFFD]/u;

/** What is odd about a text that is kept all the same. */
export function marksOf(text: string, isName: boolean): SubmissionMark[] {
  const marks: SubmissionMark[] = [];
  if (mixesScripts(text)) marks.push('mixed-scripts');
  const seen = withoutUnseen(text);
  if (isName && emoji.test(seen) && emojiAlone.test(seen)) marks.push('emoji-only');
  else if ((isName && isOdd(text)) || unknown.test(text) || pointsElsewhere(text)) marks.push('suspicious');
  return marks;
}

function isOdd(name: string): boolean {
  return !/\p{L}/u.test(name) || placeholder.test(name) || notOfNames.test(name);
}

/** Latin has look-alikes in Cyrillic and Greek; no word is written in two of them. */
function mixesScripts(text: string): boolean {
  return text
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => /\p{sc=Latin}/u.test(word) && /[\p{sc=Cyrillic}\p{sc=Greek}]/u.test(word));
}
