import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.ts';

/** What the endpoint said, after however many tries. */
export interface Answer {
  readonly status: number;
  /** The bytes of the answer. */
  readonly text: string;
  readonly type: string;
  /** When to come again. */
  readonly retryAfter: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Sent {
  readonly body: unknown;
  readonly key?: string;
  /** The visitor's own address, as the proxy in front tells it. */
  readonly network: string;
  readonly signal?: AbortSignal;
}

/** The answer never came: the connection was refused, or cut off in the middle. */
export class CutOffError extends Error {}

/** A visitor's way to the endpoint. */
export class Sending {
  readonly #base: string;
  readonly #chance: Chance;
  /** Requests that were cut off in the middle. */
  cutOff = 0;

  constructor(base: string, chance: Chance) {
    this.#base = base;
    this.#chance = chance;
  }

  /** @throws CutOffError */
  async once(path: string, { body: sent, key, network, signal }: Sent): Promise<Answer> {
    try {
      const answer = await fetch(this.#base + path, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Forwarded-For': network,
          ...(key !== undefined && { 'Idempotency-Key': key }),
        },
        body: JSON.stringify(sent),
        ...(signal && { signal }),
      });
      const text = await answer.text();
      const type = answer.headers.get('Content-Type') ?? '';
      const body = /json/.test(type) ? (JSON.parse(text) as Answer['body']) : {};
      return { status: answer.status, text, type, retryAfter: answer.headers.get('Retry-After'), body };
    } catch (error) {
      // `fetch` calls it a TypeError where there is no connection, or none any more.
      const isCut = error instanceof TypeError && error.cause !== undefined;
      if (!(error instanceof Error) || (!isCut && error.name !== 'AbortError')) throw error;
      // Who finds nobody there has lost nothing.
      const { code } = (error.cause ?? {}) as { code?: string };
      if (code !== 'ECONNREFUSED') this.cutOff++;
      throw new CutOffError();
    }
  }

  /**
   * Sends the same again, as the form does, until there is an answer that says more than to come again. Pauses
   * are shorter than the form's: nobody watches.
   */
  async untilAnswered(path: string, sent: Sent): Promise<Answer> {
    for (;;) {
      try {
        const answer = await this.once(path, sent);
        if (answer.status !== 503) return answer;
      } catch (error) {
        if (!(error instanceof CutOffError)) throw error;
      }
      await pause(this.#chance.between(50, 300));
    }
  }
}
