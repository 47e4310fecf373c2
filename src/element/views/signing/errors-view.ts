import { html, type TemplateResult } from 'lit';
import { isolated } from '../../../locales/isolated.ts';
import type { SigningStrings } from '../../../locales/words/signing.ts';

/** What is not right about a field, in words. */
export interface FieldFault {
  /** Of the field; none where it is about the whole. */
  readonly key: string | undefined;
  /** The letter's own words for it: ours for what is wrong with it are the same for each of its fields. */
  readonly label: string | undefined;
  readonly said: string;
}

/** What there is to mend, above the form. It gets the focus; each line leads to its field. */
export function errorsView(
  faults: readonly FieldFault[],
  words: SigningStrings,
  show: (event: Event, key: string) => void,
): TemplateResult {
  return html`<div class="told errors" role="alert" tabindex="-1">
    <p class="title-of-errors">${words.problem}</p>
    <ul role="list">
      ${faults.map(
        ({ key, label, said }) =>
          html`<li>
            ${
              key === undefined
                ? said
                : html`<a
                    href="#"
                    @click=${(event: Event) => {
                      show(event, key);
                    }}
                    >${label === undefined ? said : `${isolated(label)}: ${said}`}</a
                  >`
            }
          </li>`,
      )}
    </ul>
  </div>`;
}
