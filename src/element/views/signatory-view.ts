import { html, nothing, type TemplateResult } from 'lit';
import type { Signatory } from '../../feed/signatory.ts';

/** What all rows of a list have in common. */
export interface SignatoryRow {
  /** A text, with what was looked for marked in it. */
  readonly marked: (text: string) => unknown;
  readonly countryName: (code: string) => string;
  /** The one the page's address points at. */
  readonly target: string | undefined;
  /** Those who signed on this page, and what is said beside them. */
  readonly own: { has(id: string): boolean };
  readonly you: string;
}

/** Where a row stands, from 1, in a list of so many; left out where the rows themselves tell. */
export interface Place {
  readonly place?: number;
  readonly size?: number;
}

/** One who signed. Every text of theirs keeps its own direction. */
export function signatoryView(
  signatory: Signatory,
  { marked, countryName, target, own, you }: SignatoryRow,
  { place, size }: Place,
): TemplateResult {
  const { id, name, url, role, organization, locality, country } = signatory;
  const details = [role, organization, locality, country && countryName(country)].filter(
    (detail) => detail !== undefined,
  );
  const shownName = html`<bdi>${marked(name)}</bdi>`;
  return html`<li
    id=${`s-${id}`}
    class=${id === target ? 'target' : own.has(id) ? 'own' : nothing}
    part="signatory"
    aria-current=${id === target ? 'true' : nothing}
    aria-posinset=${place ?? nothing}
    aria-setsize=${size ?? nothing}
  >
    ${url ? html`<a href=${url} rel="noopener noreferrer nofollow">${shownName}</a>` : shownName}
    ${own.has(id) ? html`<span class="you">${you}</span>` : nothing}
    ${
      details.length
        ? html`<span class="detail"
            >${details.map((detail, index) => html`${index ? ', ' : nothing}<bdi>${marked(detail)}</bdi>`)}</span
          >`
        : nothing
    }
  </li>`;
}

/** A text in pieces, those that were found marked. */
export function markedView(pieces: readonly { text: string; hit: boolean }[]): unknown {
  return pieces.map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text));
}
