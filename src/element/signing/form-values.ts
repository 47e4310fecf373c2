import type { Draft } from '../../client/signing/draft.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Value = string | boolean;

/**
 * What stands in the controls of a form. They are the visitor's: what a password manager or a browser puts in
 * without telling anyone counts as typed, and nothing is put over it.
 */
export class FormValues {
  /** What each control held when it was looked at last. */
  readonly #seen = new WeakMap<Control, Value>();

  /** What was typed since the last time, by the names of the controls. */
  collect(form: Element | null | undefined): Record<string, Value> {
    const typed: Record<string, Value> = {};
    for (const control of controlsOf(form)) {
      const value = valueOf(control);
      if (value === (this.#seen.get(control) ?? emptyOf(control))) continue;
      this.#seen.set(control, value);
      typed[control.name] = value;
    }
    return typed;
  }

  /** Puts in what the draft knows and the controls do not: they may be new, or of another embed. */
  fill(form: Element | null | undefined, { values }: Pick<Draft, 'values'>): void {
    for (const control of controlsOf(form)) {
      const wanted = values[control.name] ?? emptyOf(control);
      if (valueOf(control) !== wanted) put(control, wanted);
      this.#seen.set(control, valueOf(control));
    }
  }
}

function controlsOf(form: Element | null | undefined): Control[] {
  // The choice of who signs is put in where it is rendered.
  return [...(form?.querySelectorAll<Control>('[name]:not([type="radio"])') ?? [])];
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox';
}

function valueOf(control: Control): Value {
  return isTick(control) ? control.checked : control.value;
}

function emptyOf(control: Control): Value {
  return isTick(control) ? false : '';
}

function put(control: Control, value: Value): void {
  if (isTick(control)) control.checked = value === true;
  else control.value = String(value);
}
