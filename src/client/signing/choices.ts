import type { Draft } from './draft.ts';
import type { Field } from './fields.ts';

type Options = readonly string[];

/**
 * A letter's own lists are worded anew in each language, in the same order. What was chosen in one is the same
 * answer in another.
 */
export class Choices {
  /** Each list that was offered, by the key of its field. */
  readonly #offered = new Map<Field['key'], Set<Options>>();

  /** What was typed, with each choice in the words of these fields. */
  inWordsOf(fields: readonly Field[], values: Draft['values']): Draft['values'] {
    const worded = { ...values };
    for (const { key, options } of fields) {
      if (!options) continue;
      const lists = this.#offered.get(key) ?? new Set();
      this.#offered.set(key, lists.add(options));
      const chosen = values[key];
      if (typeof chosen !== 'string' || options.includes(chosen)) continue;
      for (const list of lists) {
        const same = list.length === options.length ? options[list.indexOf(chosen)] : undefined;
        if (same !== undefined) worded[key] = same;
      }
    }
    return worded;
  }
}
