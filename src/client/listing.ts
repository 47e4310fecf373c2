import type { Signatory } from '../feed/signatory.ts';
import { fold } from '../search/fold.ts';
import { matches, type Query } from '../search/query.ts';
import { countryNames } from './country-names.ts';
import type { Names } from './names.ts';

/** `new`: who signed since the list was loaded, of whatever type. */
export type Kind = 'new' | 'organization' | 'person' | 'other';

/** The signatories of one kind; there may be none. */
export interface Group {
  readonly kind: Kind;
  readonly items: readonly Signatory[];
}

/** What a list in one language needs to remember; each embed has one. */
export type Listing = (names: Names, query: Query) => readonly Group[];

const kinds: readonly Kind[] = ['new', 'organization', 'person', 'other'];

/**
 * The list as it is shown: by kind, those that match the query. Once every name is there it is sorted as the
 * letter's language sorts, who signed here and the featured ones first; until then it stays in the order of publication, since
 * an order that changes with each page would move the list under its reader.
 */
export function createListing(language: string): Listing {
  const { compare } = new Intl.Collator(language);
  const countryName = countryNames(language);
  const sorted = new WeakMap<readonly Signatory[], readonly Signatory[]>();
  // Folded once per signatory: typing must not fold every name again with each letter.
  const searchTexts = new WeakMap<Signatory, string>();

  const sort = ({ items, own }: Names): readonly Signatory[] => {
    let result = sorted.get(items);
    if (!result) {
      const isFirst = (one: Signatory): boolean => !!one.featured || own.has(one.id);
      const featured = items.filter(isFirst);
      const rest = items.filter((one) => !isFirst(one));
      rest.sort((a, b) => compare(a.sort_name ?? a.name, b.sort_name ?? b.name));
      sorted.set(items, (result = [...featured, ...rest]));
    }
    return result;
  };

  const searchText = (signatory: Signatory): string => {
    let text = searchTexts.get(signatory);
    if (text === undefined) {
      const { name, organization = '', role = '', locality = '', country } = signatory;
      const parts = [name, organization, role, locality, country ? countryName(country) : ''];
      searchTexts.set(signatory, (text = fold(parts.join(' '))));
    }
    return text;
  };

  return (names, query) => {
    const items = names.complete ? sort(names) : names.items;
    const found = query.length ? items.filter((one) => matches(query, searchText(one))) : items;
    const kindIn = (one: Signatory): Kind => (isNew(names, one) && !query.length ? 'new' : kindOf(one));
    return kinds.map((kind) => ({ kind, items: found.filter((one) => kindIn(one) === kind) }));
  };
}

function isNew({ fresh, own }: Names, { id }: Signatory): boolean {
  return fresh.has(id) && !own.has(id);
}

export function kindOf({ type }: Signatory): Kind {
  return type === 'organization' || type === 'person' ? type : 'other';
}
