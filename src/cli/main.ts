import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runBuild } from './build.ts';
import { buildHelp } from './build/help.ts';
import { InputError, UnfinishedError, UsageError } from './input-error.ts';
import { printLine } from './terminal.ts';

const help = `open-letter turns a letter and a list of its signatories into files for the web.

  open-letter build letter.md signatories.csv --out DIR    write the folder to upload
  open-letter build --help                                 all about it

Example
  open-letter build letter.md signatories.csv --out public --base https://letter.example.org

Exit codes: 0 done, 1 something in the files has to be put right, 2 the command was not understood.
`;

/** The folder of the built command, which also holds the scripts for the web. */
const scripts = dirname(fileURLToPath(import.meta.url));
const { stdout, stderr } = process;

async function run(args: readonly string[]): Promise<void> {
  const [command, ...rest] = args;
  if (!command || command === '--help' || command === '-h' || command === 'help') {
    stdout.write(rest[0] === 'build' ? buildHelp : help);
    if (!command) process.exitCode = 2;
  } else if (command !== 'build') {
    throw new UsageError(`There is no command "${command}".`);
  } else if (rest.includes('--help') || rest.includes('-h')) {
    stdout.write(buildHelp);
  } else {
    await runBuild(rest, {
      scripts,
      out: (line) => {
        printLine(stdout, line);
      },
      warn: (text, place) => {
        printLine(stderr, text, place, 'warning');
      },
    });
  }
}

/** Whoever reads our words may stop before their end, as `head` does. */
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    printLine(stderr, `${error.message} See open-letter --help.`);
    process.exitCode = 2;
  } else if (error instanceof InputError) {
    printLine(stderr, error.text, error.place, 'error');
    const unfinished = 'Some files are new, others old; all are whole. Build again when this is put right.';
    printLine(stderr, error instanceof UnfinishedError ? unfinished : 'Nothing was written.');
    process.exitCode = 1;
  } else {
    throw error;
  }
}
