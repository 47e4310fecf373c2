import { FormValues } from './form-values.ts';

/**
 * What stands in the one field of a step that is no form of the letter's: a code, or the address that was signed with.
 * It is there again when the words change, and when what was closed is opened.
 */
export class KeptTyping {
  readonly #values = new FormValues();
  readonly #byView = new Map<string, Readonly<Record<string, string | boolean>>>();

  /** @param view the one that is shown */
  collect(view: string, form: Element | null): void {
    const typed = this.#values.collect(form);
    if (Object.keys(typed).length) this.#byView.set(view, typed);
  }

  fill(view: string, form: Element | null): void {
    const values = this.#byView.get(view);
    if (values) this.#values.fill(form, { values });
  }

  /** The step is over: what was typed there was for it alone. */
  forget(view: string): void {
    this.#byView.delete(view);
  }
}
