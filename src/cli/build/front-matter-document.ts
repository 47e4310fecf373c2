import { FORMAT } from '../../feed/index.ts';
import type { FrontMatter } from './front-matter.ts';

/** Only what is named here gets into a document. */
export function asDocument(values: FrontMatter['values']): Record<string, unknown> {
  const {
    id,
    language,
    title = '–',
    addressee,
    contact,
    authors,
    date,
    date_modified,
    closes_at,
    goal,
    home_page_url,
  } = values;
  const { sign = {}, consents, fields, privacy_url } = values;
  return {
    version: FORMAT,
    id,
    language,
    title,
    addressee,
    contact: isMailAddress(contact) ? `mailto:${contact}` : contact,
    authors: authors === undefined ? undefined : (Array.isArray(authors) ? authors : [authors]).map(asAuthor),
    date_published: dayOf(date),
    date_modified: dayOf(date_modified),
    closes_at: isDay(closes_at) ? `${closes_at}T23:59:59Z` : closes_at,
    goal,
    home_page_url,
    sign: isRecord(sign) ? { ...sign, consents, fields, privacy_url } : sign,
  };
}

function asAuthor(author: unknown): unknown {
  return typeof author === 'string' ? { name: author } : author;
}

/** Where in the front matter a value of the document comes from. */
export function frontMatterPath(pointer: string): string[] {
  const path = pointer.split('/').slice(1);
  if (path[0] === 'date_published') return ['date'];
  return path[0] === 'sign' && ['consents', 'fields', 'privacy_url'].includes(path[1] ?? '')
    ? path.slice(1)
    : path;
}

export function plainly(expected: string): string {
  const words: Record<string, string> = {
    address: 'a whole address that begins with https://',
    'ISO date': 'a date like 2026-11-30',
    'whole number': 'a whole number like 150',
    'letter id': 'lower-case letters, digits and dashes, like our-letter',
    'language tag': 'a language like en or pt-BR',
    object: 'a group of lines, each like "name: value"',
    text: 'text (put it in "quotes")',
  };
  return words[expected] ?? expected;
}

/** Programs for websites write days with a time that is apart: what counts is the day. */
function dayOf(value: unknown): unknown {
  return typeof value === 'string' ? (/^\d{4}-\d\d-\d\d(?= \d)/.exec(value)?.[0] ?? value) : value;
}

/** Signing that ends on a day is open all that day. */
function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}

function isMailAddress(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s@<>:]+@[^\s@<>:]+\.[^\s@<>:]+$/.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
