import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Images } from '../../../src/cli/build/images.ts';
import { readLetterFile } from '../../../src/cli/build/letter-file.ts';
import { readLetterText } from '../../../src/cli/build/letter-text.ts';
import { withPlace } from '../../../src/cli/input-error.ts';
import { makeFolder } from '../../support/temporary-folder.ts';

const folder = makeFolder('text');

/** What becomes of a letter's text. */
export interface ShownText {
  readonly title: string;
  readonly html: string;
  /** One a line, with its place. */
  readonly warnings: string;
}

/** Reads a letter that lies alone in a folder and whose page is https://river.example/letter/. */
export function textOf(
  letter: string | Uint8Array,
  { language = 'en', title = 'River' }: { language?: string; title?: string } = {},
): ShownText {
  const file = join(folder, 'letter.md');
  writeFileSync(file, letter);
  const warnings: string[] = [];
  const warn = (text: string, place?: { file: string; line?: number | undefined }): void => {
    warnings.push(withPlace(text, place && { ...place, file: 'letter.md' }));
  };
  const home = 'https://river.example/letter/';
  const source = readLetterFile(file, warn);
  const text = readLetterText(source, { language, title, home, images: new Images(), warn });
  return { title: text.title, html: text.contentHtml, warnings: warnings.join('\n') };
}
