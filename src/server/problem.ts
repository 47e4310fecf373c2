import { caching, commonHeaders } from './headers.ts';
import type { Refusal } from './refusal.ts';
import { fieldText, problemText } from './words/problems.ts';
import type { ProblemKind } from '../locales/words/problems.ts';

const statuses: Readonly<Record<ProblemKind, number>> = {
  'invalid-fields': 422,
  'letter-changed': 409,
  closed: 410,
  'wrong-code': 422,
  'code-expired': 410,
  'unknown-attempt': 404,
  'too-many-tries': 429,
  'too-many': 429,
  'proof-required': 428,
  'unknown-token': 403,
  'unknown-signature': 404,
  'origin-refused': 403,
  'key-missing': 400,
  'key-malformed': 400,
  'key-reused': 422,
  'not-json': 400,
  'too-large': 413,
  'too-slow': 408,
  'wrong-content-type': 415,
  'not-found': 404,
  'method-not-allowed': 405,
  unavailable: 503,
  failed: 500,
};

export function problemStatus(kind: ProblemKind): number {
  return statuses[kind];
}

/** Wrong codes are counted for a day. */
const tomorrow = 86_400;

/**
 * The answer that says why not, in RFC 9457's form. Beside its members it has `code`, the last part of `type`,
 * and where they apply `errors`, `tries_left` and `challenge`.
 * @param language BCP 47: what a person reads is in it
 */
export function problemAnswer({ kind, details }: Refusal, language: string): Response {
  const { errors, triesLeft, allow, challenge } = details;
  const status = statuses[kind];
  const problem = {
    type: `urn:open-letter:problem:${kind}`,
    ...problemText(language, kind, details),
    status,
    code: kind,
    ...(errors && {
      errors: errors.map(({ pointer, code, ...rest }) => ({
        pointer,
        code,
        message: fieldText(language, { pointer, code, ...rest }),
      })),
    }),
    ...(triesLeft !== undefined && { tries_left: triesLeft }),
    ...(challenge && { challenge }),
  };
  const retryAfter = details.retryAfter ?? (kind === 'too-many-tries' ? tomorrow : undefined);
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...commonHeaders,
      'Content-Type': 'application/problem+json',
      'Cache-Control': caching.never,
      ...(allow && { Allow: allow }),
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    },
  });
}
