import { readdirSync } from 'node:fs';
import { localeFor, loadStrings } from '../locales/index.ts';
import { withPlace, type Warn } from './input-error.ts';
import { documents, type Content } from './build/documents.ts';
import { headerFiles } from './build/headers/files.ts';
import { Images } from './build/images.ts';
import { readLetterFile } from './build/letter-file.ts';
import { readLetterHead } from './build/letter-head.ts';
import { readLetterText } from './build/letter-text.ts';
import { Logos } from './build/logos.ts';
import { readOptions } from './build/options.ts';
import { page } from './build/page.ts';
import { withRevision } from './build/revision.ts';
import { readScripts } from './build/scripts.ts';
import { readSignatories } from './build/signatories.ts';
import { signButton } from './build/sign-button.ts';
import { summary } from './build/summary.ts';
import { readTable } from './build/table.ts';
import { english } from './build/words.ts';
import { checkFolder, writeFolder } from './build/write.ts';

export const buildHelp = `open-letter build letter.md signatories.csv --out DIR [options]

Turns a letter and the table of those who signed it into a folder for any web host: the letter for other
websites, the script that shows it there, and a page of its own that needs no script.

  --out DIR          the folder to write; an earlier build in it is updated
  --base URL         the address the folder will have, like https://letter.example.org
  --sign-url URL     where the sign button leads: a form (https://…) or an address (mailto:…)
  --logos DIR        the folder of logos, each file named like its signatory: our-club.svg
                     (without this option: the folder "logos" beside the table)

Examples
  open-letter build letter.md signatories.csv --out public --base https://letter.example.org
  open-letter build letter.md signatories.csv --out public --sign-url mailto:letter@example.org

The letter is Markdown. Between two lines of --- at its top stand its facts, at least its language:
  language: en
  title: Our letter        (else its first line that begins with #)
  contact: letter@example.org

The table is a .csv file with a line of headings. Known are: type (person or organisation), name, role,
organisation, country (a code like BE), city, comment, website, featured (yes), logo, sort name, date, publish
(no: counted but not named). Other columns are never published.
`;

/** What the command is given to work with. */
export interface Surroundings {
  /** The folder of the built scripts for the web. */
  readonly scripts: string;
  /** Takes a line of the summary. */
  readonly out: (line: string) => void;
  /** Takes a warning. */
  readonly warn: (line: string) => void;
}

/**
 * `open-letter build`: reads everything, makes everything, and only then writes.
 * @throws UsageError where the options are not understood
 * @throws InputError where something in the files has to be put right first
 */
export async function runBuild(args: readonly string[], surroundings: Surroundings): Promise<void> {
  const options = readOptions(args);
  const { out, base } = options;
  const warn: Warn = (text, place) => surroundings.warn(withPlace(text, place));
  checkFolder(out);
  const images = new Images();

  const source = readLetterFile(options.letter);
  const head = readLetterHead(source, base, warn);
  const home = head.facts.home_page_url ?? base;
  const text = readLetterText(source, { title: head.title, home, images, warn });

  const table = readTable(options.signatories);
  const list = readSignatories(table, new Logos(options.signatories, options.logos, images, warn), warn);
  const { sign, told: button } = signButton(options.signUrl, head);

  const content: Content = { facts: head.facts, text, list, home, sign };
  const strings = await loadStrings(localeFor(head.facts.language));
  const scripts = readScripts(surroundings.scripts, base);
  const { documents: letterFiles, revision } = withRevision(out, (number) => documents(content, number));
  const written = writeFolder(out, [
    ...images.files,
    ...scripts.files,
    ...letterFiles,
    { path: 'index.html', content: page(content, base, { strings, words: english }) },
    ...headerFiles(base, releases(out, scripts.version)),
  ]);
  const rows = table.rows.length;
  summary({ options, content, rows, revision, button, written }).forEach(surroundings.out);
}

/** The released scripts in the folder: this one, and those that an earlier build left there. */
function releases(out: string, current: string): string[] {
  let names: string[] = [];
  try {
    names = readdirSync(out).filter((name) => /^v\d+\.\d+\.\d+$/.test(name));
  } catch {
    // The folder is not there yet.
  }
  return [...new Set([...names, current])].sort();
}
