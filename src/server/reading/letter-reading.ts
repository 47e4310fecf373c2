import * as limits from '../../feed/limits.ts';
import { caching, pageHeaders } from '../headers.ts';
import { paths, type LiveEdition } from '../letters.ts';
import type { Store } from '../store/store.ts';
import type { Clock } from '../store/time.ts';
import type { LetterSearch } from '../searching/letter-search.ts';
import type { Wanted } from '../searching/searcher.ts';
import {
  answerDocument,
  countDocument,
  firstItems,
  letterDocument,
  pageDocument,
  type Stretch,
} from './documents.ts';
import type { Moment, Moments } from './moments.ts';
import { allNames } from './page-names.ts';
import { Remade } from './remade.ts';
import { queryOf } from './search-request.ts';
import { ServedBody } from './served-body.ts';

/** A document, and what it was made of. */
interface Stamped {
  readonly body: ServedBody;
  readonly stamp: string;
}

/** A page of names. One that is followed by others stays as it is when names are added. */
export interface NamesPage {
  readonly body: ServedBody;
  readonly revision: number;
  readonly isFollowed: boolean;
}

/** The readable pages. Each is compressed when somebody reads it. */
interface ReadablePages {
  readonly bodies: ReadonlyMap<string, () => Promise<ServedBody>>;
  readonly contentHash: string;
  readonly revision: number;
  readonly listed: number;
  readonly madeAt: number;
}

/** Where it is read from. */
interface Sources {
  readonly moments: Moments;
  readonly store: Store;
  readonly search: LetterSearch;
  readonly clock: Clock;
}

const json = 'application/json';
const defaultLimit = 200;

/** Letters with more names than this have their readable pages written anew once a minute at most. */
const manyNames = 2_000;
const pause = 60_000;

/** What is read of one letter: each document is made once for a revision, and served from memory. */
export class LetterReading {
  readonly count: Remade<Moment, Stamped>;
  readonly pages: Remade<Moment, ReadablePages>;
  readonly #id: string;
  readonly #moments: Moments;
  readonly #store: Store;
  readonly #search: LetterSearch;
  readonly #clock: Clock;
  readonly #editions = new Map<string, Remade<Moment, Stamped>>();

  constructor(id: string, { moments, store, search, clock }: Sources) {
    this.#id = id;
    this.#moments = moments;
    this.#store = store;
    this.#search = search;
    this.#clock = clock;
    this.count = this.#document((moment) =>
      ServedBody.make(text(countDocument(moment)), { type: json, caching: caching.count, quality: 5 }),
    );
    this.pages = new Remade({
      state: () => moments.now(id),
      fits: (pages, moment) => this.#arePagesRight(pages, moment),
      make: (moment) => this.#writePages(moment),
    });
  }

  /** The letter in the language that has this path. */
  edition(path: string): Remade<Moment, Stamped> {
    let edition = this.#editions.get(path);
    if (!edition)
      this.#editions.set(path, (edition = this.#document((moment) => this.#letter(path, moment))));
    return edition;
  }

  names(stretch: Stretch): Remade<Moment, NamesPage> {
    return new Remade({
      state: () => this.#moments.now(this.#id),
      fits: ({ revision, isFollowed }, { numbers }) =>
        revision === numbers.revision || (isFollowed && revision >= numbers.editedRevision),
      make: ({ numbers }) => this.#names(stretch, numbers.revision),
    });
  }

  /** What answers a search in one of the letter's languages. */
  search(path: string, language: string, wanted: Wanted): Remade<Moment, NamesPage> {
    return new Remade({
      state: () => this.#moments.now(this.#id),
      fits: ({ revision }, { numbers }) => revision === numbers.revision,
      make: async ({ numbers }) => {
        const { revision } = numbers;
        const found = await this.#search.find(this.#id, language, numbers, wanted);
        const page = answerDocument({ id: this.#id, revision, path, query: queryOf(wanted) }, found);
        const body = await ServedBody.make(text(page), { type: json, caching: caching.names, quality: 4 });
        return { body, revision, isFollowed: false };
      },
    });
  }

  #document(make: (moment: Moment) => Promise<ServedBody>): Remade<Moment, Stamped> {
    const stampOf = ({ letter, numbers, closed }: Moment): string =>
      `${letter.contentHash} ${numbers.revision} ${closed}`;
    return new Remade({
      state: () => this.#moments.now(this.#id),
      fits: ({ stamp }, moment) => stamp === stampOf(moment),
      make: async (moment) => ({ body: await make(moment), stamp: stampOf(moment) }),
    });
  }

  async #letter(path: string, moment: Moment): Promise<ServedBody> {
    const { id, editions } = moment.letter;
    // A letter can lose a language between question and answer; its original is always there.
    const edition: LiveEdition = editions.find((one) => one.path === path) ?? editions[0];
    const featured = await this.#store.featured(id);
    const first = await this.#store.listed(id, 0, limits.letterItems);
    const document = letterDocument(edition, moment, firstItems(featured, first));
    return ServedBody.make(text(document), { type: json, caching: caching.letter, quality: 9 });
  }

  async #names({ after, limit }: Stretch, revision: number): Promise<NamesPage> {
    const wanted = limit ?? defaultLimit;
    const found = await this.#store.listed(this.#id, after, wanted + 1);
    const page = pageDocument({ id: this.#id, revision, path: paths.signatories }, { limit, wanted }, found);
    const body = await ServedBody.make(text(page), { type: json, caching: caching.names, quality: 5 });
    return { body, revision, isFollowed: page.next_url !== undefined };
  }

  #arePagesRight(pages: ReadablePages, { letter, numbers }: Moment): boolean {
    if (pages.contentHash !== letter.contentHash) return false;
    if (pages.revision === numbers.revision) return true;
    const age = this.#clock() - pages.madeAt;
    const isYoung = age >= 0 && age < pause;
    return pages.listed > manyNames && isYoung && pages.revision >= numbers.editedRevision;
  }

  async #writePages({ letter, numbers }: Moment): Promise<ReadablePages> {
    const madeAt = this.#clock();
    const { totalSignatures, listedPersons, listedOrganizations } = numbers;
    const published = await allNames(this.#store, letter.id);
    const listed = listedPersons + listedOrganizations;
    const pages = letter.pages({ published, unnamed: totalSignatures - listed });
    const bodies = pages.map(({ path, html }): [string, () => Promise<ServedBody>] => [
      path,
      once(() =>
        ServedBody.make(html, {
          type: 'text/html; charset=utf-8',
          caching: caching.letter,
          quality: 5,
          headers: pageHeaders,
        }),
      ),
    ]);
    const { contentHash } = letter;
    return { bodies: new Map(bodies), contentHash, revision: numbers.revision, listed, madeAt };
  }
}

function text(document: object): string {
  return `${JSON.stringify(document)}\n`;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
