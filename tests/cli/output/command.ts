import { spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { startChild } from '../../support/child.ts';

export const project = join(import.meta.dirname, '../../..');
/** The command as it is built. */
export const main = join(project, 'dist/cli.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the command in a process of its own. */
export function command(args: readonly string[]): Ended {
  const run = spawnSync(process.execPath, [main, ...args], { cwd: project, encoding: 'utf8' });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

/** Runs `code` with the modules of the command at hand, in a process that can be killed. */
export function script(code: string): ChildProcess {
  return startChild(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Waits for the first words of a process. */
export async function spoken(child: ChildProcess): Promise<string> {
  for await (const chunk of child.stdout ?? []) return String(chunk);
  throw new Error('The process ended without a word.');
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((done) => child.once('exit', done));
}
