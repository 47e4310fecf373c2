import type { LitElement } from 'lit';
import { focusOn } from '../focus.ts';
import { sizeObserver } from '../size-observer.ts';

/** Where the form stands on the page, and where the focus is in it. */
export class PanelStand {
  readonly #host: LitElement;
  /** A dialog that nobody sees any more, since the page hides its letter, would still hold the whole page. */
  readonly #hiding = sizeObserver(() => {
    const dialog = this.#root.querySelector('dialog');
    if (dialog?.isConnected && !dialog.getClientRects().length) dialog.close();
  });
  #hasProgress = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get form(): Element | null {
    return this.#root.querySelector('.panel form');
  }

  /**
   * In place it goes with the page instead of standing in it, since it is higher than a window, and begins where the
   * button stood when it was pressed.
   */
  settle(where: 'in-place' | 'over' | undefined): void {
    const dialog = this.#root.querySelector('dialog');
    // One that was moved with its letter is open, but no dialog any more.
    if (dialog?.isConnected && !dialog.matches(':modal')) {
      dialog.open = false;
      dialog.showModal();
      this.#hiding?.disconnect();
      this.#hiding?.observe(dialog);
    }
    const section = this.#root.querySelector<HTMLElement>('.sign');
    const isInPlace = where === 'in-place';
    if (!section || section.classList.contains('open') === isInPlace) return;
    const { top } = section.getBoundingClientRect();
    section.classList.toggle('open', isInPlace);
    section.style.marginBlockStart = '';
    const moved = top - section.getBoundingClientRect().top;
    if (isInPlace && moved > 0) section.style.marginBlockStart = `${moved}px`;
  }

  /** The focus is in something else on the page: in another embed of the letter, where it is being signed. */
  get isElsewhere(): boolean {
    const { activeElement } = this.#host.getRootNode() as Document | ShadowRoot;
    return activeElement !== null && activeElement !== document.body && activeElement !== this.#host;
  }

  /** The heading of what is shown now gets the focus: a reader begins there. */
  toHeading(): void {
    const heading = this.#root.querySelector('.panel .panel-title');
    focusOn(heading);
    heading?.scrollIntoView({ block: 'nearest' });
  }

  /** Moves the focus to what this selects, as soon as it is there. */
  async focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const found = this.#root.querySelector<HTMLElement>(`.panel ${selector}`);
    if (found?.matches('input, select, textarea')) found.focus();
    else focusOn(found);
    found?.scrollIntoView({ block: 'nearest' });
  }

  /** Gives the focus back to what opened it, or to what stands there now. */
  async giveBack(opener: HTMLElement | undefined): Promise<void> {
    await this.#host.updateComplete;
    const button = opener?.isConnected ? opener : this.#root.querySelector<HTMLElement>('.sign > .primary');
    button?.focus();
  }

  /** What is said below the button may be out of sight. */
  showProgress(): void {
    const told = this.#root.querySelector('.panel .progress p:not(.hidden)');
    if (told && !this.#hasProgress) told.parentElement?.scrollIntoView({ block: 'nearest' });
    this.#hasProgress = !!told;
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }
}
