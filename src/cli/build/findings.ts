import type { Warn } from '../input-error.ts';

type Lines = (number | undefined)[];

/** As many things of one kind are told one by one; the others together, or nobody would read any. */
const room = 8;

/** What was found in one letter. Equal things are told once, however many there are. */
export class Findings {
  readonly #file: string;
  readonly #warn: Warn;
  /** The lines that each text is about, by the kind it is of. */
  readonly #kinds = new Map<string, Map<string, Lines>>();

  constructor(file: string, warn: Warn) {
    this.#file = file;
    this.#warn = warn;
  }

  /**
   * @param kind names the kind for programs, like `redirector`
   * @param text in whole sentences
   */
  add(kind: string, text: string, line?: number): void {
    const texts = this.#kinds.get(kind) ?? new Map<string, Lines>();
    this.#kinds.set(kind, texts);
    const lines = texts.get(text);
    if (lines) lines.push(line);
    else texts.set(text, [line]);
  }

  /** Tells all that was added. */
  tell(): void {
    for (const [kind, texts] of this.#kinds) {
      const all = [...texts];
      for (const [text, lines] of all.slice(0, room)) {
        this.#warn(text + alsoIn(lines), { file: this.#file, line: lines[0] }, kind);
      }
      const rest = all.slice(room).flatMap(([, lines]) => lines);
      if (!rest.length) continue;
      const where = listed(rest);
      const text = `There are ${rest.length} more like this${where && `, in ${where}`}.`;
      this.#warn(text, { file: this.#file, line: rest[0] }, kind);
    }
  }
}

function alsoIn([first, ...others]: Lines): string {
  if (others.length === 0) return '';
  const where = listed(others.filter((line) => line !== first));
  return where ? ` The same in ${where}.` : ` This stands there ${others.length + 1} times.`;
}

function listed(lines: Lines): string {
  const known = [...new Set(lines.filter((line) => line !== undefined))];
  if (!known.length) return '';
  const further = known.length > room ? ` and ${known.length - room} more` : '';
  return `line${known.length > 1 ? 's' : ''} ${known.slice(0, room).join(', ')}${further}`;
}
