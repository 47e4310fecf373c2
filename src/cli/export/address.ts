import { readEmail } from '../../feed/email.ts';
import { addressReport } from '../../server/export/address-report.ts';
import { normalizedAddress } from '../../server/security/address.ts';
import type { Held } from '../../server/store/held.ts';
import { CommandFailed } from '../command-failed.ts';
import { UsageError } from '../input-error.ts';
import { printable } from '../moderate/shown-signature.ts';
import { readTold, takeWords } from '../operator.ts';
import { openByAddress } from '../serve/opening.ts';

const own = {
  address: { type: 'string' },
  only: { type: 'string' },
  out: { type: 'string' },
} as const;

/**
 * `open-letter export --address`: everything that all letters keep about one address, for whose it is.
 * @returns the JSON, and the file it is to be written to
 * @throws UsageError, CommandFailed
 */
export async function exportAddress(
  args: readonly string[],
): Promise<{ readonly file: string | undefined; readonly text: string }> {
  const { data, words, database, secret: given, options } = readTold(args, own);
  takeWords(words, 0);
  const { address: written, only, out } = options;
  const address = readEmail(String(written));
  if (address === undefined) throw new UsageError(`"${String(written)}" is no e-mail address.`);
  const { store, secret } = await openByAddress(data, { database, secret: given });
  try {
    const key = secret.hash('address', normalizedAddress(address));
    const ids = chosen(await store.held(key), typeof only === 'string' ? only.split(',') : undefined);
    const held = await store.disclose(key, ids, 'terminal');
    const report = addressReport({ address, held, titleOf: () => undefined, now: Date.now() });
    return { file: typeof out === 'string' ? out : undefined, text: report };
  } finally {
    await store.close();
  }
}

/** Two people may have signed with one address: nobody is handed over by mistake. @throws CommandFailed */
function chosen(held: readonly Held[], only: readonly string[] | undefined): readonly string[] {
  const rows = held.flatMap(({ signatures }) => signatures.map(({ row }) => row));
  const ids = rows.map(({ id }) => id);
  const strange = only?.find((id) => !ids.includes(id));
  if (strange !== undefined) {
    throw new CommandFailed(`No signature with the id ${strange} was given with this address.`);
  }
  if (only || new Set(rows.map(({ name }) => name)).size < 2) return only ?? ids;
  const list = rows.map(({ id, letter_id, name }) => printable(`  ${id}  ${name}, letter ${letter_id}`));
  throw new CommandFailed(
    `Several names have signed with this address. Say which belong to whoever asks, with --only and their ids, parted by commas:\n${list.join('\n')}`,
  );
}
