import type { Context } from 'hono';
import { languageTag } from '../feed/shape.ts';
import type { Env } from './parts.ts';

/** The language of what a person reads in an answer: the request's own, else the browser's first. */
export function visitorLanguage(c: Context<Env>): string {
  const said = c.get('language');
  if (said !== undefined) return said;
  const [first = ''] = (c.req.header('Accept-Language') ?? '').split(/[,;]/);
  return first.trim() || 'en';
}

/** @returns undefined for anything but a language tag */
export function readLanguage(given: unknown): string | undefined {
  return typeof given === 'string' && languageTag.test(given) ? given : undefined;
}
