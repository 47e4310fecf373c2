import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';

/** What stands in front of several instances: each request goes to the next, or to one that can be reached. */
export class Balancer {
  readonly #ports: readonly number[];
  readonly #server: Server;
  #turn = 0;

  private constructor(ports: readonly number[]) {
    this.#ports = ports;
    this.#server = createServer((asked, answer) => {
      this.#pass(asked, answer, this.#turn++, this.#ports.length);
    });
  }

  /** @param ports of the instances on this machine, which need not run yet */
  static async open(port: number, ports: readonly number[]): Promise<Balancer> {
    const balancer = new Balancer(ports);
    // Longer than any scenario is silent: a connection that it ends by itself would look like one that was cut off.
    balancer.#server.keepAliveTimeout = 600_000;
    await new Promise<void>((resolve) => balancer.#server.listen(port, '127.0.0.1', resolve));
    return balancer;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** @param left so many instances may still be asked */
  #pass(asked: IncomingMessage, answer: ServerResponse, turn: number, left: number): void {
    const port = this.#ports[turn % this.#ports.length];
    const { method, url: path, headers } = asked;
    const passed = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
    passed.once('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
      // Whoever is cut off in the middle has to see it.
      pipeline(response, answer, (error) => error && answer.destroy());
    });
    passed.once('socket', (socket) => {
      socket.once('connect', () => asked.pipe(passed));
    });
    passed.once('error', (error: NodeJS.ErrnoException) => {
      // Nothing of it has been sent to one that cannot be reached: the next may have it.
      if (error.code === 'ECONNREFUSED' && left > 1) this.#pass(asked, answer, turn + 1, left - 1);
      else answer.destroy();
    });
    answer.once('close', () => passed.destroy());
  }
}
