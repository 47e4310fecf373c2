import { html, nothing, type TemplateResult } from 'lit';
import type { SignStep } from '../../../client/signing/sign-state.ts';
import { isolated } from '../../../locales/isolated.ts';
import { message } from '../../../locales/message.ts';
import type { SigningStrings } from '../../../locales/words/signing.ts';

export interface ThanksState {
  readonly words: SigningStrings;
  readonly language: string;
  readonly done: Extract<SignStep, { step: 'done' }>;
  /** What is passed on. */
  readonly title: string;
  readonly url: string;
  /** The browser can hand it to the visitor's own programs. */
  readonly canSend: boolean;
  readonly copied: boolean;
}

export interface ThanksHandlers {
  readonly send: () => void;
  readonly copy: (event: Event) => void;
  readonly manage: () => void;
  /** Leads to the visitor's own name; left out where no list has it. */
  readonly findMe: (() => void) | undefined;
}

/** After the confirmation: what became of the signature, and how to pass the letter on. */
export function thanksView(state: ThanksState, handlers: ThanksHandlers): TemplateResult {
  const { words } = state;
  return html`<div class="form">
    <p class="became" .textContent=${became(state)}></p>
    ${
      handlers.findMe
        ? html`<p><button class="plain" type="button" @click=${handlers.findMe}>${words.findMe}</button></p>`
        : nothing
    }
    <slot name="thanks"></slot>
    ${passOnView(state, handlers)}
    <p><button class="plain" type="button" @click=${handlers.manage}>${words.withdrawOrChange}</button></p>
  </div>`;
}

/** The heading of the thanks. */
export function thanksTitle({
  words,
  language,
  done: { name },
}: Pick<ThanksState, 'words' | 'language' | 'done'>): string {
  return name ? message(language, words.thanks, { name: isolated(name) }) : words.thanksNameless;
}

function became({ words, language, done: { result, type } }: ThanksState): string {
  const { status, signatory } = result;
  if (status === 'counted') return words.counted;
  if (status === 'awaiting-approval')
    return type === 'organization' ? words.awaitingOrganization : words.awaitingPerson;
  const n = signatory?.number;
  return n === undefined ? words.publishedUnnumbered : message(language, words.published, { n });
}

function passOnView(
  { words, title, url, canSend, copied }: ThanksState,
  { send, copy }: ThanksHandlers,
): TemplateResult {
  const text = encodeURIComponent(`${title} ${url}`);
  const places = [
    [words.byMail, `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`],
    ['WhatsApp', `https://wa.me/?text=${text}`],
    ['Mastodon', `https://share.joinmastodon.org/#text=${text}`],
    ['Bluesky', `https://bsky.app/intent/compose?text=${text}`],
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`],
  ] as const;
  return html`<div class="pass-on">
    <p class="label">${words.passOn}</p>
    <p class="choices">
      ${canSend ? html`<button class="plain" type="button" @click=${send}>${words.sendOn}</button>` : nothing}
      <button class="plain" type="button" @click=${copy}>
        <span .textContent=${copied ? words.copied : words.copyLink}></span>
      </button>
      ${places.map(
        ([name, href]) =>
          html`<a class="plain" href=${href} target="_blank" rel="noopener noreferrer">${name}</a>`,
      )}
    </p>
    <p class="hidden" role="status" .textContent=${copied ? words.copied : ''}></p>
  </div>`;
}
