import { localeFor, type Locale } from '../../locales/index.ts';
import { message, plural } from '../../locales/message.ts';
import { strings as signingAr } from '../../locales/signing/ar.ts';
import { strings as signingDe } from '../../locales/signing/de.ts';
import { strings as signingEn } from '../../locales/signing/en.ts';
import type { FieldWords } from '../../locales/signing/strings.ts';
import type { FieldError } from '../../feed/field-error.ts';
import { words as ar } from './problems-ar.ts';
import { words as de } from './problems-de.ts';
import { words as en } from './problems-en.ts';
import type { ProblemKind, ProblemText, ProblemWords } from './problem-words.ts';

const languages: Readonly<Record<Locale, ProblemWords>> = { ar, de, en };
/** The form says the same of what is typed into it. */
const fieldWords: Readonly<Record<Locale, FieldWords>> = { ar: signingAr, de: signingDe, en: signingEn };

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
  const words = languages[locale];
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
  const { faults, missing, notAuthorised } = fieldWords[locale];
  if (code === 'missing' && Object.hasOwn(missing, pointer)) return missing[pointer as keyof typeof missing];
  if (code === 'not-consented' && pointer === '/consents/authorised') return notAuthorised;
  return message(locale, faults[code], { max });
}
