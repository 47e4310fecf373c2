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
const pauseBetweenLooks = 5_000;
/** The first pause after a failure, doubled with each, and the longest; varied, to spread a crowd. */
const firstPause = 20_000;
const longestPause = 60 * minutes;
/** About a day of trying. */
const mostTries = 30;

/** Sends the mails that the store holds, until it is stopped. A mail may go out twice, and none is lost. */
export function startOutbox({ store, mailer, compose, clock, told }: OutboxParts): Outbox {
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  let abandoned = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  /** There may be more than what was taken: whoever is done looks again. */
  let more = false;

  const sendOne = async (leased: LeasedMail): Promise<void> => {
    const { id, letterId: letter, kind, tries } = leased;
    const failure = await failureOf(leased);
    // The store may be closed by now. The mail is due again when its lease ends.
    if (abandoned) return;
    if (!failure) {
      await store.mailSent(id);
      told({ event: 'mail-sent', letter, kind });
      return;
    }
    const givenUp = !failure.passing || tries + 1 >= mostTries;
    const pause = Math.min(longestPause, firstPause * 2 ** Math.min(tries, 10)) * (0.75 + Math.random() / 2);
    await store.mailFailed(id, failure.message, givenUp ? undefined : clock() + pause);
    told({ event: 'mail-failed', letter, kind, error: failure.message, givenUp });
  };

  const failureOf = async (leased: LeasedMail): Promise<MailError | undefined> => {
    try {
      const mail = compose(leased);
      if (!mail) return new MailError('The letter is not served any more.', false);
      await mailer.send(mail);
      return undefined;
    } catch (error) {
      return error instanceof MailError ? error : new MailError('It could not be written.', true);
    }
  };

  const failed = (error: unknown): void => {
    told({ event: 'outbox-failed', error: error instanceof Error ? error.name : 'unknown' });
  };

  /** Fills the hands that are free, and waits for none: one slow mail holds up no other. */
  const look = async (): Promise<void> => {
    while (more && !stopped) {
      const room = atOnce - underWay.size;
      if (room === 0) return;
      more = false;
      const mails = await store.leaseMails(room, lease);
      if (mails.length === room) more = true;
      for (const leased of mails) {
        const sending = sendOne(leased)
          .catch(failed)
          .finally(() => {
            underWay.delete(sending);
            if (more) wake();
          });
        underWay.add(sending);
      }
    }
  };

  const wake = (): void => {
    if (stopped) return;
    more = true;
    if (looking) return;
    clearTimeout(timer);
    looking = look()
      .catch(failed)
      .finally(() => {
        looking = undefined;
        if (more && underWay.size < atOnce) wake();
        else if (!stopped) timer = setTimeout(wake, pauseBetweenLooks);
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
      const done = Promise.resolve(looking).then(() => Promise.all(underWay));
      await Promise.race([done, patience]);
      clearTimeout(late);
      abandoned = true;
      mailer.close();
    },
  };
}
