import { html } from 'hono/html';
import type { Html } from '../admin/page.ts';
import type { Snippet } from '../letters.ts';

/** The lines that a partner pastes, those for special cases folded away. */
export function snippetLines([first, ...others]: readonly Snippet[]): Html {
  const code = (lines: string): Html => html`<pre dir="ltr"><code>${lines}</code></pre>`;
  return html`${first && html`<p>${first.said}</p>`} ${first && code(first.lines)}
  ${others.map(
    ({ said, lines }) =>
      html`<details>
        <summary>${said}</summary>
        ${code(lines)}
      </details> `,
  )}`;
}
