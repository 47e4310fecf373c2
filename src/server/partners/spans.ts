import type { Span } from '../admin/days-chart.ts';
import type { Shares } from '../store/organiser-store.ts';
import { days, dayOf } from '../store/time.ts';

/** In no span are fewer signatures than these. */
export const fewest = 5;

/**
 * What a partner is told of when it was signed. Names stand in the letter's list with the day, so a number of one
 * would tell whose it is: days are counted together until there are enough, and a day counts when it is over.
 * What is left at the end waits for more.
 * @param shares by ISO days in their order
 * @param today the day that is not over, in UTC
 */
export function spansOf(shares: Shares, today: string): readonly Span[] {
  const spans: Span[] = [];
  let from: string | undefined;
  let many = 0;
  for (const [day, more] of shares) {
    if (day === null || day >= today) continue;
    from ??= day;
    many += more;
    if (many < fewest) continue;
    spans.push({ from, to: day, many });
    from = dayOf(Date.parse(day) + days);
    many = 0;
  }
  return spans;
}
