import { html, nothing, type TemplateResult } from 'lit';
import type { ManageStep, Wish } from '../../../client/signing/managing.ts';
import type { OwnSignature } from '../../../feed/signing-answers.ts';
import { controlId } from './control-id.ts';
import { helpView, progressView, type ProgressHandlers, type ProgressPlace } from './progress-view.ts';

type AddressStep = Extract<ManageStep, { step: 'address' }>;
type OwnStep = Extract<ManageStep, { step: 'own' }>;

export interface ManageHandlers extends ProgressHandlers {
  readonly begin: (event: Event) => void;
  readonly ask: (id: string, wish: Wish | undefined) => void;
  readonly carryOut: () => void;
}

/** Asks which address was signed with. */
export function manageAddressView(
  step: AddressStep,
  place: ProgressPlace,
  handlers: ManageHandlers,
): TemplateResult {
  const { words } = place;
  const { progress, fault } = step;
  const id = controlId('manage');
  const said = {
    missing: words.missing['/email'],
    'not-an-email': words.faults['not-an-email'],
    expired: words.manageExpired,
    failed: step.detail ?? words.manageFailed,
    none: '',
  }[fault ?? 'none'];
  const isWrong = fault === 'missing' || fault === 'not-an-email';
  return html`<form class="form" part="form" novalidate @submit=${handlers.begin}>
    <p>${words.manageAsk}</p>
    <div class="field" part="field">
      <label for=${id}><span class="label">${words.email}</span></label>
      <p class="fault" role="alert" id=${`${id}-fault`} .textContent=${said}></p>
      <input
        id=${id}
        name="manage"
        type="email"
        inputmode="email"
        autocomplete="email"
        autocapitalize="none"
        spellcheck="false"
        dir="ltr"
        .value=${step.email}
        aria-required="true"
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${`${id}-fault`}
      />
    </div>
    <button class="primary" type="submit" @click=${handlers.begin}>
      <span .textContent=${progress?.step === 'sending' ? words.oneMoment : words.sendCode}></span>
    </button>
    ${progressView(progress ?? { step: 'editing', errors: [] }, place, handlers, words.oneMoment)}
    ${fault === 'failed' ? helpView(place) : nothing}
  </form>`;
}

/** What was signed with the address, and what can be done to it. */
export function ownView(step: OwnStep, place: ProgressPlace, handlers: ManageHandlers): TemplateResult {
  const { words } = place;
  const { signatures, done, failed, progress } = step;
  const after = { withdraw: words.withdrawn, hide: words.hidden, show: words.shown, none: '' }[
    done ?? 'none'
  ];
  return html`<div class="form">
    <p class="became" role="status" .textContent=${after}></p>
    ${signatures.length || done ? nothing : html`<p>${words.ownNone}</p>`}
    ${signatures.map((one) => signatureView(one, step, place, handlers))}
    <p class="fault" role="alert" .textContent=${failed ? words.manageFailed : ''}></p>
    ${progressView(progress ?? { step: 'editing', errors: [] }, place, handlers, words.oneMoment)}
    ${failed ? helpView(place) : nothing}
  </div>`;
}

function signatureView(
  signature: OwnSignature,
  { asked, progress }: OwnStep,
  { words }: ProgressPlace,
  { ask, carryOut }: ManageHandlers,
): TemplateResult {
  const { id, name, type, publish, status = 'counted' } = signature;
  const state = {
    published: words.ownPublished,
    counted: words.ownCounted,
    'awaiting-approval': words.ownAwaiting,
  }[status];
  const press = (label: string, wish: Wish | undefined): TemplateResult =>
    html`<button
      class="plain"
      type="button"
      @click=${() => {
        ask(id, wish);
      }}
    >
      ${label}
    </button>`;
  const visibility = publish ? press(words.hide, 'hide') : press(words.show, 'show');
  return html`<div class="own-signature">
    <p class="label"><bdi>${name}</bdi></p>
    <p class="note" .textContent=${state}></p>
    ${
      asked?.id === id
        ? html`<div class="asked" role="group" tabindex="-1" aria-labelledby="asked">
            <p id="asked" .textContent=${questions(asked.wish, words).really}></p>
            <button class="primary" type="button" @click=${carryOut}>
              <span
                .textContent=${progress?.step === 'sending' ? words.oneMoment : questions(asked.wish, words).yes}
              ></span>
            </button>
            ${press(words.keep, undefined)}
          </div>`
        : html`<p class="choices">
            ${press(words.withdraw, 'withdraw')} ${type === 'organization' ? nothing : visibility}
          </p>`
    }
  </div>`;
}

function questions(
  wish: Wish,
  words: ProgressPlace['words'],
): { readonly really: string; readonly yes: string } {
  return {
    withdraw: { really: words.reallyWithdraw, yes: words.yesWithdraw },
    hide: { really: words.reallyHide, yes: words.yesHide },
    show: { really: words.reallyShow, yes: words.yesShow },
  }[wish];
}
