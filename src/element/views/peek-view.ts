import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, plural } from '../../locales/message.ts';
import type { Strings } from '../../locales/words/reading.ts';

/**
 * The number above the text, where the counter stands below it.
 * @param seeNames leads to the list; undefined where there is none
 */
export function peekView(
  total: number,
  language: string,
  strings: Strings,
  seeNames: (() => void) | undefined,
): TemplateResult {
  return html`<strong .textContent=${formatNumber(language, total)}></strong>
    <span .textContent=${plural(language, strings.haveSigned, total)}></span>
    ${
      seeNames
        ? html`<span aria-hidden="true">·</span>
            <button class="plain" type="button" @click=${seeNames}>${strings.seeWho}</button>`
        : nothing
    }`;
}
