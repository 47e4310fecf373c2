import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Milliseconds until the last byte. */
  readonly took: number;
}

/** Asks one endpoint over connections that stay open, as a proxy in front of it does. */
export class OriginClient {
  readonly #base: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(base: string) {
    this.#base = base;
  }

  /** @param etag what is known already @throws Error where no answer comes */
  get(path: string, etag?: string): Promise<Answered> {
    const began = performance.now();
    const headers = { 'Accept-Encoding': 'br, gzip', ...(etag && { 'If-None-Match': etag }) };
    return new Promise((resolve, reject) => {
      request(this.#base + path, { agent: this.#agent, headers }, (answer) => {
        answer.once('error', reject);
        answer.once('end', () => {
          const { statusCode = 0, headers: said } = answer;
          resolve({ status: statusCode, headers: said, took: performance.now() - began });
        });
        answer.resume();
      })
        .once('error', reject)
        .end();
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
