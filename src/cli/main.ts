import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, workerData as threadData } from 'node:worker_threads';
import { buildHelp } from './build/help.ts';
import { exportHelp } from './export/help.ts';
import { InputError, UnfinishedError, UsageError, type Warn } from './input-error.ts';
import { backupHelp, moveStoreHelp, newSecretHelp, restoreHelp } from './keeping/help.ts';
import { moderateHelp } from './moderate/help.ts';
import { serveHelp } from './serve/help.ts';
import { CommandFailed } from './command-failed.ts';
import type { searchThreadFacts } from '../server/searching/threaded-searcher.ts';
import type { StoreThreadFacts } from '../server/store/threaded-store.ts';
import { printLine } from './terminal.ts';

const help = `open-letter puts an open letter and those who sign it on the web: as files, or with an endpoint that takes signatures.

  open-letter build letter.md signatories.csv --out DIR    write the folder to upload
  open-letter serve DIR                                    serve letters and take signatures
  open-letter moderate DIR                                 see who waits for you, and decide
  open-letter export DIR                                   everyone who signed, as a table
  open-letter backup DIR FILE                              the database and its secret, while it is served
  open-letter restore DIR FILE                             puts a backup back
  open-letter move-store DIR                               move letters from the file to PostgreSQL
  open-letter new-secret DIR                               when the secret of the database is lost
  open-letter build --help                                 all about one of them

Example
  open-letter build letter.md signatories.csv --out public --base https://letter.example.org

Exit codes: 0 done, 1 something in the files has to be put right, 2 the command was not understood.
`;

/** The folder of the built command, which also holds the scripts for the web. */
const scripts = dirname(fileURLToPath(import.meta.url));
const { stdout, stderr } = process;
const workerData = threadData as StoreThreadFacts | typeof searchThreadFacts;

interface Command {
  readonly help: string;
  readonly run: (args: readonly string[]) => Promise<void>;
}

const out = (line: string): void => {
  printLine(stdout, line);
};
const warn: Warn = (text, place) => {
  printLine(stderr, text, place, 'warning');
};

/** Only the one that is asked for is loaded: who builds a folder does not wait for the endpoint's code. */
const commands: Readonly<Partial<Record<string, Command>>> = {
  build: {
    help: buildHelp,
    run: async (args) => (await import('./build.ts')).runBuild(args, { scripts, out, warn }),
  },
  moderate: {
    help: moderateHelp,
    run: async (args) => (await import('./moderate.ts')).runModerate(args, out),
  },
  export: {
    help: exportHelp,
    run: async (args) => (await import('./export.ts')).runExport(args, (text) => stdout.write(text)),
  },
  backup: {
    help: backupHelp,
    run: async (args) => (await import('./backup.ts')).runBackup(args, out),
  },
  restore: {
    help: restoreHelp,
    run: async (args) => (await import('./restore.ts')).runRestore(args, out),
  },
  'move-store': {
    help: moveStoreHelp,
    run: async (args) => (await import('./move-store.ts')).runMoveStore(args, out),
  },
  'new-secret': {
    help: newSecretHelp,
    run: async (args) => (await import('./new-secret.ts')).runNewSecret(args, out),
  },
  serve: {
    help: serveHelp,
    run: async (args) =>
      (await import('./serve.ts')).runServe(args, { scripts, out, write: (line) => stdout.write(line) }),
  },
};

async function run(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args;
  if (!name || name === '--help' || name === '-h' || name === 'help') {
    stdout.write(commands[rest[0] ?? '']?.help ?? help);
    if (!name) process.exitCode = 2;
    return;
  }
  const command = commands[name];
  if (!command) throw new UsageError(`There is no command "${name}".`);
  if (rest.includes('--help') || rest.includes('-h')) stdout.write(command.help);
  else await command.run(rest);
}

/** Whoever reads our words may stop before their end, as `head` does. */
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  // The endpoint starts this program again, as the thread that has the database and as the one that searches.
  if (isMainThread) await run(process.argv.slice(2));
  else if ('searches' in workerData)
    await (await import('../server/searching/threaded-searcher.ts')).runSearchThread();
  else await (await import('../server/store/store-thread.ts')).runStoreThread(workerData);
} catch (error) {
  if (error instanceof UsageError) {
    printLine(stderr, `${error.message} See open-letter --help.`);
    process.exitCode = 2;
  } else if (error instanceof CommandFailed) {
    printLine(stderr, error.message);
    process.exitCode = 1;
  } else if (error instanceof InputError) {
    printLine(stderr, error.text, error.place, 'error');
    const unfinished = 'Some files are new, others old; all are whole. Build again when this is put right.';
    printLine(stderr, error instanceof UnfinishedError ? unfinished : 'Nothing was written.');
    process.exitCode = 1;
  } else {
    throw error;
  }
}
