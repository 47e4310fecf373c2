import { Agent, request } from 'node:http';

/** What a request was answered, with all that could tell one address from another. */
export interface Timed {
  readonly status: number;
  /** In the order in which they came. */
  readonly headerNames: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
  readonly bytes: number;
  /** From the first byte that was sent to the last that came. */
  readonly ms: number;
}

/** One connection that stays open, as an attacker would use it who takes times. */
export class Line {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #base: string;
  #sent = 0;

  constructor(base: string) {
    this.#base = base;
  }

  /** Every request comes from a network of its own, as the proxy in front tells it: nobody is held back. */
  post(path: string, body: object): Promise<Timed> {
    const number = this.#sent++;
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': `parity-${number}`,
      'X-Forwarded-For': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
    };
    const bytes = Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const start = performance.now();
      request(this.#base + path, { method: 'POST', agent: this.#agent, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const ms = performance.now() - start;
          const text = Buffer.concat(chunks);
          const said = JSON.parse(text.toString()) as Timed['body'];
          const headerNames = answer.rawHeaders.filter((_, index) => index % 2 === 0);
          resolve({ status: answer.statusCode ?? 0, headerNames, body: said, bytes: text.length, ms });
        });
      })
        .once('error', reject)
        .end(bytes);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
