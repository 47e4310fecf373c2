import type { Letters } from '../../server/letters.ts';
import { retentionOf } from '../../server/retention-of.ts';
import { hours } from '../../server/store/time.ts';
import type { Store } from '../../server/store/store.ts';

interface TidyingParts {
  readonly store: Pick<Store, 'tidy'>;
  readonly letters: Letters;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Deletes what has served its time, now and once an hour.
 * @returns ends it, after what is under way
 */
export function startTidying({ store, letters, done, failed }: TidyingParts): () => Promise<void> {
  let running: Promise<void> | undefined;
  const tidy = (): void => {
    const kept = new Map(letters.all().map((letter) => [letter.id, retentionOf(letter)]));
    running = store.tidy(kept).then(done, failed);
  };
  tidy();
  const timer = setInterval(tidy, hours);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
