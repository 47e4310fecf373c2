import { countryNames } from '../../search/country-names.ts';
import { countryCodes } from '../../feed/country.ts';

interface Country {
  readonly code: string;
  readonly name: string;
}

const known = new Map<string, readonly Country[]>();

/** All countries by their names in a language, in its order. */
export function countriesIn(language: string): readonly Country[] {
  let countries = known.get(language);
  if (!countries) {
    const nameOf = countryNames(language);
    const { compare } = new Intl.Collator(language);
    countries = [...countryCodes()]
      .map((code) => ({ code, name: nameOf(code) }))
      .sort((a, b) => compare(a.name, b.name));
    known.set(language, countries);
  }
  return countries;
}
