import { html, type TemplateResult } from 'lit';
import { formatNumber } from '../../locales/message.ts';
import type { Strings } from '../../locales/strings.ts';

export interface StickyState {
  readonly href: string;
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
  sign: (event: Event) => void,
): TemplateResult {
  const number = total === undefined ? '' : ` · ${formatNumber(language, total)}`;
  return html`<div class="sticky">
    <a class="primary" href=${href} tabindex="-1" @click=${sign}
      ><span .textContent=${strings.signShort + number}></span
    ></a>
  </div>`;
}
