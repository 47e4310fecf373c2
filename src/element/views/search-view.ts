import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/words/reading.ts';

export interface SearchHandlers {
  readonly type: (event: Event) => void;
  readonly empty: (event: Event) => void;
  readonly clear: (event: KeyboardEvent) => void;
  /** Someone is about to look for a name. */
  readonly intend: () => void;
}

export function searchView(typed: string, strings: Strings, handlers: SearchHandlers): TemplateResult {
  return html`<div class="search" part="search">
    <label for="find">${strings.find}</label>
    <div class="box">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="5.25" />
        <path d="M11 11l4 4" />
      </svg>
      <input
        id="find"
        type="search"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${typed}
        @input=${handlers.type}
        @keydown=${handlers.clear}
        @focus=${handlers.intend}
        @pointerenter=${handlers.intend}
      />
      ${
        typed
          ? html`<button type="button" aria-label=${strings.clear} @click=${handlers.empty}>
              <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" /></svg>
            </button>`
          : nothing
      }
    </div>
  </div>`;
}
