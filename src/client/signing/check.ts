import { readEmail } from '../../feed/email.ts';
import type { Draft } from './draft.ts';
import { fieldsFor, type Field, type SignRules } from './fields.ts';

/** What is not right about a field. An endpoint may have reasons that we have no words for. */
export interface SignError {
  /** JSON Pointer (RFC 6901) into what is sent. */
  readonly pointer: string;
  readonly code: string;
  /** With `too-long`: how many code points there may be. */
  readonly max?: number | undefined;
  /** In the letter's language. */
  readonly message?: string | undefined;
}

/**
 * What can be said before anything is sent: what is missing, too long, or no address. Whether a text may be shown to
 * everyone is the endpoint's to say, and is shown at the same places.
 */
export function check({ type, values }: Draft, rules: SignRules): SignError[] {
  return fieldsFor(rules, type).flatMap((field) => {
    const code = faultIn(field, values[field.key]);
    return code === undefined ? [] : { pointer: field.pointer, code, max: field.max };
  });
}

function faultIn({ kind, required, max }: Field, value: string | boolean | undefined): string | undefined {
  if (kind === 'checkbox') return required && value !== true ? 'not-consented' : undefined;
  const text = typeof value === 'string' ? value.trim() : '';
  if (!text) return required ? 'missing' : undefined;
  if (kind === 'email') return readEmail(text) === undefined ? 'not-an-email' : undefined;
  return text.length > max && [...text].length > max ? 'too-long' : undefined;
}
