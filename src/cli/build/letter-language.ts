import { InputError } from '../input-error.ts';
import type { FrontMatter } from './front-matter.ts';
import { nearestKey } from './known-keys.ts';
import { baseOf, readLanguage } from './language-tag.ts';
import type { LetterFile } from './letter-file.ts';

/**
 * The language a letter says it is in, or else its file's name does. It is never guessed.
 * @returns the tag; a value that is no text as it stands, for the reader to refuse
 * @throws InputError
 */
export function letterLanguage(
  { file, languageSuffix }: LetterFile,
  { values, lineFor }: FrontMatter,
): unknown {
  const written = values['language'];
  if (written === undefined && languageSuffix) return languageSuffix;
  if (written === undefined) throw missing(values, file, lineFor);
  if (typeof written !== 'string') return written;
  const place = { file, line: lineFor(['language']) };
  const reading = readLanguage(written);
  if (!('tag' in reading)) {
    const advice = reading.instead
      ? `Write "language: ${reading.instead}".`
      : 'Write it like "language: en" or "language: pt-BR".';
    throw new InputError(`"language" is no code of a language: "${written}". ${advice}`, place);
  }
  if (languageSuffix && baseOf(languageSuffix) !== baseOf(reading.tag)) {
    const text = `The file's name says that this is "${languageSuffix}", its front matter "${written}". Make both the same.`;
    throw new InputError(text, place);
  }
  return reading.tag;
}

function missing(values: FrontMatter['values'], file: string, lineFor: FrontMatter['lineFor']): InputError {
  const [key, value] = Object.entries(values).find(([name]) => nearestKey(name) === 'language') ?? [];
  const advice = key
    ? `Write "language: ${String(value)}" instead of "${key}: …".`
    : 'Add a line like "language: en" to the front matter.';
  return new InputError(`Which language is this letter in? ${advice}`, {
    file,
    line: key ? lineFor([key]) : 1,
  });
}
