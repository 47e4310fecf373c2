import { createHash } from 'node:crypto';
import { FORMAT, limits, type Count, type Letter, type Page, type Signatory } from '../../feed/index.ts';
import type { Edition, Editions } from './edition.ts';
import type { LetterText } from './letter-text.ts';
import type { OutputFile } from './output-file.ts';
import { paginate } from './pages.ts';
import type { SignatoryList } from './signatories.ts';

/** What the documents are made of. */
export interface Content {
  readonly editions: Editions;
  readonly list: SignatoryList;
}

/** The name of the original letter's document in the folder. */
export const letterPath = 'letter.json';
export const countPath = 'count.json';
export const signatoriesFolder = 'signatories/';

/** The letter in its languages, its count and the pages of its signatories, each after what it leads to. */
export function documents({ editions, list }: Content, revision: number): OutputFile[] {
  const [{ facts }] = editions;
  const { published } = list;
  const persons = published.filter((one) => one.type === 'person').length;
  const numbers = {
    revision,
    total_signatures: published.length + list.unnamed,
    total_listed: published.length,
    totals: { person: persons, organization: published.length - persons },
    ...(facts.goal !== undefined && { goal: facts.goal }),
  };
  const pages = paginate(published).map((items, index, all): OutputFile => {
    const next = index + 1 < all.length && { next_url: `${index + 2}.json` };
    const page: Page = { version: FORMAT, id: facts.id, revision, items, ...next };
    return { path: `${signatoriesFolder}${index + 1}.json`, content: json(page) };
  });
  const modified = facts.date_modified !== undefined && { date_modified: facts.date_modified };
  const count: Count = { version: FORMAT, id: facts.id, ...numbers, ...modified };
  const shared = { ...numbers, items: firstOnes(published) };
  const letters = editions.map((edition): OutputFile => {
    const letter = letterDocument(edition, editions, {
      signatoriesUrl: `${signatoriesFolder}1.json`,
      shared,
    });
    return { path: edition.letterPath, content: json(letter) };
  });
  return [...pages, { path: countPath, content: json(count) }, ...letters.reverse()];
}

function asTranslation({ facts, text, letterPath: url }: Edition) {
  return { language: facts.language, title: text.title, url };
}

/**
 * The document of one edition.
 * @param editions all of the letter: the others are its translations
 * @param shared what is the same in all languages and changes with every signature
 */
export function letterDocument<Shared extends object>(
  edition: Edition,
  editions: Editions,
  { signatoriesUrl, shared }: { signatoriesUrl: string; shared: Shared },
): Letter & Shared {
  const { facts, text, home, sign } = edition;
  const { version, id, language, ...rest } = facts;
  const translations = editions.filter((other) => other !== edition).map(asTranslation);
  return {
    version,
    id,
    language,
    ...rest,
    title: text.title,
    content_html: text.contentHtml,
    content_sha256: contentHash(text, sign),
    ...(home && { home_page_url: home }),
    ...(translations.length > 0 && { translations }),
    count_url: countPath,
    signatories_url: signatoriesUrl,
    ...shared,
    ...(sign && { sign }),
  };
}

/** All that are featured, then the first by number, as many as a letter holds. */
function firstOnes(published: readonly Signatory[]): readonly Signatory[] {
  const featured = published.filter((one) => one.featured);
  const others = published.filter((one) => !one.featured);
  return [...featured, ...others].slice(0, limits.letterItems);
}

/** What a signature is given to: the text, and the consents beside it. */
function contentHash({ title, contentHtml }: LetterText, sign: Letter['sign']): string {
  const labels = (sign?.consents ?? []).map((consent) => `${consent.label}\n`);
  return createHash('sha256')
    .update(`${title}\n${contentHtml}\n${labels.join('')}`)
    .digest('hex');
}

function json(document: object): string {
  return `${JSON.stringify(document)}\n`;
}
