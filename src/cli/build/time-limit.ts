import { runInNewContext } from 'node:vm';

/**
 * Runs what may take for ever on a text that was made to be slow.
 * @param milliseconds after which it is given up
 * @returns `undefined` where it was given up
 */
export function withinTime<T>(milliseconds: number, task: () => T): T | undefined {
  try {
    return runInNewContext('task()', { task }, { timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  }
}
