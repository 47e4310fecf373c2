import { once } from 'node:events';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { build } from 'vite';
import { startChild } from '../../support/child.ts';
import type { Question } from './told.ts';

const project = join(import.meta.dirname, '../../..');
const folder = join(project, '.cache/bench');

/** A program in a process of its own. */
export interface Program {
  readonly port: number;
  /** Asks it to do one of its tasks, and waits until it is done. */
  readonly ask: (task: string, given?: unknown) => Promise<unknown>;
  readonly stop: () => void;
}

/** Builds a program as the command is built, and starts it. @param name of the file beside this one */
export async function startProgram(name: string, args: readonly string[]): Promise<Program> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    root: project,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      ssr: `tests/bench/sign/${name}.ts`,
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.js`, codeSplitting: false } },
    },
  });
  const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
  const child = startChild(execPath, [join(folder, `${name}.js`), ...args], { stdio: [...stdio] });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The program ${name} has ended.`);
  });
  ended.catch(() => undefined);
  const answer = async (): Promise<unknown> => {
    const [said] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
    return said;
  };
  const port = Number(await answer());
  return {
    port,
    ask: (task, given) => {
      child.send({ task, given } satisfies Question);
      return answer();
    },
    stop: () => {
      child.disconnect();
    },
  };
}
