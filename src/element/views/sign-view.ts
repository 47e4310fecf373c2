import { html, nothing, type TemplateResult } from 'lit';
import type { Numbers } from '../../client/counts.ts';
import type { Letter } from '../../feed/letter.ts';
import { formatDate, formatNumber, message, plural } from '../../locales/message.ts';
import type { Plural } from '../../locales/words/plural.ts';
import type { Strings } from '../../locales/words/reading.ts';
import { chevron } from './letter-view.ts';
import { readableAddress } from './readable-address.ts';

export interface SignViewState {
  readonly letter: Letter;
  readonly numbers: Numbers;
  /** The number that a screen reader is told, when it has changed. */
  readonly told: number | undefined;
  readonly strings: Strings;
  readonly counter: boolean;
  readonly button: boolean;
  /** Where there is no letter beside it: the way to read it. */
  readonly readLink: boolean;
  readonly closed: boolean;
  /** Too few for the number to be shown. */
  readonly few: boolean;
  /** Where it is signed in the page. */
  readonly form: FormPlace | false;
}

interface FormPlace {
  /** The form could not be fetched. */
  readonly failed: boolean;
  /** It stands in place of the button. */
  readonly inPlace: TemplateResult | undefined;
  /** What the button says, where that is more than to sign. */
  readonly label: string | undefined;
}

export interface SignHandlers {
  /** Somebody is about to sign. */
  readonly intend: () => void;
  /** Opens the form, or is called before the button's link is followed. */
  readonly sign: (event: Event) => void;
}

export function signView(state: SignViewState, handlers: SignHandlers): TemplateResult {
  const { letter, strings, counter, button, readLink } = state;
  return html`<section class="sign">
    ${counter ? counterView(state) : nothing} ${button ? buttonView(state, handlers) : nothing}
    ${
      readLink && letter.home_page_url
        ? html`<a class="read" href=${letter.home_page_url}>${strings.readLetter}${chevron}</a>`
        : nothing
    }
  </section>`;
}

function counterView({ letter: { language }, numbers, strings, few, told }: SignViewState): TemplateResult {
  const { total_signatures: total, goal } = numbers;
  if (total === undefined) return html``;
  const spoken =
    told === undefined
      ? ''
      : `${formatNumber(language, told)} ${plural(language, signedBy(numbers, strings), told)}`;
  // Words that change are set as a whole: tools that translate a page take its text nodes apart.
  return html`<div class="counter" part="counter">
      ${
        few
          ? html`<p class="first">${strings.beFirst}</p>`
          : html`<p class="count">
              <strong .textContent=${formatNumber(language, total)}></strong>
              <span .textContent=${plural(language, signedBy(numbers, strings), total)}></span>
            </p>`
      }
      <p class="hidden" role="status" .textContent=${spoken}></p>
    </div>
    ${goal && !few ? goalView(language, total, goal, strings) : nothing}`;
}

function signedBy({ totals }: Numbers, strings: Strings): Plural {
  if (totals?.person === 0) return strings.signedOrganizations;
  return totals?.organization === 0 ? strings.signedPeople : strings.signedBoth;
}

function goalView(language: string, total: number, goal: number, strings: Strings): TemplateResult {
  const words =
    total >= goal
      ? message(language, strings.goalReached, { goal })
      : plural(language, strings.moreToReach, goal - total, { goal });
  return html`<div class="goal">
    <progress part="progress" max=${goal} .value=${Math.min(total, goal)} aria-label=${words}></progress>
    <p class="note" aria-hidden="true" .textContent=${words}></p>
  </div>`;
}

function buttonView(
  { letter, numbers, strings, closed, form }: SignViewState,
  { intend, sign }: SignHandlers,
): TemplateResult {
  // Whoever is writing goes on writing: what is sent too late is told there.
  if (form && form.inPlace) return form.inPlace;
  const { language, closes_at: closes, sign: { href } = {} } = letter;
  const { total_signatures: total = 0 } = numbers;
  if (closed) {
    const date = closes && formatDate(language, new Date(closes), { day: 'numeric', month: 'long' });
    return html`<p class="note">
      ${date ? message(language, strings.closedOn, { date }) : strings.closed}
      ${plural(language, strings.totalSigned, total)}
    </p>`;
  }
  if (form) {
    return html`<button
        class="primary"
        part="sign-button"
        type="button"
        @pointerenter=${intend}
        @pointerdown=${intend}
        @focus=${intend}
        @click=${sign}
      >
        <span .textContent=${form.label ?? strings.sign}></span>
      </button>
      <p class="note" role="alert" .textContent=${form.failed ? strings.formFailed : ''}></p>`;
  }
  if (!href) return html``;
  return html`<a class="primary" part="sign-button" href=${href} @click=${sign}
      ><span>${strings.sign}</span></a
    >
    <p class="note">${whereTo(href, language, strings)}</p>`;
}

function whereTo(href: string, language: string, strings: Strings): string {
  const { protocol, pathname, host } = new URL(href);
  return protocol === 'mailto:'
    ? message(language, strings.opensMail, { to: readableAddress(pathname) })
    : message(language, strings.continuesOn, { to: host });
}
