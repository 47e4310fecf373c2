import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../client/listing.ts';
import type { Signatory } from '../../feed/signatory.ts';
import { formatDate, formatNumber, plural } from '../../locales/message.ts';
import { groupView, rangeOf, type GroupHandlers, type GroupState } from './group-view.ts';
import { heading } from './heading.ts';
import { logosView } from './logos-view.ts';
import { searchView, type SearchHandlers } from './search-view.ts';
import { siftView, type SiftHandlers, type SiftState } from './sift-view.ts';
import type { SignHandlers } from './sign-view.ts';

export interface SignatoriesState extends GroupState {
  readonly typed: string;
  /** Not everything that may answer has been looked at, or it cannot be. */
  readonly waiting: boolean;
  readonly failed: boolean;
  /** An endpoint is asked, whatever becomes of the names that are loaded. */
  readonly asking: boolean;
  /** What is said of the search, and where nobody was found. */
  readonly said: string;
  readonly nobody: string;
  readonly sift: SiftState;
  readonly groups: readonly Group[];
  /** So many rows at most are made in this frame, over all groups. */
  readonly room: number;
  /** The featured ones that have a logo. */
  readonly withLogo: readonly Signatory[];
  readonly allLogos: boolean;
  /** Signing has ended. */
  readonly closed: boolean;
  /** It is signed in the page. */
  readonly form: boolean;
  readonly now: Date;
}

export interface SignatoriesHandlers extends SearchHandlers, SiftHandlers, GroupHandlers {
  readonly logos: () => void;
  /** Shows who signed since the list was loaded. */
  readonly fresh: () => void;
  readonly signing: SignHandlers & {
    /** For those who signed before. */
    readonly manage: (event: Event) => void;
  };
  /** Brings into view what got the focus: while the list is being made anew, Firefox does not. */
  readonly focus: (event: Event) => void;
}

/** A search field earns its place from so many names on. */
const searchFrom = 10;
/** So does a choice of who is shown. */
const siftFrom = 60;

export function signatoriesView(state: SignatoriesState, handlers: SignatoriesHandlers): TemplateResult {
  const { letter, numbers, strings, level, names, groups, searching } = state;
  const { language } = letter;
  const { total_signatures: total, total_listed: listed = names.items.length } = numbers;
  if (!names.items.length) return html``;
  const nobody = searching && !!state.nobody && !state.waiting && !found(groups);
  let { room } = state;
  const number = total
    ? html` <span class="number" .textContent=${formatNumber(language, total)}></span>`
    : nothing;
  return html`<section class="signatories" part="signatories" @focusin=${handlers.focus}>
    ${heading(level, 'who', html`${strings.whoSigned}${number}`)}
    <p class="printed">${printedTitle(state)}</p>
    ${logosView(state.withLogo, strings, state.allLogos, handlers.logos)}
    ${listed >= searchFrom ? searchView(state.typed, strings, handlers) : nothing}
    ${listed >= siftFrom ? siftView(state.sift, strings, handlers) : nothing}
    <div class=${nobody ? 'hidden' : 'note status'} role="status" .textContent=${statusWords(state)}></div>
    ${newNamesView(state, handlers)}
    ${groups.map((group, index) => {
      const isLast = groups.slice(index + 1).every(({ length }) => !length);
      const { from, to } = rangeOf(group, state);
      const shown = Math.min(room, to - from);
      room -= shown;
      return groupView(group, { shown, isLast }, state, handlers);
    })}
    ${paperEnd(state)} ${nobody ? nobodyView(state, handlers) : nothing}
    ${
      !searching && total !== undefined && numbers.total_listed !== undefined && total > listed
        ? html`<p class="note">${plural(language, strings.unnamed, total - listed)}</p>`
        : nothing
    }
    ${
      state.form
        ? html`<button class="plain manage" type="button" @click=${handlers.signing.manage}>
            ${strings.changeSignature}
          </button>`
        : nothing
    }
  </section>`;
}

function statusWords({ strings, names, failed, waiting, asking, said }: SignatoriesState): string {
  if (failed || (names.failed && !asking)) return strings.namesFailed;
  return (names.loading && !asking) || waiting ? strings.loadingNames : said;
}

function found(groups: readonly Group[]): number {
  return groups.reduce((sum, { length }) => sum + length, 0);
}

/** The list never grows under its reader: the new names come when they are asked for. */
function newNamesView(
  { letter: { language }, numbers, names, strings }: SignatoriesState,
  { fresh }: SignatoriesHandlers,
): TemplateResult | typeof nothing {
  const n = (numbers.total_listed ?? 0) - names.listed;
  if (n <= 0 || names.loading) return nothing;
  return html`<button class="plain" type="button" @click=${fresh}>
    ${plural(language, strings.showNew, n)}
  </button>`;
}

function nobodyView(
  { letter, strings, nobody, closed, form }: SignatoriesState,
  { signing: { sign, intend } }: SignatoriesHandlers,
): TemplateResult {
  const href = closed || form ? undefined : letter.sign?.href;
  return html`<p>
    ${nobody} ${href ? html`<a class="read" href=${href} @click=${sign}>${strings.sign}</a>` : nothing}
    ${
      form && !closed
        ? html`<button class="plain" type="button" @pointerenter=${intend} @focus=${intend} @click=${sign}>
            ${strings.sign}
          </button>`
        : nothing
    }
  </p>`;
}

function printedTitle({ letter: { language }, numbers, strings, now }: SignatoriesState): string {
  const { total_signatures: n = 0 } = numbers;
  const date = formatDate(language, now, { dateStyle: 'long' });
  return plural(language, strings.printedTitle, n, { date });
}

/** What stands below the names on paper: how many more there are, and where the letter is. */
function paperEnd({ letter, numbers, names, strings, groups, first }: SignatoriesState): TemplateResult {
  const printed = groups.reduce((sum, { length }) => sum + Math.min(length, first), 0);
  const left = (numbers.total_listed ?? names.items.length) - printed;
  return html`<p class="printed-end">
    ${left > 0 ? html`${plural(letter.language, strings.andMore, left)}<br />` : nothing}${letter.home_page_url}
  </p>`;
}
