import type { ReactiveController, ReactiveElement } from 'lit';
import { sizeObserver } from '../size-observer.ts';

/**
 * How much room there is: `wide` has a column for signing beside the text, `narrow` one column, `compact` the
 * number and the button, with the text folded away.
 */
export type Layout = 'compact' | 'narrow' | 'wide';

/** Widths in em of the letter's own font size. */
const wideFrom = 56;
const shortListTo = 30;
/** In pixels, and as a part of the window: a column beside others folds the letter away, a phone must not. */
const compactTo = 320;
const compactPart = 0.75;

/**
 * Watches the element's width. It is read once before the first paint and then followed; a container query
 * would make the letter no pixel wide inside flex, float and table parents.
 */
export class LayoutController implements ReactiveController {
  layout: Layout = 'narrow';
  /** Too narrow for a long list at the start. */
  short = false;
  readonly #host: ReactiveElement;
  #ruler: Element | null = null;
  // A frame later: a size that changes while sizes are told is an error on the page. Without an observer it keeps the
  // layout that fits at first.
  readonly #observer = sizeObserver(() => requestAnimationFrame(this.#measure));

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * At first the element is empty, so a parent as narrow as its content leaves it no width to read. What the page
   * shows until the letter is there is not measured: a short line in such a parent would fold the letter away.
   */
  hostConnected(): void {
    this.#measure();
    this.hostUpdated();
  }

  /** Follows a ruler of no height: the letter's own height, which often changes, is no news. */
  hostUpdated(): void {
    const ruler = this.#host.renderRoot.querySelector('.ruler');
    if (ruler === this.#ruler) return;
    this.#observer?.disconnect();
    if (ruler) this.#observer?.observe(ruler);
    this.#ruler = ruler;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#ruler = null;
  }

  readonly #measure = (): void => {
    const pixels = this.#host.clientWidth;
    // Not on the page's surface: nothing to learn.
    if (!pixels) return;
    const em = Math.max(16, parseFloat(getComputedStyle(this.#host).fontSize));
    const width = pixels / em;
    const layout =
      width >= wideFrom
        ? 'wide'
        : pixels <= compactTo && pixels < innerWidth * compactPart
          ? 'compact'
          : 'narrow';
    const short = width < shortListTo;
    if (layout === this.layout && short === this.short) return;
    this.layout = layout;
    this.short = short;
    this.#host.requestUpdate();
  };
}
