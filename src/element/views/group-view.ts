import { html, nothing, type TemplateResult } from 'lit';
import type { Group, Kind } from '../../client/listing.ts';
import type { Numbers } from '../../client/counts.ts';
import type { Names } from '../../client/names.ts';
import type { Letter } from '../../feed/letter.ts';
import { formatNumber, message } from '../../locales/message.ts';
import type { Strings } from '../../locales/words/reading.ts';
import { heading } from './heading.ts';
import { initialsView, type InitialsHandlers, type InitialsState } from './initials-view.ts';
import { signatoryView, type SignatoryRow } from './signatory-view.ts';

/** Which rows of a group are shown. */
export interface Reach {
  /** The first one, from 0. */
  readonly from: number;
  /** So many more than at first. */
  readonly more: number;
  /** So many of them stand above those that were shown at first. */
  readonly above: number;
}

export interface GroupState {
  readonly letter: Letter;
  readonly numbers: Numbers;
  readonly strings: Strings;
  readonly level: number;
  readonly names: Names;
  /** Not everyone is shown, but those who were looked for. */
  readonly searching: boolean;
  /** An endpoint has more of those who were looked for. */
  readonly unended: boolean;
  /** How many rows of each group are shown at first, and which of them were asked for. */
  readonly first: number;
  readonly reach: Readonly<Partial<Record<Kind, Reach>>>;
  readonly initials: InitialsState;
  readonly row: SignatoryRow;
}

export interface GroupHandlers extends InitialsHandlers {
  readonly more: (kind: Kind) => void;
  readonly before: (kind: Kind) => void;
}

/** Names that each further step shows. */
export const step = 200;
/** Rows are laid out in blocks, so that those out of sight cost nothing. */
const blockSize = 100;

/** The rows of a group that are shown. There may be fewer than when they were asked for. */
export function rangeOf({ kind, length }: Group, { first, reach }: GroupState): { from: number; to: number } {
  const { from = 0, more = 0 } = reach[kind] ?? {};
  return { from: from < length ? from : 0, to: Math.min(length, from + first + more) };
}

/** The signatories of one kind: as many rows as there is room for in this frame. */
export function groupView(
  group: Group,
  { shown, isLast }: { readonly shown: number; readonly isLast: boolean },
  state: GroupState,
  handlers: GroupHandlers,
): TemplateResult | typeof nothing {
  const { kind, length } = group;
  const { letter, numbers, strings, level, names, searching, unended, first, row } = state;
  const title = {
    new: strings.newNames,
    organization: strings.organizations,
    person: strings.people,
    other: strings.others,
  }[kind];
  const total =
    searching || names.complete || kind === 'new'
      ? unended && isLast
        ? undefined
        : length
      : kind === 'other'
        ? undefined
        : numbers.totals?.[kind];
  if (!(total ?? length)) return nothing;
  const { from, to } = rangeOf(group, state);
  // Of a list that could not be loaded whole, less may be there than there is room for.
  const left = (total ?? length) - to;
  const size = total === undefined ? -1 : Math.max(total, length);
  // In blocks, and with others before and after them, rows do not tell by themselves where they stand.
  const isPart = from > 0 || to > first || size !== to;
  const rows = group.slice(from, from + shown);
  const above = state.reach[kind]?.above ?? 0;
  const ofKind = html`<span class="hidden">, ${title}</span>`;
  return html`<div class=${`group ${kind}`}>
    ${heading(
      level + 1,
      'kind',
      html`${title}${
        total === undefined
          ? nothing
          : html` <span class="number" .textContent=${formatNumber(letter.language, total)}></span>`
      }`,
    )}
    ${initialsView(group, title, state.initials, handlers)}
    ${
      from
        ? html`<button
            class="plain"
            type="button"
            @click=${() => {
              handlers.before(kind);
            }}
          >
            ${message(letter.language, strings.showBefore, { n: Math.min(from, step) })}${ofKind}
          </button>`
        : nothing
    }
    ${blocks(shown, above, first).map(
      ([start, end]) =>
        html`<ul role="list" class=${start === above ? 'names' : 'names later'}>
          ${rows
            .slice(start, end)
            .map((signatory, at) =>
              signatoryView(signatory, row, isPart ? { place: from + start + at + 1, size } : {}),
            )}
        </ul>`,
    )}
    ${
      left > 0 || (total === undefined && !names.complete)
        ? html`<button
            class="plain"
            type="button"
            @click=${() => {
              handlers.more(kind);
            }}
          >
            ${message(letter.language, strings.showMore, { n: left > 0 ? Math.min(left, step) : step })}${ofKind}
          </button>`
        : nothing
    }
  </div>`;
}

/**
 * The first names stand in one block, the rest in blocks of their own: columns of a block that is full are
 * not balanced anew when more names come, so the list does not move under its reader.
 */
function blocks(
  count: number,
  above: number,
  first: number,
): readonly (readonly [start: number, end: number])[] {
  const result: [number, number][] = [];
  let start = 0;
  while (start < count || !start) {
    const end =
      start < above ? Math.min(start + blockSize, above) : start + (start > above ? blockSize : first);
    result.push([start, Math.min(end, count)]);
    start = end;
  }
  return result;
}
