import { fold } from '../../../search/fold.ts';
import { languages } from './languages.ts';

let months: Map<string, number> | undefined;

/** 1 to 12 for the name of a month, whole or short, in any of the languages; else `undefined`. */
export function monthOf(name: string | undefined): number | undefined {
  months ??= everyName();
  return name === undefined ? undefined : months.get(fold(name).trim());
}

function everyName(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      // Beside a day, months stand in another case in many languages: both forms are learnt.
      const alone = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      const dated = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
      for (let index = 0; index < 12; index++) {
        const date = new Date(Date.UTC(2026, index, 15));
        const part = dated.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
        for (const name of [alone.format(date), part]) {
          const folded = fold(name).trim();
          if (/\p{L}/u.test(folded) && !names.has(folded)) names.set(folded, index + 1);
        }
      }
    }
  }
  names.set('sept', 9);
  return names;
}
