import * as limits from '../../feed/limits.ts';
import type { Sort } from '../../search/order.ts';
import type { Wanted } from '../searching/searcher.ts';
import { answerItems } from './documents.ts';

/** Each word is looked for in the whole list; nobody's name and organisation need more to be told apart. */
const mostWords = 8;
const sorts: readonly Sort[] = ['featured', 'name', 'newest'];

/** What a search asks for. What makes no sense is as if it had not been said. */
export function readSearch(query: URLSearchParams): Wanted {
  const value = (name: string): string => query.get(name) ?? '';
  const [, place, number] = /^(\d{1,7})\.(\d{1,15})$/.exec(value('after')) ?? [];
  return {
    typed: value('q').slice(0, limits.name).split(/\s+/).slice(0, mostWords).join(' '),
    type: /^(person|organization)$/.exec(value('type'))?.[0],
    country: /^[A-Z]{2}$/.exec(value('country').toUpperCase())?.[0],
    sort: sorts.find((sort) => sort === value('sort')) ?? 'featured',
    after: place === undefined ? undefined : { place: Number(place), number: Number(number) },
    limit: answerItems,
  };
}

/** The same as a query, so that one question has one address. */
export function queryOf({ typed, type, country, sort, after }: Wanted): URLSearchParams {
  return new URLSearchParams({
    ...(typed && { q: typed }),
    ...(type !== undefined && { type }),
    ...(country !== undefined && { country }),
    ...(sort !== 'featured' && { sort }),
    ...(after && { after: `${after.place}.${after.number}` }),
  });
}
