import type { Letter } from '../../feed/letter.ts';
import type { Field } from './fields.ts';

/**
 * The consents that have other words in a newer letter, by the keys of their fields: they are consents to something
 * else. In another language they are the same.
 */
export function rewordedConsents(before: Letter, now: Letter): Field['key'][] {
  if (before === now || before.language !== now.language) return [];
  const [old, all] = [wordsOf(before), wordsOf(now)];
  return [...new Set([...old.keys(), ...all.keys()])]
    .filter((name) => old.get(name) !== all.get(name))
    .map((name) => (name === 'publish' ? 'publish' : (`consent:${name}` as const)));
}

function wordsOf({ sign }: Letter): ReadonlyMap<string, string | undefined> {
  return new Map(sign?.consents?.map(({ name, label }) => [name, label]));
}
