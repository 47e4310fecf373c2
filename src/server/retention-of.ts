import type { LiveLetter } from './letters.ts';
import type { Retention } from './store/store.ts';
import { days } from './store/time.ts';

/** How long a letter lets its data be kept: what is deleted, and what visitors are told. */
export function retentionOf({
  unconfirmedDays,
  retainDays,
  closesAt,
}: Pick<LiveLetter, 'unconfirmedDays' | 'retainDays' | 'closesAt'>): Retention {
  const hasEnd = retainDays !== undefined && closesAt !== undefined;
  return { unconfirmedDays, deleteContactsAt: hasEnd ? closesAt + retainDays * days : undefined };
}
