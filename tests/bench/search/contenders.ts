/** Our search and what a developer would otherwise reach for, behind one face. Runs in the browser. */
import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { countryNames } from '../../../src/search/country-names.ts';
import { fold } from '../../../src/search/fold.ts';
import { NameIndex } from '../../../src/search/name-index.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { textsIn } from '../../../src/search/spellings.ts';
import type { Row } from './composed.ts';

/** @returns the first rows that answer, at most `limit`; `exactly`: without mistakes, where that can be chosen */
export type Search = (
  typed: string,
  limit: number,
  exactly?: boolean,
) => readonly number[] | Promise<readonly number[]>;

/** Makes what was typed and the names ready for each other. */
export interface Folding {
  readonly text: (text: string) => string;
  readonly typed: (typed: string) => string;
}

export interface Contender {
  readonly name: string;
  readonly open: (rows: readonly Row[], folding: Folding) => Search | Promise<Search>;
}

export const plain: Folding = { text: (text) => text, typed: (typed) => typed };
/** Ours, for others to use: every way to spell a word stands in the text. */
export const ours: Folding = {
  text: (text) =>
    textsIn(text, new Map())
      .flat()
      .map((word) => word.replace('~', ''))
      .join(' '),
  typed: (typed) => fold(typed).trim(),
};

const nameOf = countryNames('en');
const fieldsOf = ({ name, organization = '', locality = '', country }: Row): [string, ...string[]] => [
  name,
  organization,
  locality,
  nameOf(country),
];

export const contenders: readonly Contender[] = [
  {
    name: 'open-letter',
    open(rows) {
      const index = new NameIndex();
      const texts = (function* () {
        for (const row of rows) yield fieldsOf(row);
      })();
      for (const work = index.add(texts); !work.next().done;);
      return (typed, limit, exactly) => {
        const query = parseQuery(typed);
        if (!query.length) return [];
        const { standings, rows: found, forgiven } = index.search(query);
        if (exactly && forgiven) return [];
        const best: number[] = [];
        const sorted = found.length * 32 < rows.length ? found.slice().sort() : undefined;
        for (let standing = 4; standing && best.length < limit; standing--) {
          const count = sorted?.length ?? rows.length;
          for (let at = 0; at < count && best.length < limit; at++) {
            const row = sorted?.[at] ?? at;
            if (standings[row] === standing) best.push(row);
          }
        }
        return best;
      };
    },
  },
  {
    name: 'fuse.js',
    open(rows, { text, typed: fold }) {
      const documents = rows.map((row) => ({
        name: text(row.name),
        others: fieldsOf(row).slice(1).map(text).join(' '),
      }));
      const keys = [{ name: 'name', weight: 2 }, 'others'];
      const fuse = new Fuse(documents, {
        keys,
        threshold: 0.2,
        ignoreLocation: true,
        ignoreDiacritics: true,
      });
      return (typed, limit) => fuse.search(fold(typed), { limit }).map(({ refIndex }) => refIndex);
    },
  },
  {
    name: 'minisearch',
    open(rows, { text, typed: fold }) {
      const index = new MiniSearch<{ id: number; name: string; others: string }>({
        fields: ['name', 'others'],
      });
      index.addAll(
        rows.map((row, id) => ({
          id,
          name: text(row.name),
          others: fieldsOf(row).slice(1).map(text).join(' '),
        })),
      );
      const options = { prefix: true, combineWith: 'AND', boost: { name: 2 } } as const;
      return (typed, limit, exactly) => {
        const exact = index.search(fold(typed), options);
        const found = exactly || exact.length ? exact : index.search(fold(typed), { ...options, fuzzy: 0.2 });
        return found.slice(0, limit).map(({ id }) => id as number);
      };
    },
  },
  {
    name: 'flexsearch',
    open(rows, { text, typed: fold }) {
      const index = new FlexSearch.Index({ tokenize: 'forward', encoder: FlexSearch.Charset.Normalize });
      rows.forEach((row, id) => index.add(id, fieldsOf(row).map(text).join(' ')));
      return (typed, limit) => index.search(fold(typed), { limit }) as number[];
    },
  },
  {
    name: 'uFuzzy',
    open(rows, { text, typed: fold }) {
      const haystack = uFuzzy.latinize(rows.map((row) => fieldsOf(row).map(text).join(' ')));
      const fuzzy = new uFuzzy({ unicode: true });
      return (typed, limit) => {
        const [needle = ''] = uFuzzy.latinize([fold(typed)]);
        const [found, , order] = fuzzy.search(haystack, needle, 1);
        if (!found) return [];
        return order ? order.slice(0, limit).map((at) => found[at] as number) : found.slice(0, limit);
      };
    },
  },
  {
    name: 'orama',
    async open(rows, { text, typed: fold }) {
      const db = create({ schema: { name: 'string', others: 'string' } });
      const documents = rows.map((row, id) => ({
        id: String(id),
        name: text(row.name),
        others: fieldsOf(row).slice(1).map(text).join(' '),
      }));
      await insertMultiple(db, documents, 1_000);
      return async (typed, limit) => {
        const { hits } = await searchOrama(db, {
          term: fold(typed),
          limit,
          threshold: 0,
          boost: { name: 2 },
        });
        return hits.map(({ id }) => Number(id));
      };
    },
  },
];
