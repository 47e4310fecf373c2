import assert from 'node:assert/strict';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** What somebody sends who has done the work, as ALTCHA's own forms do. */
export async function solved(challenge: unknown): Promise<string> {
  const given = challenge as Challenge;
  const solution = await solveChallenge({ challenge: given, deriveKey });
  assert(solution, 'it was not solved in time');
  return Buffer.from(JSON.stringify({ challenge: given, solution })).toString('base64');
}
