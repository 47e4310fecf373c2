import { connect, type Socket } from 'node:net';
import { loopback } from './port.ts';

/** Longer than the head of any answer here. */
const longestHead = 2_000;

/**
 * Connections that stay open, each with one request under way. A plain socket takes less of the processor than a
 * client does, which would stand in the way of what is measured.
 */
export class HttpLoad {
  readonly #sockets: readonly Socket[];

  private constructor(sockets: readonly Socket[]) {
    this.#sockets = sockets;
  }

  static async open(port: number, connections: number): Promise<HttpLoad> {
    const opening = Array.from({ length: connections }, () => {
      return new Promise<Socket>((resolve, reject) => {
        const socket = connect({ port, host: loopback, noDelay: true }, () => {
          resolve(socket);
        });
        socket.once('error', reject);
      });
    });
    return new HttpLoad(await Promise.all(opening));
  }

  /**
   * Sends all of these as fast as they are answered.
   * @param status what each has to be answered with
   * @returns milliseconds
   */
  async run(requests: readonly Buffer[], status: number): Promise<number> {
    const left = requests.values();
    const start = performance.now();
    await Promise.all(this.#sockets.map((socket) => exchange(socket, left, status)));
    return performance.now() - start;
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

/** Sends one request after the other over one connection, until none is left. */
async function exchange(socket: Socket, left: Iterator<Buffer>, status: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    /** Bytes of the answer that are still to come; undefined before its head is there. */
    let missing: number | undefined;
    const send = (): void => {
      const next = left.next();
      if (next.done) {
        socket.off('data', heard);
        resolve();
        return;
      }
      missing = undefined;
      socket.write(next.value);
    };
    const heard = (bytes: Buffer): void => {
      missing ??= answerLength(bytes, status);
      if (missing === undefined) {
        reject(new Error(`Not what was to be answered: ${bytes.toString()}`));
        return;
      }
      missing -= bytes.length;
      if (missing <= 0) send();
    };
    socket.on('data', heard);
    send();
  });
}

/** Head and body in bytes; undefined where it is another answer, or comes without a length. */
function answerLength(bytes: Buffer, status: number): number | undefined {
  const head = bytes.toString('latin1', 0, longestHead);
  const end = head.indexOf('\r\n\r\n');
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
  if (end < 0 || length === undefined || !head.startsWith(`HTTP/1.1 ${status} `)) return undefined;
  return end + 4 + Number(length);
}
