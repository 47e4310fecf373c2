import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Secret } from './secret.ts';

/** How many submissions, and as many codes, one network may send in so many seconds. */
export interface NetworkLimit {
  readonly most: number;
  readonly seconds: number;
}

/** An office, a school or a mobile operator behind one address has many people. */
export const networkLimits: readonly NetworkLimit[] = [
  { most: 60, seconds: 600 },
  { most: 600, seconds: 86_400 },
];

/** How far beyond the limit a network is still heard: its submissions wait for an organiser. */
const patience = 10;

/** Why an organiser should look at a submission: its network sends many. */
export type NetworkMark = 'many-from-network';

/** What is counted apart: who signs types a code as well, and may ask for it again. */
type Counted = 'submission' | 'code';

/** Beyond the limit a submission is marked; far beyond it is refused, and may come again after so many seconds. */
export type Admission =
  | { readonly admitted: true; readonly mark: NetworkMark | undefined }
  | { readonly admitted: false; readonly retryAfter: number };

/**
 * Counts submissions by network, in this process's memory: a start forgets them, and each instance counts its
 * own. Of a network it keeps a keyed hash alone, and that as long as the limit's time lasts. The library tells
 * the time by the machine's clock.
 */
export class SubmissionLimits {
  readonly #secret: Secret;
  readonly #limiters: readonly { readonly limit: NetworkLimit; readonly limiter: RateLimiterMemory }[];

  constructor(secret: Secret, limits: readonly NetworkLimit[] = networkLimits) {
    this.#secret = secret;
    this.#limiters = limits.map((limit) => ({
      limit,
      limiter: new RateLimiterMemory({ points: limit.most * patience, duration: limit.seconds }),
    }));
  }

  /** Counts one. @param network as `clientNetwork` tells it; what has none is not limited here */
  async admit(network: string | undefined, what: Counted): Promise<Admission> {
    if (network === undefined) return { admitted: true, mark: undefined };
    const key = `${what} ${this.#secret.hash('network', network)}`;
    let mark: NetworkMark | undefined;
    for (const { limit, limiter } of this.#limiters) {
      const { consumedPoints, msBeforeNext } = await counted(limiter, key);
      if (consumedPoints > limit.most * patience) {
        return { admitted: false, retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
      }
      if (consumedPoints > limit.most) mark = 'many-from-network';
    }
    return { admitted: true, mark };
  }
}

/** The library throws what it would else return where there were too many. */
async function counted(limiter: RateLimiterMemory, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (result) {
    if (result instanceof RateLimiterRes) return result;
    throw result;
  }
}
