import type { LitElement, ReactiveController } from 'lit';
import { sizeObserver } from './size-observer.ts';

/** So many rows are in place in the frame of the key that was pressed; the rest comes after it. */
export const rowsOfFrame = 20;

/** Gives the first rows the frame of a key, and the rest the next. */
export class FirstRows implements ReactiveController {
  readonly #host: LitElement;
  /** The key that was pressed last; undefined once all that belongs to it is shown. */
  #key: symbol | undefined;
  /**
   * The list's height as it was laid out last: to ask for it makes the browser lay out the page at once. It is asked
   * for behind the frame: what that brings into sight changes sizes while they are told, an error on the page.
   */
  readonly #heights = sizeObserver(() => {
    this.#height = undefined;
    setTimeout(() => {
      this.#height ??= this.#measured?.offsetHeight;
    });
  });
  #measured: HTMLElement | undefined;
  #height: number | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // Other rows than those of a key may have made the list longer or shorter; nobody has told yet.
    if (!this.#key) this.#height = undefined;
  }

  /** So many rows at most are made now. */
  get room(): number {
    return this.#key ? rowsOfFrame : Infinity;
  }

  /** The page keeps its height meanwhile: were it shorter for a frame, it would move under its reader. */
  showRestLater(): void {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('.signatories');
    if (list) list.style.minBlockSize = `${this.#heightOf(list)}px`;
    const key = Symbol();
    this.#key = key;
    requestAnimationFrame(() =>
      setTimeout(() => {
        // A key that was pressed since has its own turn.
        if (this.#key !== key) return;
        this.#key = undefined;
        this.#host.requestUpdate();
        void this.#host.updateComplete.then(() => {
          if (this.#key) return;
          if (list) list.style.minBlockSize = '';
          this.#height = undefined;
        });
      }),
    );
  }

  /** Makes all rows with the next update: nobody waits for the frame of a key any more. */
  showAll(): void {
    this.#key = undefined;
    const list = this.#host.renderRoot.querySelector<HTMLElement>('.signatories');
    if (list) list.style.minBlockSize = '';
  }

  #heightOf(list: HTMLElement): number {
    if (this.#measured !== list || !this.#heights) {
      this.#measured = list;
      this.#height = list.offsetHeight;
      this.#heights?.disconnect();
      this.#heights?.observe(list);
    }
    return (this.#height ??= list.offsetHeight);
  }
}
