import { html, type TemplateResult } from 'lit';
import { formatNumber } from '../../locales/message.ts';
import type { Strings } from '../../locales/words/reading.ts';
import type { SignHandlers } from './sign-view.ts';

export interface StickyState {
  /** Where it leads; undefined where it opens a form. */
  readonly href: string | undefined;
  readonly strings: Strings;
  readonly language: string;
  /** Undefined: the number is left out. */
  readonly total: number | undefined;
}

/**
 * The button that stays in reach while a narrow letter is read. For the Tab key it is none: it comes and goes
 * as the page scrolls, and the real one, which does the same, is the very next stop.
 */
export function stickyView(
  { href, strings, language, total }: StickyState,
  { sign, intend }: SignHandlers,
): TemplateResult {
  const number = total === undefined ? '' : ` · ${formatNumber(language, total)}`;
  const words = html`<span .textContent=${strings.signShort + number}></span>`;
  return html`<div class="sticky">
    ${
      href
        ? html`<a class="primary" href=${href} tabindex="-1" @click=${sign}>${words}</a>`
        : html`<button
            class="primary"
            type="button"
            tabindex="-1"
            @pointerenter=${intend}
            @pointerdown=${intend}
            @click=${sign}
          >
            ${words}
          </button>`
    }
  </div>`;
}
