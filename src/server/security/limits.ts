import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { NetworkRow } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
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

/** From this part of its limit on a network is counted together with other instances: most never come so far. */
const sharedFrom = 0.1;

interface Limiter {
  readonly limit: NetworkLimit;
  readonly limiter: RateLimiterMemory;
}

/** A network that is counted together. */
interface Shared {
  readonly key: string;
  readonly limiter: RateLimiterMemory;
  /** So many of what is counted here stand in the store. */
  told: number;
  /** When this count is over, in milliseconds since 1970. */
  until: number;
}

/**
 * Counts submissions by network, in this process's memory and now and then together with other instances. Of a
 * network it keeps a keyed hash alone, and that as long as the limit's time lasts. The library tells the time by
 * the machine's clock.
 */
export class SubmissionLimits {
  readonly #secret: Secret;
  readonly #limiters: readonly Limiter[];
  /** By their keys in the store. */
  readonly #shared = new Map<string, Shared>();
  /** What has been counted here since the last exchange. */
  readonly #untold = new Set<string>();

  constructor(secret: Secret, limits: readonly NetworkLimit[] = networkLimits) {
    this.#secret = secret;
    this.#limiters = limits.map((limit) => ({
      limit,
      limiter: new RateLimiterMemory({ points: limit.most * patience, duration: limit.seconds }),
    }));
  }

  /** So long a network is known after its first request, in milliseconds. */
  get remembers(): number {
    return 1000 * Math.max(...this.#limiters.map(({ limit }) => limit.seconds));
  }

  /** Counts one. @param network as `clientNetwork` tells it; what has none is not limited here */
  async admit(network: string | undefined, what: Counted): Promise<Admission> {
    if (network === undefined) return { admitted: true, mark: undefined };
    const key = `${what} ${this.#secret.hash('network', network)}`;
    let mark: NetworkMark | undefined;
    for (const { limit, limiter } of this.#limiters) {
      const { consumedPoints, msBeforeNext } = await counted(limiter, key);
      if (consumedPoints >= limit.most * sharedFrom) this.#share(key, { limit, limiter }, consumedPoints);
      if (consumedPoints > limit.most * patience) {
        return { admitted: false, retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
      }
      if (consumedPoints > limit.most) mark = 'many-from-network';
    }
    return { admitted: true, mark };
  }

  /** Tells other instances what was counted here, and goes on from what all have counted. */
  async exchange(store: Pick<Store, 'countNetworks'>): Promise<void> {
    const now = Date.now();
    for (const [id, { until }] of this.#shared) if (until <= now) this.#shared.delete(id);
    const counted: NetworkRow[] = [];
    for (const id of this.#untold) {
      const shared = this.#shared.get(id);
      const { consumedPoints = 0 } = (await shared?.limiter.get(shared.key)) ?? {};
      if (shared && consumedPoints > shared.told) {
        counted.push({ key: id, count: consumedPoints - shared.told, until: shared.until });
      }
    }
    if (!counted.length) return;
    const before = new Map(counted.map(({ key, count }) => [key, count]));
    for (const { key: id, count: total, until } of await store.countNetworks(counted)) {
      this.#untold.delete(id);
      const shared = this.#shared.get(id);
      if (!shared) continue;
      const { consumedPoints = 0 } = (await shared.limiter.get(shared.key)) ?? {};
      const meanwhile = consumedPoints - shared.told - (before.get(id) ?? 0);
      await shared.limiter.set(shared.key, total + meanwhile, Math.max(1, (until - now) / 1000));
      Object.assign(shared, { told: total, until });
      if (meanwhile > 0) this.#untold.add(id);
    }
  }

  #share(key: string, { limit, limiter }: Limiter, points: number): void {
    const id = `${limit.seconds} ${key}`;
    const known = this.#shared.get(id);
    // Whoever has fewer than were told is being counted anew.
    if (!known || points <= known.told) {
      this.#shared.set(id, { key, limiter, told: 0, until: Date.now() + limit.seconds * 1000 });
    }
    this.#untold.add(id);
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
