import { spoken } from '../../locales/spoken.ts';
import { localeFor } from '../../locales/index.ts';
import { message, plural } from '../../locales/message.ts';
import type { FieldError } from '../../feed/field-error.ts';
import type { ProblemKind, ProblemText } from '../../locales/words/problems.ts';

/** Numbers that a problem's words may hold. */
export interface ProblemNumbers {
  readonly triesLeft?: number | undefined;
  /** Seconds, as in `Retry-After`. */
  readonly retryAfter?: number | undefined;
}

/** The words of a problem in a visitor's language, English where we lack it. */
export function problemText(
  language: string,
  kind: ProblemKind,
  { triesLeft, retryAfter }: ProblemNumbers = {},
): ProblemText {
  const locale = localeFor(language);
  const words = spoken[locale].problems;
  const { title, detail } = words.problems[kind];
  if (triesLeft !== undefined) {
    return { title, detail: triesLeft > 0 ? plural(locale, words.triesLeft, triesLeft) : words.noTryLeft };
  }
  if (retryAfter !== undefined) {
    return { title, detail: plural(locale, words.againInMinutes, Math.max(1, Math.ceil(retryAfter / 60))) };
  }
  return { title, detail };
}

/** What a person reads beside a field that is not right. */
export function fieldText(language: string, { pointer, code, max = 0 }: FieldError): string {
  const locale = localeFor(language);
  const { faults, missing, notAuthorised } = spoken[locale].signing;
  if (code === 'missing' && Object.hasOwn(missing, pointer)) return missing[pointer as keyof typeof missing];
  if (code === 'not-consented' && pointer === '/consents/authorised') return notAuthorised;
  return message(locale, faults[code], { max });
}
