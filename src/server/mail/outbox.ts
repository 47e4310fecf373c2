import { minutes, type Clock } from '../store/time.ts';
import type { LeasedMail, Store } from '../store/store.ts';
import { MailError, type Mail, type Mailer } from './mailer.ts';

interface OutboxParts {
  readonly store: Pick<Store, 'leaseMails' | 'mailSent' | 'mailFailed'>;
  readonly mailer: Mailer;
  /** @returns undefined where the letter is not served any more */
  readonly compose: (leased: LeasedMail) => Mail | undefined;
  readonly clock: Clock;
  readonly told: (event: OutboxEvent) => void;
}

/** What is told for the log: nothing of a person. */
export type OutboxEvent =
  | { readonly event: 'mail-sent'; readonly letter: string; readonly kind: string }
  | {
      readonly event: 'mail-failed';
      readonly letter: string;
      readonly kind: string;
      readonly error: string;
      readonly givenUp: boolean;
    }
  | { readonly event: 'outbox-failed'; readonly error: string };

export interface Outbox {
  /** There is something to send. */
  wake(): void;
  /** Begins nothing more, and waits for what is being sent, at the longest this many milliseconds. */
  stop(patienceMs: number): Promise<void>;
}

/** A mail belongs to its worker for so long. It is longer than a mail server is waited for. */
const lease = 2 * minutes;
/** So many are sent at once. */
const atOnce = 10;
/** Without being woken the worker looks every so often: for what another process wrote, or a lease that ended. */
const look = 5_000;
/** The first pause after a failure, doubled with each, and the longest; varied, to spread a crowd. */
const firstPause = 20_000;
const longestPause = 60 * minutes;
/** About a day of trying. */
const mostTries = 30;

/** Sends the mails that the store holds, until it is stopped. A mail may go out twice, and none is lost. */
export function startOutbox({ store, mailer, compose, clock, told }: OutboxParts): Outbox {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let turning: Promise<void> | undefined;
  let again = false;

  const sendOne = async (leased: LeasedMail): Promise<void> => {
    const { id, letterId: letter, kind, tries } = leased;
    try {
      const mail = compose(leased);
      if (!mail) throw new MailError('The letter is not served any more.', false);
      await mailer.send(mail);
      await store.mailSent(id);
      told({ event: 'mail-sent', letter, kind });
    } catch (error) {
      const { message, passing } =
        error instanceof MailError ? error : { message: 'It could not be written.', passing: true };
      const givenUp = !passing || tries + 1 >= mostTries;
      const pause =
        Math.min(longestPause, firstPause * 2 ** Math.min(tries, 10)) * (0.75 + Math.random() / 2);
      await store.mailFailed(id, message, givenUp ? undefined : clock() + pause);
      told({ event: 'mail-failed', letter, kind, error: message, givenUp });
    }
  };

  const turn = async (): Promise<void> => {
    do {
      again = false;
      const mails = await store.leaseMails(atOnce, lease);
      // A full hand: there may be more.
      if (mails.length === atOnce) again = true;
      await Promise.all(mails.map(sendOne));
    } while (again && !stopped);
  };

  const wake = (): void => {
    if (stopped) return;
    again = true;
    if (turning) return;
    clearTimeout(timer);
    turning = turn()
      .catch((error: unknown) => {
        told({ event: 'outbox-failed', error: error instanceof Error ? error.name : 'unknown' });
      })
      .finally(() => {
        turning = undefined;
        if (!stopped) timer = setTimeout(wake, look);
      });
  };
  wake();

  return {
    wake,
    async stop(patienceMs) {
      stopped = true;
      clearTimeout(timer);
      let late: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => (late = setTimeout(resolve, patienceMs)));
      await Promise.race([turning, patience]);
      clearTimeout(late);
      mailer.close();
    },
  };
}
