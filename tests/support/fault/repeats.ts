import type { Delivery } from './post-office.ts';

/** A mail belongs to the instance that sends it before it is on its way; it is never on its way for so long. */
const longestWay = 30_000;

/** Of the mails that came, those that came again, and those of them that somebody else sent before their time. */
interface Repeats {
  readonly again: number;
  readonly tooSoon: readonly Delivery[];
}

/** @param leaseMs for so long a mail belongs to whoever sends it, dead or alive */
export function repeatsOf(deliveries: readonly Delivery[], leaseMs: number): Repeats {
  const last = new Map<string, number>();
  const tooSoon: Delivery[] = [];
  for (const delivery of deliveries) {
    const before = last.get(delivery.id);
    if (before !== undefined && delivery.at - before < leaseMs - longestWay) tooSoon.push(delivery);
    last.set(delivery.id, delivery.at);
  }
  return { again: deliveries.length - last.size, tooSoon };
}
