import { html, nothing, type TemplateResult } from 'lit';
import type { Letter } from '../../feed/letter.ts';
import type { Strings } from '../../locales/words/reading.ts';

export interface LetterViewState {
  readonly letter: Letter;
  /** The letter's title and text, as ready elements. */
  readonly title: HTMLElement;
  readonly text: HTMLElement;
  /** Undefined until our words have come: the letter does not wait for them. */
  readonly strings: Strings | undefined;
  /** In little room the text is folded away. */
  readonly folded: boolean;
  readonly unfold: (() => void) | undefined;
  /** The choice of languages, beside the line above the title. */
  readonly languages: unknown;
  /** What stands between title and text, where there is no column beside them; else `nothing`. */
  readonly peek: unknown;
  /** What floats over the end of the text, if anything. */
  readonly floating: unknown;
}

/** A space keeps the line until the words are there. */
const space = '\u00a0';

export function letterView({
  letter,
  title,
  text,
  strings,
  folded,
  unfold,
  languages,
  peek,
  floating,
}: LetterViewState): TemplateResult {
  // What floats is held to the text's own box: over the title it would cover the page above the letter.
  return html`<article class="letter" part="letter">
    ${
      letter.addressee || letter.translations?.length
        ? html`<div class="above">
            <p class="kicker">
              ${letter.addressee ? (strings?.letterTo(letter.addressee) ?? space) : nothing}
            </p>
            ${languages}
          </div>`
        : nothing
    }
    ${title} ${peek === nothing ? nothing : html`<p class="peek">${peek ?? space}</p>`}
    <div class="body">
      ${
        folded
          ? html`<button class="read" type="button" aria-expanded="false" @click=${unfold}>
              ${strings?.readLetter ?? space}${chevron}
            </button>`
          : text
      }
      ${floating}
    </div>
  </article>`;
}

/** Points the way reading goes; drawn, so that no font is needed for it. */
export const chevron = html`<svg class="chevron" viewBox="0 0 6 10" aria-hidden="true">
  <path d="M1 1l4 4-4 4" />
</svg>`;
