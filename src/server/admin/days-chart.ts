import { html } from 'hono/html';
import { days as dayMs } from '../store/time.ts';
import type { Html } from './page.ts';

/** So many in these days, the first and the last one among them, as ISO days. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly many: number;
}

const height = 120;
const width = 600;

/**
 * A bar for each span, as wide as it is long and as high as it had signatures a day: what is drawn is how many.
 * It is hidden from who hears the page: the same stands in a table.
 */
export function daysChart(spans: readonly Span[]): Html {
  const bars = spans.map(({ from, to, many }) => {
    const start = Date.parse(from);
    const long = (Date.parse(to) - start) / dayMs + 1;
    return { start, long, rate: many / long };
  });
  const [first] = bars;
  const last = bars.at(-1);
  if (!first || !last) return html``;
  const step = width / Math.max((last.start - first.start) / dayMs + last.long, 14);
  const most = Math.max(...bars.map(({ rate }) => rate));
  return html`<svg viewBox="0 0 ${width} ${height}" class="chart" aria-hidden="true">
    ${bars.map(({ start, long, rate }) => {
      const tall = Math.max(1, (rate / most) * height);
      return html`<rect
        x="${(((start - first.start) / dayMs) * step).toFixed(1)}"
        y="${(height - tall).toFixed(1)}"
        width="${Math.max(1, long * step - 1).toFixed(1)}"
        height="${tall.toFixed(1)}"
      />`;
    })}
  </svg>`;
}
