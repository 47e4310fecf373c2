const known = new Map<string, (code: string) => string>();

/** Writes country codes in a language; a code that the browser does not know stays as it is. */
export function countryNames(language: string): (code: string) => string {
  let nameOf = known.get(language);
  if (!nameOf) {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    nameOf = (code) => names.of(code) ?? code;
    known.set(language, nameOf);
  }
  return nameOf;
}
