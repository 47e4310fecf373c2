import { html, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/words/reading.ts';

/** One thing to choose, and what there is to choose from. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface SiftState {
  readonly open: boolean;
  /** None until the words for them have come. */
  readonly choices: readonly Choice[];
}

export interface SiftHandlers {
  /** Opened or closed. */
  readonly sift: (event: Event) => void;
  /** Something was chosen in the control of that name. */
  readonly choose: (event: Event) => void;
}

/** Who is shown, and in which order. It is folded away: most come to look for a name. */
export function siftView(
  { open, choices }: SiftState,
  strings: Strings,
  handlers: SiftHandlers,
): TemplateResult {
  return html`<details class="sift" .open=${open} @toggle=${handlers.sift}>
    <summary>${strings.sift}</summary>
    <div class="choices">${choices.map((choice) => choiceView(choice, handlers))}</div>
  </details>`;
}

function choiceView({ name, label, chosen, options }: Choice, { choose }: SiftHandlers): TemplateResult {
  return html`<label
    >${label}<select name=${name} @change=${choose}>
      ${options.map(
        (option) =>
          html`<option value=${option.value} ?selected=${option.value === chosen}>${option.label}</option>`,
      )}
    </select></label
  >`;
}
