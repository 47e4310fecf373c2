import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/strings.ts';

export interface NoticeState {
  readonly strings: Strings | undefined;
  /** What the visitor is told below the page's own content, if anything. */
  readonly notice: 'loading' | 'failed' | 'missing' | undefined;
}

/** The page's own content, shown until the letter is there and again where it cannot be. */
export function noticeView({ strings, notice }: NoticeState, tryAgain: () => void): TemplateResult {
  return html`<slot></slot>
    <div class="notice" role="status">
      ${
        strings && notice
          ? html`<p class="note">
              ${
                notice === 'loading'
                  ? strings.loading
                  : notice === 'missing'
                    ? strings.letterMissing
                    : html`${strings.letterFailed}
                        <button class="plain" type="button" @click=${tryAgain}>${strings.tryAgain}</button>`
              }
            </p>`
          : nothing
      }
    </div>`;
}
