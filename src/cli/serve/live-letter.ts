import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentTypeOf } from '../../server/content-type.ts';
import { letterDocument } from '../build/documents.ts';
import { embedPage } from '../build/embed-page.ts';
import { readEditions, type Edition, type Editions } from '../build/edition.ts';
import { Images } from '../build/images.ts';
import { readLetterFile } from '../build/letter-file.ts';
import { readLetterHead } from '../build/letter-head.ts';
import { Logos } from '../build/logos.ts';
import type { OutputFile } from '../build/output-file.ts';
import { readablePages } from '../build/page.ts';
import { readSignatories } from '../build/signatories.ts';
import { openTable } from '../build/table/open-table.ts';
import { readTableChoices } from '../build/table-options.ts';
import { InputError, type Warn } from '../input-error.ts';
import { paths, type LiveEdition, type LiveFile, type LiveLetter } from '../../server/letters.ts';
import type { ImportedSignatures } from '../../server/store/store.ts';
import { readEndpointFacts } from './endpoint-facts.ts';
import { partnerSnippets } from './partner-snippets.ts';
import { readPartners } from './partners-file.ts';

/** A folder with a letter in it, read. */
export interface ReadLetter {
  readonly letter: LiveLetter;
  /** The table of those who signed before, where there is one. */
  readonly table: string | undefined;
}

const tableNames = ['signatories.csv', 'signatories.xlsx', 'signatories.tsv', 'signatories.txt'];

/** Ids that would stand in the way of the endpoint's own addresses. */
const taken = /^(v\d.*|healthz|readyz|admin|embed|mailbox)$/;

/**
 * Reads the letter of one folder, in all its languages.
 * @param base the endpoint's address, with a slash at its end
 * @throws InputError with file and line of what has to be put right
 */
export async function readLetterFolder(folder: string, base: string, warn: Warn): Promise<ReadLetter> {
  const file = join(folder, 'letter.md');
  const source = readLetterFile(file, warn);
  const { id } = readLetterHead(source, { base, warn: () => undefined }).facts;
  if (taken.test(id)) {
    throw new InputError(`A letter cannot be called "${id}": the endpoint has that address itself.`, {
      file,
    });
  }
  const address = `${base}${id}/`;
  const images = new Images();
  const sign = { endpoint: address + paths.sign };
  const { editions } = readEditions(file, { base: address, sign, images, warn });
  addLogos(folder, images, warn);
  const live: readonly LiveEdition[] = editions.map((edition) => liveEdition(edition, editions, address));
  const [first] = editions;
  // It is asked for with and without a slash at its end, so what it names is looked for from the server's root.
  const { pathname: root } = new URL(base);
  const places = { letter: address, scripts: `${base}v1/` };
  const page = embedPage(editions, { letter: `${root}${id}/`, scripts: `${root}v1/` });
  const { closes_at: closesAt, closed = false } = first.facts;
  const partnersFile = join(folder, 'partners.csv');
  const partners = existsSync(partnersFile) ? await readPartners(partnersFile, warn) : undefined;
  const letter: LiveLetter = {
    id,
    editions: live as LiveLetter['editions'],
    files: images.files.map(liveFile),
    embed: liveFile(page),
    contentHash: createHash('sha256').update(JSON.stringify(live)).digest('hex'),
    ...readEndpointFacts(source),
    closesAt: closesAt === undefined ? undefined : Date.parse(closesAt),
    closed,
    partners,
    snippets: partnerSnippets(editions, places),
    pages: (names) => {
      const pages = readablePages({ editions, list: names }, places);
      return pages.map(({ path, content }) => ({ path, html: String(content) }));
    },
  };
  const table = tableNames.map((name) => join(folder, name)).find((name) => existsSync(name));
  return { letter, table };
}

/**
 * Reads those who signed before from the organiser's table.
 * @throws InputError
 */
export async function readNames(table: string, warn: Warn): Promise<ImportedSignatures> {
  const choices = readTableChoices({});
  const logos = new Logos(table, undefined, new Images(), warn);
  const { published, unnamed } = readSignatories(await openTable(table, choices, warn), choices, logos, warn);
  return { published, unnamed };
}

/** Every logo of the folder: the table, which says whose they are, is read only once. */
function addLogos(folder: string, images: Images, warn: Warn): void {
  const logos = join(folder, 'logos');
  if (!existsSync(logos)) return;
  for (const name of readdirSync(logos).sort()) {
    if (contentTypeOf(name).startsWith('image/')) {
      try {
        images.add(logos, name, { file: join(logos, name) });
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        warn(error.text, error.place, 'logo');
      }
    }
  }
}

function liveFile({ path, content }: OutputFile): LiveFile {
  return { path, type: contentTypeOf(path), content: Buffer.from(content) };
}

function liveEdition(edition: Edition, editions: Editions, address: string): LiveEdition {
  const { sign, ...rest } = letterDocument(edition, editions, {
    signatoriesUrl: paths.signatories,
    shared: {},
  });
  // The organiser's own page goes before ours.
  const ours = `${address}${paths.privacy}?lang=${rest.language}`;
  const document = { ...rest, ...(sign && { sign: { privacy_url: ours, ...sign } }) };
  const { language, title, content_sha256: contentSha256 = '' } = document;
  const { letterPath: path, pagePath } = edition;
  return { language, title, path, pagePath, contentSha256, document };
}
