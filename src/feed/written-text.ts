import type { FieldErrorCode } from './field-error.ts';

/**
 * Spaces of no width, marks of byte order and direction, hyphens that show at a line's end only, tags. Joiners
 * are letters in some scripts: they go only beside those of ours.
 */
export const invisible =
  /[\u00AD\u180E\u200B\u200E\u200F\u061C\u2060-\u2064\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|(?<=^|[\s\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{N}])[\u200C\u200D]+|(?<![\u200C\u200D])[\u200C\u200D]+(?=$|[\s\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}])/gu;

/** Control characters, and marks that turn what follows the other way round. */
export const steering = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/**
 * Four marks above and below one letter. Marks that take room of their own do not heap: Burmese has four after a
 * letter in everyday words, so of those it takes more.
 */
export const heapedMarks = /[\p{Mn}\p{Me}]{4}|\p{M}{8}/u;

/** What nobody sees, wherever it stands; the braille cell without dots is a space in all but name. */
const unseen = /[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+/gu;
const broken = /[\p{Cs}\p{Noncharacter_Code_Point}]/u;

const plain = /^[A-Za-zÀ-ÖØ-öø-ž]+(?:[ '’-][A-Za-zÀ-ÖØ-öø-ž]+)*$/;

/**
 * Whether a text is what most people write: letters of Latin alphabets in one piece, with a space, hyphen or apostrophe
 * between them. It is folded, and nothing that makes a text unfit can be in it: that need not be looked for.
 */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/** No field may be near as long, in UTF-16 units; folding more would only cost time. */
const most = 4_000;

/**
 * NFC; outer and doubled white space, line breaks included, and characters that nobody sees are gone. Nothing
 * else is changed. What is folded already stays as it is.
 * @returns undefined for what is longer than any field could be
 */
export function foldWritten(written: string): string | undefined {
  if (written.length > most) return undefined;
  let text = written;
  // What goes may bring letters and marks together that were apart, and these are seldom looked at twice.
  for (let before; before !== text;) {
    before = text;
    text = text.normalize('NFC').replace(invisible, '').replace(/\s+/g, ' ').trim();
  }
  return text;
}

/** What makes a folded text unfit for any field, public or not. */
export function textFault(text: string, max: number): FieldErrorCode | undefined {
  if (isLonger(text, max)) return 'too-long';
  if (broken.test(text)) return 'broken-characters';
  if (steering.test(text)) return 'control-characters';
  if (!withoutUnseen(text)) return 'invisible';
  // Joiners between marks would hide how many there are.
  if (heapedMarks.test(text.replace(/\p{Cf}/gu, '').normalize('NFC'))) return 'stacked-marks';
  return undefined;
}

/** A text without white space and without anything else that nobody sees. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '');
}

/** Whether a text has more than so many code points. */
export function isLonger(text: string, max: number): boolean {
  return text.length > max && (text.length > 2 * max || [...text].length > max);
}
