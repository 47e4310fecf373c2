import { paths, type LiveEdition } from '../letters.ts';

/**
 * Where the names of a letter are searched in one of its languages: `search` beside `letter.json`, `search.de` beside
 * `letter.de.json`. Countries have other names there, and names another order.
 */
export function searchPathOf({ path }: Pick<LiveEdition, 'path'>): string {
  const [, language = ''] = /^[^.]*(\..+)\.json$/.exec(path) ?? [];
  return paths.search + language;
}
