import type { Signatory } from '../feed/signatory.ts';
import { rowsIn } from '../search/listed.ts';
import { NameIndex, type Found, type Row } from '../search/name-index.ts';
import { parseQuery } from '../search/query.ts';
import { inSlices, nextTask } from './slices.ts';

/** What answers what was typed. */
export interface Answer extends Found {
  /** The rows that the answer is about. */
  readonly items: readonly Signatory[];
}

/** Finds signatories by what is typed, in one language; what has come is indexed while more comes. */
export class Finding {
  readonly #rowOf: (signatory: Signatory) => Row;
  readonly #indexed: () => void;
  #index = new NameIndex();
  /** Those in the index, and perhaps more behind them. */
  #items: readonly Signatory[] = [];
  #wanted: readonly Signatory[] = [];
  #work: Promise<void> | undefined;
  #answer: { typed: string; count: number; answer: Answer } | undefined;

  /** @param indexed called when more names can be found than before */
  constructor(language: string, indexed: () => void) {
    this.#rowOf = rowsIn(language);
    this.#indexed = indexed;
  }

  /** Takes in names that have come. Where others are gone, all are taken in anew, and the old ones stay meanwhile. */
  follow(items: readonly Signatory[]): void {
    if (items === this.#wanted) return;
    this.#wanted = items;
    this.#work ??= this.#takeIn();
  }

  /** @returns when all that has come can be found */
  async settled(): Promise<void> {
    await this.#work;
  }

  /** Not every name that has come can be found yet. */
  get behind(): boolean {
    return this.#items !== this.#wanted || this.#index.count < this.#items.length;
  }

  /** @returns `undefined` where nothing was typed that could be looked for */
  search(typed: string): Answer | undefined {
    const { count } = this.#index;
    if (
      this.#answer?.typed !== typed ||
      this.#answer.count !== count ||
      this.#answer.answer.items !== this.#items
    ) {
      const query = parseQuery(typed);
      if (!query.length) return undefined;
      this.#answer = { typed, count, answer: { ...this.#index.search(query), items: this.#items } };
    }
    return this.#answer.answer;
  }

  async #takeIn(): Promise<void> {
    while (this.behind) {
      // Whoever brings the names has work of its own in this task.
      await nextTask();
      const items = this.#wanted;
      const index = this.#goesOn(items) ? this.#index : new NameIndex();
      if (index === this.#index) this.#items = items;
      const rows = rest(items, index.count, this.#rowOf);
      await inSlices(index.add(rows), () => index === this.#index || items === this.#wanted);
      if (items !== this.#wanted && index !== this.#index) continue;
      this.#index = index;
      this.#items = items;
      this.#indexed();
    }
    this.#work = undefined;
  }

  /** Whether the names in the index are the first of these. */
  #goesOn(items: readonly Signatory[]): boolean {
    for (let row = 0; row < this.#index.count; row++) {
      const [before, now] = [this.#items[row], items[row]];
      if (before !== now && before?.id !== now?.id) return false;
    }
    return true;
  }
}

function* rest(
  items: readonly Signatory[],
  from: number,
  rowOf: (signatory: Signatory) => Row,
): Generator<Row> {
  for (let row = from; row < items.length; row++) yield rowOf(items[row] as Signatory);
}
