import type { Held } from '../store/held.ts';
import { asObject } from './rows.ts';

interface About {
  /** As whoever asks has written it. */
  readonly address: string;
  readonly held: readonly Held[];
  readonly titleOf: (letterId: string) => string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const moment = (time: number): string => new Date(time).toISOString();

/** Everything that is kept about an address, to be handed to whose it is: nobody else is named in it. */
export function addressReport({ address, held, titleOf, now }: About): string {
  const letters = held.map(({ letterId, signatures, attempts, wrongCodes, grants, replies }) => ({
    letter: letterId,
    title: titleOf(letterId),
    signatures: signatures.map(({ mails, done, ...signature }) => ({
      ...asObject(signature, true),
      mails: mails.map(({ kind, state, created_at, due_at, tries, error }) => ({
        ...{ kind, state, tries, error },
        ...{ created_at: moment(created_at), due_at: moment(due_at) },
      })),
      done_by_organisers: done.map(({ at, act, before }) => ({ act, at: moment(at), before })),
    })),
    codes_asked_for: attempts.map(({ purpose, created_at, expires_at, mails, tries }) => ({
      ...{ purpose, mails, wrong_codes: tries },
      ...{ at: moment(created_at), code_valid_until: moment(expires_at) },
    })),
    wrong_codes_at: wrongCodes.map(moment),
    may_change_until: grants.map(moment),
    answers_kept: replies,
  }));
  return `${JSON.stringify({ address, as_of: moment(now), letters }, undefined, 1)}\n`;
}
