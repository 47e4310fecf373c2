import type { SignatureState } from '../server/store/schema.ts';
import { UsageError } from './input-error.ts';
import { everyone } from './everyone.ts';
import { readWish, type Wish } from './moderate/acts.ts';
import { printable, shownSignature } from './moderate/shown-signature.ts';
import { atDesk, readState, type Desk } from './organiser.ts';
import { CommandFailed } from './command-failed.ts';

type Out = (line: string) => void;

/**
 * `open-letter moderate`: what an organiser sees of the signatures, and does with them.
 * @throws UsageError, CommandFailed
 */
export async function runModerate(args: readonly string[], out: Out): Promise<void> {
  const options = {
    state: { type: 'string' },
    reason: { type: 'string' },
    'with-email': { type: 'boolean' },
  } as const;
  await atDesk(args, options, async (desk) => {
    const [command = 'list', ...words] = desk.words;
    const wish = readWish(command, words, desk.options['reason']);
    if (wish) await fulfil(wish, desk, out);
    else if (command === 'list') await list(desk, out);
    else if (command === 'failed-mails') await failedMails(desk, out);
    else throw new UsageError(`"open-letter moderate" has no command "${command}".`);
  });
}

const nobody: Readonly<Record<SignatureState, string>> = {
  unconfirmed: 'There is nobody who has not confirmed yet.',
  pending: 'Nobody waits for you.',
  published: 'Nobody is published.',
  rejected: 'Nobody was rejected.',
};

async function list({ store, letterId, options }: Desk, out: Out): Promise<void> {
  const state = readState(options['state']) ?? 'pending';
  let count = 0;
  for await (const signature of everyone(store, letterId, state)) {
    count++;
    [...shownSignature(signature, options['with-email'] === true), ''].forEach(out);
  }
  out(count ? `${count} ${state}, letter ${letterId}.` : nobody[state]);
}

async function fulfil(
  { ids, act, told, otherwise }: Wish,
  { store, letterId }: Desk,
  out: Out,
): Promise<void> {
  const failed: string[] = [];
  for (const id of ids) {
    const [done] = (await store.moderate(letterId, [id], act, 'terminal')).done;
    if (done) out(printable(told(done)));
    else
      failed.push(`${id}: there is no such signature, or this cannot be done with it. ${otherwise}`.trim());
  }
  if (failed.length) throw new CommandFailed(failed.join('\n'));
}

async function failedMails({ store, letterId }: Desk, out: Out): Promise<void> {
  const mails = await store.failedMails(letterId);
  for (const { kind, signatureId, error, givenUp } of mails) {
    out(printable(`${kind}  signature ${signatureId}  ${givenUp ? 'given up' : 'is tried again'}: ${error}`));
  }
  const lost = mails.filter(({ givenUp }) => givenUp).length;
  const sum = `${mails.length - lost} tried again, ${lost} given up, letter ${letterId}.`;
  out(mails.length ? sum : 'No mail has failed.');
}
