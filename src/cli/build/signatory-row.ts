import { limits, resolveUrl, type Signatory } from '../../feed/index.ts';
import { InputError, type Place, type Warn } from '../input-error.ts';
import type { Field } from './columns.ts';
import { readCountry } from './country.ts';

/** What becomes of a row: every one ends in one of these ways. */
export type RowEnd =
  | { readonly end: 'published'; readonly signatory: Published; readonly logo: string }
  | { readonly end: 'unnamed' }
  | { readonly end: 'left out'; readonly reason: string }
  | { readonly end: 'error'; readonly text: string };

/** A signatory before the whole list gives it a number and an id. */
export type Published = Omit<Signatory, 'id' | 'number' | 'image' | 'type'> & {
  readonly type: 'person' | 'organization';
};

/** The row's cells by field, NFC and without doubled white space. A field that has no column is not there. */
export type Cells = Readonly<Partial<Record<Field, string>>>;

const yes = ['yes', 'y', 'true', '1', 'x'];
const no = ['', 'no', 'n', 'false', '0'];
const types: Readonly<Record<string, 'person' | 'organization'>> = {
  person: 'person',
  individual: 'person',
  organization: 'organization',
  organisation: 'organization',
};
const mailAddress = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]{2,}/;
/** Line controls have become spaces by now; what is left would steer the text around it. */
const control = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** @throws InputError where a person's consent cannot be understood: the build stops and asks */
export function readRow(cells: Cells, place: Place, warn: Warn): RowEnd {
  const type = cells.type
    ? types[cells.type.toLowerCase()]
    : cells.name || !cells.organization
      ? 'person'
      : 'organization';
  if (!type) return { end: 'error', text: `"${cells.type ?? ''}" is neither person nor organisation` };
  const name = cells.name || cells.organization;
  if (!name) return { end: 'left out', reason: 'without a name' };
  if (Array.from(name).length > limits.name) {
    return { end: 'left out', reason: `name longer than ${limits.name} characters` };
  }
  if (mailAddress.test(name)) return { end: 'left out', reason: 'e-mail address in place of a name' };
  if (control.test(name)) return { end: 'error', text: 'the name holds an invisible control character' };
  if (type === 'person' && !mayPublish(cells.publish, place)) return { end: 'unnamed' };

  const line = (field: Field, max: number = limits.line): string | undefined => {
    const text = cells[field];
    if (!text) return undefined;
    if (mailAddress.test(text)) {
      warn(`An e-mail address stands in the column of the ${field}. It was not published.`, place);
    } else if (Array.from(text).length > max) {
      warn(`The ${field} is longer than ${max} characters and was left out.`, place);
    } else {
      return text;
    }
    return undefined;
  };
  const signatory = present<Published>({
    type,
    name,
    sort_name: line('sort_name', limits.name),
    role: line('role'),
    organization: name === cells.organization ? undefined : line('organization'),
    ...readPlace(line('country'), line('locality'), place, warn),
    comment: line('comment', limits.comment),
    url: readWebsite(cells.url ?? '', place, warn),
    featured: isYes(cells.featured ?? '', place, warn) || undefined,
    signed_at: readDay(cells.signed_at ?? '', place, warn),
  });
  return { end: 'published', signatory, logo: cells.logo ?? '' };
}

function mayPublish(text: string | undefined, place: Place): boolean {
  // Without a column of consents, whoever is in the list is meant to be shown.
  if (text === undefined) return true;
  const word = text.toLowerCase();
  if (!yes.includes(word) && !no.includes(word)) {
    throw new InputError(`Does "${text}" mean that the name may be shown? Write yes or no.`, place);
  }
  return yes.includes(word);
}

function isYes(text: string, place: Place, warn: Warn): boolean {
  const word = text.toLowerCase();
  if (!yes.includes(word) && !no.includes(word))
    warn(`"${text}" was read as no. Write yes or leave the cell empty.`, place);
  return yes.includes(word);
}

function readPlace(text: string | undefined, locality: string | undefined, place: Place, warn: Warn) {
  const country = text && readCountry(text);
  if (country || !text) return { country, locality };
  warn(`"${text}" is no country code like BE or GB. It is shown as a place.`, place);
  return { country: undefined, locality: locality ? `${locality}, ${text}` : text };
}

function readWebsite(text: string, place: Place, warn: Warn): string | undefined {
  if (!text) return undefined;
  // People write addresses as they say them.
  const address = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? `https://${text}` : text;
  const url = resolveUrl(address, 'about:blank', 'link');
  if (!url) warn('The link is no web address and was left out.', place);
  return url;
}

function readDay(text: string, place: Place, warn: Warn): string | undefined {
  if (!text) return undefined;
  const day = /^\d{4}-\d\d-\d\d(?=$|[T ])/.exec(text)?.[0];
  if (day && !Number.isNaN(Date.parse(day))) return day;
  warn(`"${text}" is no date like 2026-11-30 and was left out.`, place);
  return undefined;
}

/** Leaves out what is not there: an absent field is absent in the document too. */
function present<T>(values: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
