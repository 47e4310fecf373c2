import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Configuration } from './settings.ts';
import { portProblem } from './start-problem.ts';

/** Answers a request; Node's own objects come beside it. */
export type Fetch = (request: Request, env: object) => Response | Promise<Response>;

type Times = Pick<Configuration, 'headerSeconds' | 'requestSeconds' | 'idleSeconds'>;

/** Far more than a browser sends. */
const headBytes = 16 * 1024;

/** An open port. */
export interface Listening {
  readonly port: number;
  /**
   * Takes no more connections, and waits for what is under way.
   * @returns whether all of it was answered in time
   */
  stop(patienceMs: number): Promise<boolean>;
}

/** @throws CommandFailed */
export async function listen(
  fetch: Fetch,
  { host, port }: { host: string; port: number },
  times: Times,
): Promise<Listening> {
  const ms = (seconds: number): number => seconds * 1000;
  const server = createAdaptorServer({
    fetch,
    serverOptions: {
      headersTimeout: ms(times.headerSeconds),
      // Node wants the whole to last no shorter than its head.
      requestTimeout: Math.max(ms(times.requestSeconds), ms(times.headerSeconds)),
      keepAliveTimeout: ms(times.idleSeconds),
      connectionsCheckingInterval: 1000,
      maxHeaderSize: headBytes,
    },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(portProblem(error, host, port) ?? error);
    });
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: (patienceMs) => stop(server, patienceMs),
  };
}

async function stop(server: Server, patienceMs: number): Promise<boolean> {
  let inTime = true;
  const late = setTimeout(() => {
    inTime = false;
    server.closeAllConnections();
  }, patienceMs);
  // A connection that has just answered its last request would stay open for the next one.
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  clearTimeout(late);
  clearInterval(idle);
  return inTime;
}
