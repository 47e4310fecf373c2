import type { Warn } from '../input-error.ts';

interface Finding {
  readonly text: string;
  readonly lines: (number | undefined)[];
}

/** What was found in one letter. Things of one kind are told once, however many there are. */
export class Findings {
  readonly #file: string;
  readonly #warn: Warn;
  readonly #kinds = new Map<string, Finding>();

  constructor(file: string, warn: Warn) {
    this.#file = file;
    this.#warn = warn;
  }

  /**
   * @param kind names the kind for programs, like `redirector`
   * @param text about the first one of this kind, in whole sentences
   */
  add(kind: string, text: string, line?: number): void {
    const known = this.#kinds.get(kind);
    if (known) known.lines.push(line);
    else this.#kinds.set(kind, { text, lines: [line] });
  }

  /** Tells all that was added since the last time. */
  tell(): void {
    for (const [kind, { text, lines }] of this.#kinds) {
      this.#warn(`${text}${more(lines)}`, { file: this.#file, line: lines[0] }, kind);
    }
    this.#kinds.clear();
  }
}

function more([first, ...others]: readonly (number | undefined)[]): string {
  if (others.length === 0) return '';
  const known = new Set(others.filter((line) => line !== undefined && line !== first));
  if (known.size === 0) return ` This stands there ${others.length + 1} times.`;
  const shown = [...known].slice(0, 8).join(', ');
  const further = known.size > 8 ? ` and ${known.size - 8} more` : '';
  return ` The same in line${known.size > 1 ? 's' : ''} ${shown}${further}.`;
}
