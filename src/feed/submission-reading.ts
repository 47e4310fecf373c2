import type { FieldError } from './field-error.ts';
import type { Letter } from './letter.ts';
import type { Submitted } from './submitted-text.ts';
import type { SubmissionMark } from './suspicion.ts';

/** What the letter's document says about signing. */
export type SubmissionRules = Pick<NonNullable<Letter['sign']>, 'types' | 'fields' | 'consents'>;

export type SignatoryType = 'person' | 'organization';

/** Collects what is wrong with a body, and what is odd, while its fields are read one by one. */
export class SubmissionReading {
  readonly errors: FieldError[] = [];
  readonly marks = new Set<SubmissionMark>();

  /** @returns the value; undefined where nothing was given, or where it was noted as an error */
  take<T>(pointer: string, read: Submitted<T>, required = false): T | undefined {
    if ('code' in read) {
      this.errors.push({ pointer, ...read });
      return undefined;
    }
    if (read.value === undefined && required) this.errors.push({ pointer, code: 'missing' });
    read.marks?.forEach((mark) => this.marks.add(mark));
    return read.value;
  }
}

/** A value that an object has itself: a page's script may have put extras on `Object.prototype`. */
export function own(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? (object[name] ?? undefined) : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
