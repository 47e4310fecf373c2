import type { FieldErrorCode } from './field-error.ts';
import * as limits from './limits.ts';
import { publicFault, type PublicUse } from './public-text.ts';
import { marksOf, type SubmissionMark } from './suspicion.ts';
import { foldWritten, isPlain, textFault } from './written-text.ts';
import { resolveUrl } from './url.ts';
import { countryCodes } from './country.ts';

/** A value as it may be kept, `undefined` where nothing was given; or why it is not taken. */
export type Submitted<T> =
  | { readonly value: T | undefined; readonly marks?: readonly SubmissionMark[] }
  | { readonly code: FieldErrorCode; readonly max?: number };

export interface TextField {
  readonly max: number;
  /** Undefined for what only the organiser sees. */
  readonly use: PublicUse | undefined;
  /** Whether it is what the signature is listed under. */
  readonly isName?: boolean;
}

const nothing = { value: undefined };

/** One line of text, folded. */
export function submittedText(given: unknown, { max, use, isName = false }: TextField): Submitted<string> {
  if (given === undefined) return nothing;
  if (typeof given !== 'string') return { code: 'malformed' };
  if (given.length <= max && isPlain(given)) {
    return { value: given, marks: use && isName ? marksOf(given, isName) : [] };
  }
  const text = foldWritten(given);
  if (text === undefined) return { code: 'too-long', max };
  // A field that was left to itself after a character nobody sees is empty; a name of such is worth a word.
  if (!text) return isName && given.trim() ? { code: 'invisible' } : nothing;
  const fault = textFault(text, max) ?? (use && publicFault(text, use));
  if (fault) return fault === 'too-long' ? { code: fault, max } : { code: fault };
  return { value: text, marks: use ? marksOf(text, isName) : [] };
}

/** One of the letter's own answers, letter by letter. */
export function submittedChoice(
  given: unknown,
  options: readonly string[],
  field: TextField,
): Submitted<string> {
  const read = submittedText(given, field);
  if ('code' in read || read.value === undefined) return read;
  const option = options.find((known) => foldWritten(known) === read.value);
  return option === undefined ? { code: 'not-an-option' } : { value: option };
}

/** A box that was ticked. */
export function submittedTick(given: unknown): Submitted<true> {
  if (given === undefined || given === false) return nothing;
  return given === true ? { value: true } : { code: 'malformed' };
}

/** ISO 3166-1 alpha-2, in capitals or not. */
export function submittedCountry(given: unknown): Submitted<string> {
  if (given === undefined) return nothing;
  if (typeof given !== 'string') return { code: 'malformed' };
  const code = foldWritten(given);
  if (code === '') return nothing;
  const country = code?.toUpperCase();
  return country !== undefined && countryCodes().has(country)
    ? { value: country }
    : { code: 'not-a-country' };
}

/** A website's address; many people leave out how it begins. */
export function submittedUrl(given: unknown): Submitted<string> {
  if (given === undefined) return nothing;
  if (typeof given !== 'string') return { code: 'malformed' };
  const written = foldWritten(given);
  if (written === undefined) return { code: 'too-long', max: limits.url };
  if (!written) return nothing;
  const fault = textFault(written, limits.url);
  if (fault === 'too-long') return { code: fault, max: limits.url };
  if (fault) return { code: fault };
  if (publicFault(readable(written), 'comment') === 'email-address') return { code: 'email-address' };
  const address = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:]|$)/u.test(written)
    ? `https://${written}`
    : written;
  const url = resolveUrl(address, 'about:blank', 'link');
  return url && isWebsite(url) ? { value: url } : { code: 'not-a-url' };
}

/** Percent signs hide nothing from a person who follows a link. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A site has a name with a dot: neither a number nor a machine of somebody's own network. */
function isWebsite(url: string): boolean {
  return url.length <= limits.url && /\.[a-z][a-z0-9-]*$/.test(new URL(url).hostname);
}
