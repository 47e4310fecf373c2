/** Feeds for component tests, served by a real server: `tests/support/feed-server.ts`. */
import type { Letter } from '../../../src/feed/letter.ts';
import type { Page } from '../../../src/feed/page.ts';
import type { Signatory } from '../../../src/feed/signatory.ts';
import type { FeedAnswers, FeedRequest } from '../feed-answer.ts';

/** A feed of one test, in a folder of its own: nothing that another test loaded is shared with it. */
export interface Feed {
  /** Absolute address of a document. */
  url(path?: string): string;
  /** What was asked for so far, of one document or of all. */
  requests(path?: string): Promise<readonly FeedRequest[]>;
  /** Replaces answers, or adds some. */
  set(answers: FeedAnswers): Promise<void>;
  /** Lets the answers go that are held. */
  release(): Promise<void>;
}

export async function serveFeed(answers: FeedAnswers): Promise<Feed> {
  const post = async (path: string, body: unknown): Promise<unknown> =>
    (await fetch(path, { method: 'POST', body: JSON.stringify(body) })).json();
  const folder = (await post('/feed/', answers)) as string;
  return {
    url: (path = 'letter.json') => new URL(folder + path, location.href).href,
    async requests(path) {
      const all = (await (await fetch(`${folder}requests`)).json()) as FeedRequest[];
      return path === undefined ? all : all.filter((request) => request.path === path);
    },
    async set(more) {
      await post(folder, more);
    },
    async release() {
      await post(`${folder}release`, {});
    },
  };
}

/** A letter as a document of a feed: what the format allows, or what a test wants to be wrong in it. */
export type LetterDocument = { [K in keyof Letter]?: unknown };

const sample = (await (await fetch('/tests/fixtures/feed/letter.json')).json()) as Letter;

/** The sample letter with other values; `undefined` leaves one out. */
export function letterDocument(changes: LetterDocument = {}): LetterDocument {
  return { ...sample, ...changes };
}

/** A feed that holds one letter, and images of the two shapes that it names. */
export function serveLetter(changes: LetterDocument = {}, answers: FeedAnswers = {}): Promise<Feed> {
  return serveFeed({
    'letter.json': { body: letterDocument(changes) },
    'images/wide.svg': image(240, 60),
    'images/square.svg': image(100, 100),
    ...answers,
  });
}

function image(width: number, height: number): { body: string; headers: Record<string, string> } {
  const size = `width="${width}" height="${height}"`;
  const body = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size}/></svg>`;
  return { body, headers: { 'Content-Type': 'image/svg+xml' } };
}

export function pageDocument(items: readonly Signatory[], next?: string): Page {
  return {
    version: 'open-letter/1',
    id: 'for-the-river',
    items,
    ...(next === undefined ? {} : { next_url: next }),
  };
}

/** Composed people, numbered in the order of publication. */
export function people(count: number, from = 1): Signatory[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(from + index).padStart(4, '0');
    return { id: `n${number}`, name: `Person ${number}`, type: 'person' };
  });
}
