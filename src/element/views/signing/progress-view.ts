import { html, nothing, type TemplateResult } from 'lit';
import type { SignStep } from '../../../client/signing/sign-state.ts';
import type { Progress } from '../../../client/signing/delivery.ts';
import { isolated } from '../../../locales/isolated.ts';
import { message } from '../../../locales/message.ts';
import type { SigningStrings } from '../../../locales/words/signing.ts';
import type { Strings } from '../../../locales/words/reading.ts';
import { readableAddress } from '../readable-address.ts';

export interface ProgressPlace {
  readonly words: SigningStrings;
  readonly strings: Strings;
  readonly language: string;
  readonly contact: string | undefined;
  /** In milliseconds since 1970. */
  readonly now: number;
}

export interface ProgressHandlers {
  /** Tries at once what waits, or once more what failed. */
  readonly now: (event: Event) => void;
  readonly stop: () => void;
}

/**
 * What is going on, below the button. It is always there: what changes in it is told.
 * @param sending what is said while it is on its way, where that is not a signature
 */
export function progressView(
  step: SignStep | Progress,
  place: ProgressPlace,
  handlers: ProgressHandlers,
  sending = place.words.sending,
): TemplateResult {
  return html`<div class="progress" role="status">${said(step, place, handlers, sending)}</div>`;
}

function said(
  step: SignStep | Progress,
  place: ProgressPlace,
  { now, stop }: ProgressHandlers,
  sending: string,
): unknown {
  const { words, strings } = place;
  switch (step.step) {
    case 'offline':
      return html`<p>${words.offline}</p>
        ${choices(button(words.tryNow, now), button(words.stop, stop))}`;
    case 'waiting':
      return html`<p>${waitingWords(step.until, place)}</p>
        ${choices(button(words.tryNow, now), button(words.stop, stop))}`;
    case 'failed':
      return html`<p class="fault">${words.failed}</p>
        ${step.detail ? html`<p .textContent=${step.detail}></p>` : nothing}
        ${choices(button(strings.tryAgain, now), contactLink(place))}`;
    case 'closed':
      return html`<p class="fault">${words.closedMeanwhile}</p>`;
    case 'sending':
      if (step.proving) return html`<p>${words.proving}</p>`;
      // The button itself says so; one who does not see it is told here.
      return html`<p class="hidden" .textContent=${step.slow ? words.stillSending : sending}></p>`;
    case 'editing':
    case 'code':
    case 'done':
      return nothing;
  }
}

/** Where else one can turn to when something does not work, if the letter says so. */
export function helpView(place: ProgressPlace): TemplateResult | typeof nothing {
  return place.contact ? choices(contactLink(place)) : nothing;
}

function contactLink({ words, language, contact }: ProgressPlace): TemplateResult | typeof nothing {
  return contact
    ? html`<a class="plain" href=${contact} target="_blank" rel="noopener noreferrer"
        >${message(language, words.orWrite, { contact: isolated(readable(contact)) })}</a
      >`
    : nothing;
}

/** The seconds run for the eyes alone: told each second, they would drown everything else. */
function waitingWords(until: number, { words, language, now }: ProgressPlace): TemplateResult {
  const [before = '', after = ''] = words.waiting.split('{time}');
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  const time = `${number(language, Math.floor(seconds / 60), 1)}:${number(language, seconds % 60, 2)}`;
  return html`<span>${before}</span><span class="time" aria-hidden="true" .textContent=${time}></span
    ><span>${after}</span>`;
}

function number(language: string, value: number, digits: number): string {
  return new Intl.NumberFormat(language, { minimumIntegerDigits: digits }).format(value);
}

function choices(...all: readonly unknown[]): TemplateResult {
  return html`<p class="choices">${all}</p>`;
}

function button(words: string, press: (event: Event) => void): TemplateResult {
  return html`<button class="plain" type="button" @click=${press}>${words}</button>`;
}

function readable(contact: string): string {
  const { protocol, pathname, host } = new URL(contact);
  return protocol === 'mailto:' ? readableAddress(pathname) : host;
}
