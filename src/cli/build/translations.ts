import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Warn } from '../input-error.ts';
import { readLanguage } from './language-tag.ts';
import { readFileName } from './letter-file.ts';

/**
 * The files of the same letter in other languages: `letter.de.md` and `letter.ar.md` beside `letter.md`.
 * @returns them as the letter was named, in the order of their languages
 */
export function translationFiles(letter: string, warn: Warn): string[] {
  const folder = dirname(letter);
  const ending = extname(letter);
  const own = basename(letter, ending);
  const { languageSuffix } = readFileName(letter);
  const stem = languageSuffix ? own.slice(0, -languageSuffix.length - 1) : own;
  const found: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const base = basename(name, ending);
    if (!name.endsWith(ending) || base === own) continue;
    const file = join(folder, name);
    const suffix = base.startsWith(`${stem}.`) ? base.slice(stem.length + 1) : undefined;
    if (suffix !== undefined && isLanguage(suffix)) {
      found.push(file);
    } else if (suffix !== undefined) {
      const text = `"${suffix}" is no code of a language: this file was not read.`;
      warn(text, { file }, 'translation');
    } else if (base.startsWith(stem) && isLanguage(base.slice(stem.length + 1))) {
      const text = `If this is the letter in another language, name it ${stem}.${base.slice(stem.length + 1)}${ending}. It was not read.`;
      warn(text, { file }, 'translation');
    }
  }
  return found;
}

/** The short form alone: `bak` and `old` are languages too, but not in the name of a file. */
function isLanguage(suffix: string): boolean {
  if (!/^[a-z]{2}(-[A-Za-z0-9]{2,8})*$/.test(suffix)) return false;
  const reading = readLanguage(suffix);
  return 'tag' in reading && reading.tag.toLowerCase() === suffix.toLowerCase();
}
