import { readCode } from '../../feed/typed-code.ts';
import type { LiveLetter } from '../letters.ts';
import type { AppParts } from '../parts.ts';
import type { Moments } from '../reading/moments.ts';
import { Refusal } from '../refusal.ts';
import type { Confirmed } from '../store/store.ts';
import { codeRefusal, readOpaque } from './posting.ts';

/**
 * Confirms a signature with what came along, from the form or from the page that the mail links to.
 * @throws Refusal where the code does not open the attempt
 */
export async function confirmed(
  { store, log }: AppParts,
  moments: Moments,
  { id: letterId, moderation }: LiveLetter,
  given: { attempt: unknown; code: unknown },
): Promise<Confirmed> {
  const attemptId = readOpaque(given.attempt);
  if (attemptId === undefined) throw new Refusal('unknown-attempt');
  const outcome = await store.confirm({ letterId, attemptId, code: typedCode(given.code) }, moderation);
  if ('refused' in outcome) throw codeRefusal(outcome);
  moments.changed(letterId);
  log({ event: 'confirmed', letter: letterId, status: outcome.status });
  return outcome;
}

/** A number is no code: it has lost the zeros at its beginning. */
export function typedCode(given: unknown): string | undefined {
  return typeof given === 'string' ? readCode(given) : undefined;
}
