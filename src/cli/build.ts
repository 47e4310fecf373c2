import { InputError, type Warn } from './input-error.ts';
import { lockFolder } from './build/build-lock.ts';
import type { Built, Warning } from './build/built.ts';
import { documents, type Content } from './build/documents.ts';
import { readEditions } from './build/edition.ts';
import { besideThePage, embedPage, placesIn } from './build/embed-page.ts';
import { headerFiles } from './build/headers/files.ts';
import { Images } from './build/images.ts';
import { Logos } from './build/logos.ts';
import { readOptions, type BuildOptions } from './build/options.ts';
import { readablePages } from './build/page.ts';
import { failureReport, report } from './build/report.ts';
import { withRevision } from './build/revision.ts';
import { readScripts, releasesIn } from './build/scripts.ts';
import { readSignatories } from './build/signatories.ts';
import { summary } from './build/summary.ts';
import { openTable } from './build/table/open-table.ts';
import { checkFolder, writeFolder } from './build/write.ts';

/** What the command is given to work with. */
export interface Surroundings {
  /** The folder of the built scripts for the web. */
  readonly scripts: string;
  /** Takes a line of the summary. */
  readonly out: (line: string) => void;
  readonly warn: Warn;
}

/**
 * `open-letter build`: reads everything, makes everything, and only then writes.
 * @throws UsageError where the options are not understood
 * @throws InputError where something in the files has to be put right first
 */
export async function runBuild(args: readonly string[], { scripts, out, warn }: Surroundings): Promise<void> {
  const options = readOptions(args);
  const warnings: Warning[] = [];
  const collect: Warn = (text, place, code = 'table') => {
    warnings.push({ text, place, code });
    if (!options.json) warn(text, place, code);
  };
  try {
    const built = { ...(await build(options, scripts, collect)), warnings };
    (options.json ? [report(built)] : summary(built)).forEach(out);
  } catch (error) {
    if (options.json && error instanceof InputError) out(failureReport(error, warnings));
    throw error;
  }
}

async function build(options: BuildOptions, folder: string, warn: Warn): Promise<Omit<Built, 'warnings'>> {
  const { out, base, signUrl } = options;
  checkFolder(out);
  const lock = lockFolder(out);
  try {
    const images = new Images();
    const { editions, button } = readEditions(options.letter, {
      base,
      sign: { href: signUrl },
      images,
      warn,
    });
    const table = await openTable(options.signatories, options.table, warn);
    const logos = new Logos(options.signatories, options.logos, images, warn);
    const list = readSignatories(table, options.table, logos, warn);
    const content: Content = { editions, list };

    const scripts = readScripts(folder, base);
    const pages = readablePages(content, base === undefined ? undefined : placesIn(base));
    const letters = withRevision(out, (revision) => documents(content, revision));
    const names = {
      letters: editions.map(({ letterPath }) => letterPath),
      pages: pages.map(({ path }) => path),
      versions: releasesIn(out, scripts.version),
      sendsTo: [...new Set(editions.flatMap(({ sign }) => (sign?.url ? [new URL(sign.url).origin] : [])))],
    };
    const files = [
      ...images.files,
      ...scripts.files,
      ...letters.documents,
      embedPage(editions, besideThePage),
      ...pages,
      ...headerFiles(base, names),
    ];
    const written = writeFolder(out, lock.stage, files);
    return {
      options,
      content,
      rows: list.account.read,
      revision: letters.revision,
      button: button.told,
      written,
    };
  } finally {
    lock.release();
  }
}
