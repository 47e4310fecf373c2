import { fold } from '../../../search/fold.ts';
import type { Signatory } from '../../../feed/index.ts';

const shown = 5;

/** Where the signatories are from, the most frequent first. Case and accents make no other place. */
export function placesTold(published: readonly Signatory[]): string | undefined {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const countries = count(published.map(({ country }) => country && names.of(country)));
  const places = count(published.map(({ locality }) => locality));
  if (!countries.length && !places.length) return undefined;
  const told = [
    countries.length
      ? `${countries.length} ${countries.length === 1 ? 'country' : 'countries'}: ${list(countries)}`
      : '',
    places.length ? `${places.length} ${places.length === 1 ? 'place' : 'places'}: ${list(places)}` : '',
  ];
  return `From ${told.filter(Boolean).join('; ')}.`;
}

function count(texts: readonly (string | undefined)[]): (readonly [string, number])[] {
  const groups = new Map<string, { readonly name: string; times: number }>();
  for (const name of texts) {
    if (!name) continue;
    const group = groups.get(fold(name)) ?? { name, times: 0 };
    group.times++;
    groups.set(fold(name), group);
  }
  return [...groups.values()].map(({ name, times }) => [name, times] as const).sort((a, b) => b[1] - a[1]);
}

function list(groups: readonly (readonly [string, number])[]): string {
  const most = groups.slice(0, shown).map(([name, times]) => `${name} (${times})`);
  return most.join(', ') + (groups.length > shown ? ' …' : '');
}
