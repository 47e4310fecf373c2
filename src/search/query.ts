import { fold } from './fold.ts';

/** What a visitor looks for: folded words, each with one space in front. Empty: everything. */
export type Query = readonly string[];

/** Reads what was typed. Words may come in any order, each as the beginning of a word. */
export function parseQuery(typed: string): Query {
  return fold(typed).split(/(?= )/).filter(Boolean);
}

/** @param folded a text folded by `fold`: its words have a space in front */
export function matches(query: Query, folded: string): boolean {
  return query.every((word) => folded.includes(word));
}
