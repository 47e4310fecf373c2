const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes that name no country, though the region data has words for them. */
const noCountry = ['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB'];

/** The ISO 3166-1 alpha-2 code that a cell holds, `undefined` where it is none. */
export function readCountry(text: string): string | undefined {
  const code = text.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code) || noCountry.includes(code)) return undefined;
  // Codes that were given up are known to the data under their successors.
  const current = new Intl.Locale(`und-${code}`).region === code;
  return current && names.of(code) ? code : undefined;
}
