import { fold } from '../../../search/fold.ts';
import type { Warn } from '../../input-error.ts';
import { placesOf } from './findings.ts';
import type { Published } from './row.ts';

interface Same {
  readonly name: string;
  readonly lines: number[];
  count: number;
}

const shown = 20;

/** Signatories of the same type, name and organisation, however their letters are written. */
export class Doubles {
  readonly #seen = new Map<string, Same>();

  add({ type, name, organization = '' }: Published, line: number): void {
    const key = `${type}\n${fold(name)}\n${fold(organization)}`;
    const same = this.#seen.get(key);
    if (!same) {
      this.#seen.set(key, { name, lines: [line], count: 1 });
      return;
    }
    same.count++;
    if (same.lines.length < 7) same.lines.push(line);
  }

  /** @returns a sentence for the summary */
  report(file: string, unit: 'line' | 'row', merged: boolean, warn: Warn): string | undefined {
    const doubles = [...this.#seen.values()]
      .filter(({ count }) => count > 1)
      .sort((a, b) => b.count - a.count);
    for (const { name, lines, count } of doubles.slice(0, shown)) {
      warn(
        `“${name}” stands there ${count} times (${placesOf(lines, count, unit)}). All were kept; remove those that are doubles.`,
        { file, line: lines[1] },
      );
    }
    if (!doubles.length) return undefined;
    const named = doubles.slice(0, 5).map(({ name, count }) => `“${name}” (${count} times)`);
    const more = doubles.length > 5 ? ` and ${doubles.length - 5} more` : '';
    const hint = merged ? '' : ' --merge-duplicates merges rows that are equal in every column.';
    return `Probably doubles, all kept: ${named.join(', ')}${more}.${hint}`;
  }
}
