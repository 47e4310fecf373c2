import type { Context } from 'hono';
import { caching, commonHeaders } from '../headers.ts';
import type { LiveLetter } from '../letters.ts';
import type { Env } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import { rules } from '../store/rules.ts';
import type { Attempt, CodeRefusal } from '../store/store.ts';

const personal = { ...commonHeaders, 'Content-Type': 'application/json', 'Cache-Control': caching.never };
const personalByOrigin = { ...personal, Vary: 'Origin' };

/** The answer to somebody who sent something: for them alone. */
export function personalAnswer(c: Context<Env>, status: number, body: object): Response {
  const headers = c.get('variesByOrigin') ? personalByOrigin : personal;
  return new Response(JSON.stringify(body), { status, headers });
}

/**
 * Where a letter may be signed on some websites only: others are refused, and who does not say where they are.
 * The letter's own page here is always one.
 * @throws Refusal
 */
export function checkOrigin(c: Context<Env>, { origins, editions }: LiveLetter): void {
  if (!origins) return;
  const origin = c.req.header('Origin');
  const own = editions[0].document.sign?.url;
  const isOwn = own !== undefined && URL.canParse(own) && new URL(own).origin === origin;
  if (!isOwn && (origin === undefined || !origins.includes(origin))) throw new Refusal('origin-refused');
}

/** Notes that every answer about this letter depends on where it is asked from, also one that comes earlier. */
export function noteOrigins(c: Context<Env>, { origins }: LiveLetter): void {
  if (origins) c.set('variesByOrigin', true);
}

/** Why a code opens nothing. */
export function codeRefusal(refusal: CodeRefusal): Refusal {
  const { refused } = refusal;
  return refused === 'wrong-code'
    ? new Refusal(refused, { triesLeft: refusal.triesLeft })
    : new Refusal(refused);
}

/** What we gave out ourselves: an attempt, a token, a signature's id. */
export function readOpaque(given: unknown): string | undefined {
  return typeof given === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(given) ? given : undefined;
}

/** What whoever waits for a mail continues with: the same, whatever is known of the address. */
export function attemptAnswer(c: Context<Env>, attempt: Attempt): Response {
  return personalAnswer(c, 202, {
    attempt: attempt.id,
    resend_after: rules.mailPause / 1000,
    expires_at: new Date(attempt.expiresAt).toISOString(),
  });
}
