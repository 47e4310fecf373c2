import type { Context } from 'hono';
import type { LiveLetter } from '../letters.ts';
import type { AppParts, Env } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import type { NetworkMark } from '../security/limits.ts';
import { clientNetwork } from '../security/network.ts';

/** Counts what comes from one network. */
export class Admissions {
  readonly #parts: Pick<AppParts, 'limits' | 'trust' | 'log'>;

  constructor(parts: Pick<AppParts, 'limits' | 'trust' | 'log'>) {
    this.#parts = parts;
  }

  /** @returns why not, or how what came is to be marked, if at all */
  async admit(c: Context<Env>, letter: LiveLetter): Promise<Refusal | NetworkMark | undefined> {
    const { limits, trust, log } = this.#parts;
    const peer = (c.env as Env['Bindings'] | undefined)?.incoming?.socket.remoteAddress;
    const admission = await limits.admit(clientNetwork(peer, c.req.header(trust.header), trust));
    if (admission.admitted) return admission.mark;
    log({ event: 'limited', letter: letter.id });
    return new Refusal('too-many', { retryAfter: admission.retryAfter });
  }
}
