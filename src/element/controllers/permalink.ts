import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** `#s-` and the id of one who signed. */
const permalink = /^#s-([A-Za-z0-9_-]{1,40})$/;

/** On the letter's own page, follows an address that points at one of the names. */
export class PermalinkController implements ReactiveController {
  readonly #goTo: (id: string) => void;
  #homePage: string | undefined;

  constructor(host: ReactiveControllerHost, goTo: (id: string) => void) {
    this.#goTo = goTo;
    host.addController(this);
  }

  /** @param homePage address of the letter's own page; on any other page a fragment is the page's own affair */
  watch(homePage: string | undefined): void {
    if (homePage === this.#homePage) return;
    this.#homePage = homePage;
    this.#follow();
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = (): void => {
    const { href, hash } = location;
    const id = permalink.exec(hash)?.[1];
    const isHome = this.#homePage?.split('#', 1)[0] === href.split('#', 1)[0];
    if (id && isHome) this.#goTo(id);
  };
}
