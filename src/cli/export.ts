import { writeFileSync } from 'node:fs';
import type { ModeratedSignature } from '../server/store/organiser-store.ts';
import { writeProblem } from './build/write-problem.ts';
import { CommandFailed } from './command-failed.ts';
import { everyone } from './everyone.ts';
import { csv } from './export/csv.ts';
import { objects, tableRows } from './export/rows.ts';
import { UsageError } from './input-error.ts';
import { atDesk, readState, states, type Desk } from './organiser.ts';

/**
 * `open-letter export`: everyone who signed, for the organiser.
 * @param write takes the whole of it, where no file was named
 * @throws UsageError, CommandFailed
 */
export async function runExport(args: readonly string[], write: (text: string) => void): Promise<void> {
  const options = {
    out: { type: 'string' },
    state: { type: 'string' },
    json: { type: 'boolean' },
    'with-email': { type: 'boolean' },
  } as const;
  await atDesk(args, options, async (desk) => {
    const { words, options: said } = desk;
    if (words.length) throw new UsageError(`"${words.join(' ')}" is too much: name the folder alone.`);
    const signatures = await inOrder(desk);
    const isPrivate = said['with-email'] === true;
    const text = said['json']
      ? `${JSON.stringify(objects(signatures, isPrivate), undefined, 1)}\n`
      : csv(tableRows(signatures, isPrivate));
    if (typeof said['out'] !== 'string') write(text);
    else writeOut(said['out'], text);
  });
}

/** The published ones by number, then the others as they came. */
async function inOrder({ store, letterId, options }: Desk): Promise<ModeratedSignature[]> {
  const asked = readState(options['state']);
  const all: ModeratedSignature[] = [];
  for (const state of states) {
    if (asked !== undefined && asked !== state) continue;
    for await (const one of everyone(store, letterId, state)) all.push(one);
  }
  const rank = ({ row: { number } }: ModeratedSignature): number => number ?? Infinity;
  return all.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

function writeOut(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600 });
  } catch (error) {
    throw new CommandFailed(writeProblem(error, file).text);
  }
}
