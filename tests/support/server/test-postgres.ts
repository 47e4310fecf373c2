import { after } from 'node:test';
import { PostgresServer } from './postgres.ts';

let server: Promise<PostgresServer> | undefined;
let isAwaited = false;

/**
 * To be called outside of all suites.
 * @returns what gives the PostgreSQL of all tests of this process, started for the first that asks and ended after
 *   the last. It is fast, and nothing on it is safe
 */
export function usePostgres(): () => Promise<PostgresServer> {
  if (!isAwaited) after(async () => (await server)?.close());
  isAwaited = true;
  return () => (server ??= PostgresServer.start({ isSafe: false }));
}
