/** How a step of the set-up runs, and how it says that it failed. */
import { spawnSync } from 'node:child_process';
import process, { env } from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** What stopped the set-up, in words that say what to do next. */
export class SetupProblem extends Error {}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {string} failure what to say when it does not end well
 * @param {NodeJS.ProcessEnv} [more]
 */
export function run(program, args, failure, more) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...env, ...more },
    shell: process.platform === 'win32',
  });
  if (!error && status === 0) return;
  // What a step prints matters only when it fails.
  throw new SetupProblem([stdout, stderr, error?.message, failure].filter(Boolean).join('\n'));
}
