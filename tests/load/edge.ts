import type { Answered, OriginClient } from './origin-client.ts';

/** What an edge holds of a document, in milliseconds by this machine's steady clock. */
interface Held {
  readonly etag: string | undefined;
  readonly freshUntil: number;
  /** Until then it is given out although it is stale, and asked for anew behind the visitor's back. */
  readonly usableUntil: number;
}

/**
 * One place of a CDN: a cache that does what the endpoint's own headers say (RFC 9111, RFC 5861). Many who ask for the
 * same at once are one request.
 */
export class Edge {
  /** Requests of visitors. */
  asked = 0;
  /** Those of them that the endpoint heard nothing of while the visitor waited. */
  absorbed = 0;
  /** Requests to the endpoint, and how many of them it answered with 304. */
  passed = 0;
  unchanged = 0;
  readonly #origin: OriginClient;
  readonly #held = new Map<string, Held>();
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(origin: OriginClient) {
    this.#origin = origin;
  }

  /** @throws Error where the endpoint does not give the document */
  async get(path: string): Promise<void> {
    this.asked++;
    const held = this.#held.get(path);
    const now = performance.now();
    if (held && now < held.usableUntil) {
      this.absorbed++;
      // What goes wrong behind the visitor's back is seen by the next who has to wait for it.
      if (now >= held.freshUntil) this.#refresh(path, held).catch(() => undefined);
      return;
    }
    const isFirst = !this.#underWay.has(path);
    if (!isFirst) this.absorbed++;
    await this.#refresh(path, held);
  }

  #refresh(path: string, held: Held | undefined): Promise<void> {
    let asking = this.#underWay.get(path);
    if (!asking) {
      asking = this.#ask(path, held).finally(() => this.#underWay.delete(path));
      this.#underWay.set(path, asking);
    }
    return asking;
  }

  async #ask(path: string, held: Held | undefined): Promise<void> {
    this.passed++;
    const answer = await this.#origin.get(path, held?.etag);
    if (answer.status === 304 && held) this.unchanged++;
    else if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`);
    this.#held.set(path, heldOf(answer));
  }
}

function heldOf({ headers }: Answered): Held {
  const said = headers['cache-control'] ?? '';
  const seconds = (directive: string): number =>
    Number(new RegExp(`(?:^|[ ,])${directive}=(\\d+)`).exec(said)?.[1] ?? 0);
  const freshUntil = performance.now() + seconds('max-age') * 1000;
  return {
    etag: headers.etag,
    freshUntil,
    usableUntil: freshUntil + seconds('stale-while-revalidate') * 1000,
  };
}
