import { html, type TemplateResult } from 'lit';
import type { SigningStrings } from '../../../locales/words/signing.ts';
import { heading } from '../heading.ts';

export interface PanelState {
  readonly words: SigningStrings;
  readonly level: number;
  readonly title: string;
  readonly body: unknown;
}

export interface PanelHandlers {
  readonly close: () => void;
}

/** The form with its heading, in the place of the button. */
export function inPlaceView(state: PanelState, handlers: PanelHandlers): TemplateResult {
  return html`<section class="panel" aria-labelledby="panel-title">${inside(state, handlers)}</section>`;
}

/** The same over the page, where there is no room beside the letter. */
export function dialogView(
  state: PanelState,
  handlers: PanelHandlers & { readonly closed: () => void },
): TemplateResult {
  return html`<dialog class="panel" aria-labelledby="panel-title" @close=${handlers.closed}>
    ${inside(state, handlers)}
  </dialog>`;
}

function inside({ words, level, title, body }: PanelState, { close }: PanelHandlers): TemplateResult {
  return html`<div class="panel-head">
      ${heading(level, 'panel-title', html`<span id="panel-title" .textContent=${title}></span>`)}
      <button class="close" type="button" aria-label=${words.close} @click=${close}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" /></svg>
      </button>
    </div>
    ${body}`;
}
