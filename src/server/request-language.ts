import type { Context } from 'hono';
import { languageTag } from '../feed/shape.ts';
import { localeFor } from '../locales/index.ts';
import type { Env } from './parts.ts';

/** The language of what a person reads in an answer: the request's own, else the first of the browser's that we speak. */
export function visitorLanguage(c: Context<Env>): string {
  const said = c.get('language');
  if (said !== undefined) return said;
  const asked = (c.req.header('Accept-Language') ?? '').split(',');
  return asked.map((one) => one.split(';')[0]?.trim() ?? '').find(isSpoken) ?? 'en';
}

/** Whether we have words in it, whatever its region. */
export function isSpoken(language: string): boolean {
  return localeFor(language) === language.split('-')[0]?.toLowerCase();
}

/** @returns undefined for anything but a language tag */
export function readLanguage(given: unknown): string | undefined {
  return typeof given === 'string' && languageTag.test(given) ? given : undefined;
}
