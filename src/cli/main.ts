import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildHelp, runBuild } from './build.ts';
import { InputError, UsageError } from './input-error.ts';

const help = `open-letter turns a letter and a list of its signatories into files for the web.

  open-letter build letter.md signatories.csv --out DIR    write the folder to upload
  open-letter build --help                                 all about it

Exit codes: 0 done, 1 something in the files has to be put right, 2 the command was not understood.
`;

/** The folder of the built command, which also holds the scripts for the web. */
const scripts = dirname(fileURLToPath(import.meta.url));

async function run(args: readonly string[]): Promise<void> {
  const [command, ...rest] = args;
  if (!command || command === '--help' || command === '-h' || command === 'help') {
    process.stdout.write(help);
    if (!command) process.exitCode = 2;
  } else if (command !== 'build') {
    throw new UsageError(`There is no command "${command}".`);
  } else if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(buildHelp);
  } else {
    await runBuild(rest, { scripts, out: print(process.stdout), warn: print(process.stderr) });
  }
}

function print(stream: NodeJS.WritableStream): (line: string) => void {
  return (line) => {
    stream.write(`${line}\n`);
  };
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message} See open-letter --help.\n`);
    process.exitCode = 2;
  } else if (error instanceof InputError) {
    process.stderr.write(`${error.message}\nNothing was written.\n`);
    process.exitCode = 1;
  } else {
    throw error;
  }
}
