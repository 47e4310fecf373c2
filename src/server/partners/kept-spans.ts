import type { Span } from '../admin/days-chart.ts';
import type { Store } from '../store/store.ts';
import { dayOf, minutes, type Clock } from '../store/time.ts';
import { spansOf } from './spans.ts';

/** For so long the store is not asked again: of a million signatures it counts for half a second. */
const patience = minutes;

interface Kept {
  readonly at: number;
  readonly spans: Promise<readonly Span[]>;
}

/** What partners are told, kept for a while: whoever has a link cannot keep the store from those who sign. */
export class KeptSpans {
  readonly #store: Pick<Store, 'partnerDays'>;
  readonly #clock: Clock;
  readonly #kept = new Map<string, Kept>();

  constructor({ store, clock }: { store: Pick<Store, 'partnerDays'>; clock: Clock }) {
    this.#store = store;
    this.#clock = clock;
  }

  /** @param partner one that there is: others would be kept as well */
  get(letterId: string, partner: string): Promise<readonly Span[]> {
    const key = `${letterId} ${partner}`;
    const now = this.#clock();
    const kept = this.#kept.get(key);
    if (kept && now >= kept.at && now - kept.at < patience && dayOf(now) === dayOf(kept.at))
      return kept.spans;
    const spans = this.#store.partnerDays(letterId, partner).then((days) => spansOf(days, dayOf(now)));
    const fresh = { at: now, spans };
    this.#kept.set(key, fresh);
    spans.catch(() => {
      if (this.#kept.get(key) === fresh) this.#kept.delete(key);
    });
    return spans;
  }
}
