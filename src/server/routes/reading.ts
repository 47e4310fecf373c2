import type { Context, Hono } from 'hono';
import * as limits from '../../feed/limits.ts';
import { caching, frameHeaders } from '../headers.ts';
import { paths, type LiveLetter } from '../letters.ts';
import type { AppParts, Env } from '../parts.ts';
import type { Stretch } from '../reading/documents.ts';
import { fileBody, scriptCaching } from '../reading/files.ts';
import { LetterReading } from '../reading/letter-reading.ts';
import type { Moments } from '../reading/moments.ts';
import { NamesShelf } from '../reading/names-shelf.ts';
import { searchPathOf } from '../reading/search-path.ts';
import { queryOf, readSearch } from '../reading/search-request.ts';
import type { ServedBody } from '../reading/served-body.ts';
import { Refusal } from '../refusal.ts';
import { LetterSearch } from '../searching/letter-search.ts';
import { healthAnswers } from './health.ts';
import { methodNotAllowed } from './method-not-allowed.ts';
import { overview } from './overview.ts';
import { redirect } from './redirect.ts';

const readable = 'GET, HEAD, OPTIONS';

/** Everything that is read: the letters with their documents, pages and pictures, and the scripts. */
export function readingRoutes(app: Hono<Env>, parts: AppParts, moments: Moments): void {
  const scripts = new Map(parts.scripts.map((file) => [`/${file.path}`, file]));
  const readings = new Map<string, LetterReading>();
  const shelf = new NamesShelf();
  const search = new LetterSearch(parts);
  const healths = healthAnswers(parts);

  const readingOf = (id: string): LetterReading => {
    let reading = readings.get(id);
    if (!reading) readings.set(id, (reading = new LetterReading(id, { ...parts, moments, search })));
    return reading;
  };

  /** What is at a path below a letter. What many read is there at once. */
  const find = (c: Context<Env>, letter: LiveLetter, path: string): Found | Promise<Found> => {
    const reading = readingOf(letter.id);
    if (path === paths.count) return bodyOf(reading.count.get());
    if (path === paths.signatories) {
      const stretch = readStretch(c);
      const key = `${letter.id} ${stretch.after} ${stretch.limit}`;
      return bodyOf(shelf.get(key, () => reading.names(stretch)));
    }
    const searched = letter.editions.find((one) => searchPathOf(one) === path);
    if (searched) {
      const wanted = readSearch(new URL(c.req.url).searchParams);
      const key = `${letter.id} ${path}?${String(queryOf(wanted))}`;
      return bodyOf(shelf.get(key, () => reading.search(path, searched.language, wanted)));
    }
    if (letter.editions.some((edition) => edition.path === path)) {
      return bodyOf(reading.edition(path).get());
    }
    if (path === paths.embed || path === `${paths.embed}/`) {
      return fileBody(letter.embed, caching.letter, frameHeaders(letter.origins));
    }
    const file = letter.files.find((one) => one.path === path);
    if (file) return fileBody(file, caching.forEver);
    if (path && !path.endsWith('.html')) return undefined;
    return readablePage(reading, path || letter.editions[0].pagePath);
  };

  app.get('/', () => overview(parts.letters));
  app.all('/', methodNotAllowed(readable));
  app.all('/:id', (c) => {
    const name = c.req.param('id');
    const health = healths.get(name);
    const { id } = health ? { id: name } : moments.letter(name);
    onlyReading(c);
    return health?.() ?? redirect(`${id}/`);
  });
  app.all('/:id/*', (c): Response | Promise<Response> => {
    const { path } = c.req;
    const script = scripts.get(path);
    const found = script
      ? fileBody(script, scriptCaching(script.path))
      : find(c, moments.letter(c.req.param('id')), path.slice(path.indexOf('/', 1) + 1));
    return found instanceof Promise ? found.then((body) => answer(c, body)) : answer(c, found);
  });
}

type Found = ServedBody | undefined;

function answer(c: Context<Env>, body: Found): Response {
  if (!body) throw new Refusal('not-found');
  onlyReading(c);
  return body.answer(c);
}

type Made = Readonly<Record<'body', ServedBody>>;

function bodyOf(made: Made | Promise<Made>): ServedBody | Promise<ServedBody> {
  return made instanceof Promise ? made.then(({ body }) => body) : made.body;
}

async function readablePage(reading: LetterReading, path: string): Promise<Found> {
  const { bodies } = await reading.pages.get();
  return bodies.get(path)?.();
}

function onlyReading({ req }: Context<Env>): void {
  if (req.method !== 'GET' && req.method !== 'HEAD') methodNotAllowed(readable)();
}

/** What makes no sense is as if it had not been said. */
function readStretch(c: Context<Env>): Stretch {
  const after = wholeNumber(c.req.query('after')) ?? 0;
  const limit = wholeNumber(c.req.query('limit'));
  return { after, limit: limit ? Math.min(limit, limits.pageItems) : undefined };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
