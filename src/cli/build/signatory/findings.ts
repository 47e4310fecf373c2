import type { Warn } from '../../input-error.ts';
import { holdsMailAddress } from '../../../feed/mail-address-in-text.ts';
import { isPhoneNumber } from '../table/private-text.ts';

interface Finding {
  readonly text: string;
  readonly lines: number[];
  count: number;
}

/** As many lines, and as many findings of one sort, help somebody who puts them right. */
const linesShown = 6;
const findingsShown = 20;

/** What was found in single rows: told once for all rows that it is true of, however long the list. */
export class Findings {
  readonly #sorts = new Map<string, Map<string, Finding>>();

  /** @param sort what is alike about findings of which only the first are told */
  add(sort: string, text: string, line: number): void {
    const sorted = this.#sorts.get(sort) ?? new Map<string, Finding>();
    this.#sorts.set(sort, sorted);
    const finding = sorted.get(text) ?? { text, lines: [], count: 0 };
    sorted.set(text, finding);
    if (finding.lines.length < linesShown) finding.lines.push(line);
    finding.count++;
  }

  report(file: string, unit: 'line' | 'row', warn: Warn): void {
    for (const findings of this.#sorts.values()) {
      const all = [...findings.values()];
      for (const { text, lines, count } of all.slice(0, findingsShown)) {
        warn(count > 1 ? `${text} (${count} times: ${placesOf(lines, count, unit)})` : text, {
          file,
          line: lines[0],
        });
      }
      const more = all.slice(findingsShown);
      const [next] = more;
      if (!next) continue;
      const rows = more.reduce((sum, { count }) => sum + count, 0);
      warn(`The same goes for ${rows} more ${rows === 1 ? 'row' : 'rows'}.`, { file, line: next.lines[0] });
    }
  }
}

/** Lines in words: `lines 2, 5 …`. */
export function placesOf(lines: readonly number[], count: number, unit: 'line' | 'row'): string {
  const shown = lines.slice(0, linesShown);
  return `${unit}${count === 1 ? '' : 's'} ${shown.join(', ')}${count > shown.length ? ' …' : ''}`;
}

/** A cell's words as a message may repeat them: short, and never an address or a number of somebody. */
export function quoted(text: string): string {
  if (holdsMailAddress(text) || isPhoneNumber(text)) return 'This';
  const characters = [...text];
  return `"${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text}"`;
}
