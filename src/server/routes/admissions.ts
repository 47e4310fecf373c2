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
    const admission = await this.#parts.limits.admit(this.#network(c), 'submission');
    return admission.admitted ? admission.mark : this.#refusal(letter, admission.retryAfter);
  }

  /**
   * For whoever types codes or has them sent again, also where each time it is for another address.
   * @throws Refusal
   */
  async admitCode(c: Context<Env>, letter: Pick<LiveLetter, 'id'>): Promise<void> {
    const admission = await this.#parts.limits.admit(this.#network(c), 'code');
    if (!admission.admitted) throw this.#refusal(letter, admission.retryAfter);
  }

  #network(c: Context<Env>): string | undefined {
    const { trust } = this.#parts;
    const peer = (c.env as Env['Bindings'] | undefined)?.incoming?.socket.remoteAddress;
    return clientNetwork(peer, c.req.header(trust.header), trust);
  }

  #refusal({ id }: Pick<LiveLetter, 'id'>, retryAfter: number): Refusal {
    this.#parts.log({ event: 'limited', letter: id });
    return new Refusal('too-many', { retryAfter });
  }
}
