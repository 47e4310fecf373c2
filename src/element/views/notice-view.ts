import { html, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/words/reading.ts';

/** What the visitor is told below the page's own content. */
export type Notice = 'loading' | 'failed' | 'missing';

export function noticeView(
  notice: Notice | undefined,
  strings: Strings,
  tryAgain: () => void,
): TemplateResult {
  // What a page does to its own text is kept out, as it is from the letter.
  return html`<div class="root">
    <div class="notice note" role="status" dir="auto">${notice && words(notice, strings, tryAgain)}</div>
  </div>`;
}

function words(notice: Notice, strings: Strings, tryAgain: () => void): unknown {
  if (notice === 'loading') return strings.loading;
  if (notice === 'missing') return strings.letterMissing;
  return html`${strings.letterFailed}
    <button class="plain" type="button" @click=${tryAgain}>${strings.tryAgain}</button>`;
}
