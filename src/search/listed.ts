import { countryNames } from './country-names.ts';
import type { Row } from './name-index.ts';

/** Someone who signed, as far as it is looked for and sorted by: a signatory of the feed is one. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly sort_name?: string;
  readonly organization?: string;
  readonly role?: string;
  readonly locality?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly featured?: boolean;
  readonly number?: number;
}

/** What is looked for in someone, in a language. */
export function rowsIn(language: string): (one: Listed) => Row {
  const nameOf = countryNames(language);
  const countries = new Map<string, string>();
  const countryName = (code: string): string => {
    let name = countries.get(code);
    if (name === undefined) countries.set(code, (name = nameOf(code)));
    return name;
  };
  return ({ name, organization, role, locality, country }) => [
    name,
    ...[organization, role, locality, country && countryName(country)].filter((text) => text !== undefined),
  ];
}
