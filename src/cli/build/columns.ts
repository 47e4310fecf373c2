import { fold } from '../../search/fold.ts';
import { InputError } from '../input-error.ts';
import type { Table } from './table.ts';

/** What a column can say of a signatory. */
export type Field =
  | 'type'
  | 'name'
  | 'sort_name'
  | 'role'
  | 'organization'
  | 'country'
  | 'locality'
  | 'comment'
  | 'url'
  | 'logo'
  | 'featured'
  | 'publish'
  | 'signed_at';

/** How people head these columns, folded: without case, accents and punctuation. */
const headings: Readonly<Record<Field, string>> = {
  type: 'type, kind',
  name: 'name, full name',
  sort_name: 'sort name, sort as',
  role: 'role, title, profession, function',
  organization: 'organization, organisation, affiliation',
  country: 'country',
  locality: 'locality, city, town, place',
  comment: 'comment',
  url: 'url, website, link, homepage',
  logo: 'logo, image, picture',
  featured: 'featured, highlighted',
  publish: 'publish, public, show name',
  signed_at: 'signed at, date, signed on',
};

const fieldFor = new Map(
  Object.entries(headings).flatMap(([field, names]) =>
    names.split(', ').map((name) => [name, field as Field]),
  ),
);

export interface Columns {
  /** Where each field stands, counted from 0. */
  readonly places: ReadonlyMap<Field, number>;
  /** Headings that mean nothing to us: nothing below them is published. */
  readonly unused: readonly string[];
}

/** @throws InputError where there is no column of names, or two that could be the same field */
export function readColumns({ file, headings: texts, headingsLine: line }: Table): Columns {
  const places = new Map<Field, number>();
  const unused: string[] = [];
  texts.forEach((text, index) => {
    const field = fieldFor.get(fold(text).trim());
    if (!field) {
      if (text.trim()) unused.push(text.trim());
      return;
    }
    const other = places.get(field);
    if (other !== undefined) {
      const both = `"${texts[other] ?? ''}" (${letterOf(other)}) and "${text}" (${letterOf(index)})`;
      throw new InputError(`The columns ${both} both say ${field}. Rename or remove one.`, { file, line });
    }
    places.set(field, index);
  });
  if (!places.has('name') && !places.has('organization')) {
    const found = texts.map((text) => `"${text}"`).join(', ');
    throw new InputError(`There is no column of names. Head one "name". Found: ${found}.`, { file, line });
  }
  return { places, unused };
}

/** As a spreadsheet names its columns. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
