import { spawn } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { once } from 'node:events';

const running = new Set<ChildProcess>();

// A test run that ends early, by Ctrl-C or by a time limit, must not leave browsers or servers behind.
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
}

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdio?: StdioOptions;
  readonly cwd?: string;
  /** Whom it runs as, where this process runs as root. */
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts a program that ends with this process at the latest. */
export function startChild(program: string, args: readonly string[], options: Options = {}): ChildProcess {
  const child = spawn(program, args, {
    stdio: 'ignore',
    ...options,
    env: { ...process.env, ...options.env },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Asks a program to end, waits for it, and insists after five seconds. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(insist);
}
