/** Codes that name no country, though the region data has words for them. */
const noCountry = ['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB'];

let known: ReadonlySet<string> | undefined;

/**
 * The ISO 3166-1 alpha-2 codes in use today, and the one in use for Kosovo. Codes that were given up are known to
 * the data under their successors.
 */
export function countryCodes(): ReadonlySet<string> {
  known ??= codesNow();
  return known;
}

function codesNow(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !noCountry.includes(code));
  return new Set(all.filter((code) => names.of(code) && new Intl.Locale(`und-${code}`).region === code));
}
