import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** `#s-` and the id of one who signed. */
const permalink = /^#s-([A-Za-z0-9_-]{1,40})$/;

/** The way to a name that an address points at. It may be long: names are loaded on it. */
export interface Way {
  /** The address still points there, and no other letter on the page has gone there. */
  readonly isOpen: () => boolean;
  /** The name was found: from now on it is the way of this letter alone. */
  readonly take: () => void;
  /** The visitor has gone on by themselves: nothing moves any more. */
  readonly isLeft: () => boolean;
}

/** Which letter went to the name, of all on the page that may have it. */
let followed: { readonly hash: string; readonly by: Element } | undefined;

/** On the letter's own page, follows an address that points at one of the names. */
export class PermalinkController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #goTo: (id: string, way: Way) => void;
  #homePage: string | undefined;
  #on: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Element, goTo: (id: string, way: Way) => void) {
    this.#host = host;
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
    // One that was moved on its way begins again; one that has been there stays where it is.
    if (followed?.by !== this.#host) this.#follow();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
    this.#on?.abort();
  }

  readonly #follow = (): void => {
    const { hash } = location;
    this.#on?.abort();
    if (followed?.hash !== hash || !followed.by.isConnected) followed = undefined;
    const id = permalink.exec(hash)?.[1];
    if (!id || !this.#homePage || !isAt(this.#homePage)) return;
    const { signal } = (this.#on = new AbortController());
    let isLeft = false;
    const leave = (): void => {
      isLeft = true;
    };
    for (const doing of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      addEventListener(doing, leave, { once: true, passive: true, signal });
    }
    this.#goTo(id, {
      isOpen: () => !signal.aborted && (!followed || followed.by === this.#host),
      take: () => {
        followed = { hash, by: this.#host };
      },
      isLeft: () => isLeft,
    });
  };
}

/** Whether this is the page. Addresses that are passed on gain parameters, and a slash at the end comes and goes. */
function isAt(homePage: string): boolean {
  const [home, here] = [new URL(homePage), new URL(location.href)];
  const parameters = here.search.slice(1).split('&');
  return (
    pageOf(home) === pageOf(here) &&
    home.search
      .slice(1)
      .split('&')
      .every((one) => !one || parameters.includes(one))
  );
}

function pageOf({ origin, pathname }: URL): string {
  return origin + pathname.replace(/\/(index\.html)?$/, '');
}
