import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Warn } from '../input-error.ts';
import { languageOfName } from './language-tag.ts';
import { readFileName } from './letter-file.ts';

/**
 * The files of the same letter in other languages: `letter.de.md` and `letter.ar.md` beside `letter.md`.
 * @returns them as the letter was named, in the order of their languages
 */
export function translationFiles(letter: string, warn: Warn): string[] {
  const folder = dirname(letter);
  const ending = extname(letter);
  const own = basename(letter, ending);
  const { stem } = readFileName(letter);
  const found: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const base = basename(name, ending);
    if (!name.endsWith(ending) || base === own) continue;
    const file = join(folder, name);
    const suffix = base.startsWith(`${stem}.`) ? base.slice(stem.length + 1) : undefined;
    if (suffix !== undefined && languageOfName(suffix)) {
      found.push(file);
    } else if (suffix !== undefined) {
      const text = `"${suffix}" is no code of a language: this file was not read.`;
      warn(text, { file }, 'translation');
    } else if (base.startsWith(stem) && languageOfName(base.slice(stem.length + 1))) {
      const text = `If this is the letter in another language, name it ${stem}.${base.slice(stem.length + 1)}${ending}. It was not read.`;
      warn(text, { file }, 'translation');
    }
  }
  return found;
}
