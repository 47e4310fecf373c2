import { html, nothing, type TemplateResult } from 'lit';
import type { CodeFault, Waiting } from '../../../client/signing/code-step.ts';
import { message, plural } from '../../../locales/message.ts';
import { controlId } from './control-id.ts';
import { helpView, progressView, type ProgressHandlers, type ProgressPlace } from './progress-view.ts';

export interface CodeState extends ProgressPlace {
  readonly waiting: Waiting;
}

export interface CodeHandlers extends ProgressHandlers {
  readonly confirm: (event: Event) => void;
  readonly resend: () => void;
  readonly changeAddress: () => void;
}

/** Stands in a sentence where something else than words comes. */
const place = '\u0000';

/** One field for the code. It takes whatever comes along when a code is pasted. */
export function codeView(state: CodeState, handlers: CodeHandlers): TemplateResult {
  const { words, language, waiting } = state;
  const { progress, resending, fault } = waiting;
  const id = controlId('code');
  const said = fault && faultWords(fault, state);
  const [before = '', after = ''] = message(language, words.codeSent, { email: place }).split(place);
  const needsHelp = fault?.code === 'failed' || fault?.code === 'too-many';
  const isOut = fault?.code === 'expired' || (fault?.code === 'wrong' && fault.triesLeft === 0);
  return html`<form class="form" part="form" novalidate @submit=${handlers.confirm}>
    <p>
      <span .textContent=${before}></span><strong><bdi .textContent=${waiting.email}></bdi></strong
      ><span .textContent=${after}></span>
      <button class="plain" type="button" @click=${handlers.changeAddress}>${words.change}</button>
    </p>
    <div class="field" part="field">
      <label for=${id}><span class="label">${words.codeLabel}</span></label>
      <p class="fault" role="alert" id=${`${id}-fault`} .textContent=${said ?? ''}></p>
      <input
        id=${id}
        class="code"
        name="code"
        type="text"
        inputmode="numeric"
        autocomplete="one-time-code"
        autocapitalize="none"
        spellcheck="false"
        dir="ltr"
        aria-required="true"
        aria-invalid=${said === undefined ? nothing : 'true'}
        aria-describedby=${`${id}-fault`}
      />
    </div>
    ${
      isOut
        ? html`<button class="primary" type="button" @click=${handlers.resend}>
            <span .textContent=${resendWords(state)}></span>
          </button>`
        : html`<button class="primary" type="submit" @click=${handlers.confirm}>
            <span .textContent=${progress && !resending ? words.checking : words.confirm}></span>
          </button>`
    }
    ${progressView(progress ?? { step: 'editing', errors: [] }, state, handlers, resending ? words.resending : words.checking)}
    ${needsHelp ? helpView(state) : nothing} ${isOut ? nothing : resendView(state, handlers)}
    <p class="note">${words.nothingThere}</p>
  </form>`;
}

function resendWords({ words, waiting: { resending } }: CodeState): string {
  return resending ? words.resending : words.resend;
}

function resendView(state: CodeState, { resend }: CodeHandlers): TemplateResult {
  const { words, language, waiting, now } = state;
  const seconds = Math.ceil((waiting.resendAt - now) / 1000);
  return html`<div class="note">
    <p role="status" .textContent=${waiting.resent ? words.resent : ''}></p>
    ${
      seconds > 0
        ? html`<p .textContent=${plural(language, words.resendIn, seconds)}></p>`
        : html`<button class="plain" type="button" @click=${resend}>
            <span .textContent=${resendWords(state)}></span>
          </button>`
    }
  </div>`;
}

function faultWords(fault: CodeFault, { words, language }: CodeState): string {
  switch (fault.code) {
    case 'malformed':
      return words.codeMalformed;
    case 'wrong':
      if (fault.triesLeft === undefined) return words.codeWrongUncounted;
      return fault.triesLeft > 0 ? plural(language, words.codeWrong, fault.triesLeft) : words.codeLastWrong;
    case 'expired':
      return words.codeExpired;
    case 'too-many':
      return fault.detail;
    case 'unknown':
    case 'failed':
      return words.codeFailed;
  }
}
