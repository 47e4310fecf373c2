import { randomInt } from 'node:crypto';
import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { isObject, own } from '../../feed/submission-reading.ts';
import type { Signing } from '../store/store.ts';
import { minutes } from '../store/time.ts';
import type { Secret } from './secret.ts';

/**
 * Whether whoever signs has to let the browser work for a moment first, which costs a crowd of programs more than a
 * person. `auto`: where their network sends much, or while the letter is under attack.
 */
export type ProofUse = 'off' | 'auto' | 'on';

/** What a proof belongs to: a challenge for something else is none for this. */
export type Proven = Pick<Signing, 'letterId' | 'key' | 'bodyHash'>;

/** Rounds of PBKDF2 for each try. So many that what a browser needs besides hardly counts. */
const cost = 5_000;
/** So many tries it takes, at the least and at the most: nobody has the bad luck of ten times as many. */
const tries = { least: 30, most: 90 };
const life = 20 * minutes;
const longest = 4_000;

/**
 * Challenges in ALTCHA's format, and their solutions. A challenge is signed with a key that follows from what it was
 * given out for: the letter, the key of the request and its body. What comes under these a second time is answered as
 * the first time, and signs nothing, so a solution is used once, whichever instance it comes to.
 */
export class Proofs {
  readonly #secret: Secret;

  constructor(secret: Secret) {
    this.#secret = secret;
  }

  challenge(proven: Proven): Promise<Challenge> {
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost,
      counter: randomInt(tries.least, tries.most + 1),
      deriveKey,
      expiresAt: new Date(Date.now() + life),
      ...this.#keys(proven),
    });
  }

  /**
   * Whether this is a solution of a challenge for this, and in time: the library tells the time by the machine's clock.
   * @param proof base64 of JSON, as ALTCHA's own forms send it; anything at all may come
   */
  async isSolved(proof: unknown, proven: Proven): Promise<boolean> {
    const payload = readPayload(proof);
    if (!payload) return false;
    const { verified } = await verifySolution({ ...payload, deriveKey, ...this.#keys(proven) });
    return verified;
  }

  #keys({ letterId, key, bodyHash }: Proven) {
    const of = (what: string): string => this.#secret.hash('proof', `${what} ${letterId} ${key} ${bodyHash}`);
    return { hmacSignatureSecret: of('challenge'), hmacKeySignatureSecret: of('solution') };
  }
}

/** As far as the library needs it before it has looked at the signature: it throws at other types. */
function readPayload(proof: unknown): Payload | undefined {
  if (typeof proof !== 'string' || proof.length > longest) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(proof, 'base64').toString());
  } catch {
    return undefined;
  }
  const challenge = isObject(json) ? own(json, 'challenge') : undefined;
  const parameters = isObject(challenge) ? own(challenge, 'parameters') : undefined;
  const isSound =
    isObject(json) &&
    isObject(own(json, 'solution')) &&
    isObject(challenge) &&
    typeof own(challenge, 'signature') === 'string' &&
    isObject(parameters) &&
    typeof own(parameters, 'expiresAt') === 'number';
  return isSound ? (json as Payload) : undefined;
}
