import { closeSync, openSync, writeSync } from 'node:fs';
import { exportSignatures } from '../server/export/signatures.ts';
import { writeProblem } from './build/write-problem.ts';
import { CommandFailed } from './command-failed.ts';
import { exportAddress } from './export/address.ts';
import { UsageError } from './input-error.ts';
import { atDesk, readState } from './organiser.ts';

/**
 * `open-letter export`: everyone who signed, for the organiser.
 * @param write takes it piece by piece, where no file was named
 * @throws UsageError, CommandFailed
 */
export async function runExport(args: readonly string[], write: (text: string) => void): Promise<void> {
  if (args.some((one) => /^--address(=|$)/.test(one))) {
    const { file, text } = await exportAddress(args);
    if (file === undefined) write(text);
    else await writeOut(file, [text]);
    return;
  }
  const options = {
    out: { type: 'string' },
    state: { type: 'string' },
    json: { type: 'boolean' },
    'with-email': { type: 'boolean' },
  } as const;
  await atDesk(args, options, async ({ store, letterId, words, options: said }) => {
    if (words.length) throw new UsageError(`"${words.join(' ')}" is too much: name the folder alone.`);
    const wanted = {
      format: said['json'] === true ? 'json' : 'csv',
      state: readState(said['state']),
      isPrivate: said['with-email'] === true,
    } as const;
    const pieces = exportSignatures(store, letterId, wanted, 'terminal');
    if (typeof said['out'] === 'string') await writeOut(said['out'], pieces);
    else for await (const piece of pieces) write(piece);
  });
}

async function writeOut(file: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const inWords = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw new CommandFailed(writeProblem(error, file).text);
    }
  };
  const out = inWords(() => openSync(file, 'w', 0o600));
  try {
    for await (const piece of pieces) inWords(() => writeSync(out, piece));
  } finally {
    closeSync(out);
  }
}
