import type { SubmissionLimits } from '../../server/security/limits.ts';
import type { Store } from '../../server/store/store.ts';

const every = 1_000;

interface ExchangeParts {
  readonly limits: SubmissionLimits;
  readonly store: Pick<Store, 'countNetworks'>;
  readonly failed: (error: unknown) => void;
}

/**
 * Counts what comes from one network together with other instances, and with this one before its start.
 * @returns ends it, after what is under way
 */
export function startExchange({ limits, store, failed }: ExchangeParts): () => Promise<void> {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= limits
      .exchange(store)
      .catch(failed)
      .finally(() => (running = undefined));
  }, every);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
