/**
 * The script tag's first file. Pages, consent tools and delay plugins load it as a classic script, as a
 * module, late, twice, inlined or glued to other files. So it is built without import or export, and asks at
 * once and side by side for all that the first paint needs: the core, the words and the documents.
 */

import { once } from '../client/once.ts';

/** Written in by the build. */
declare const OPEN_LETTER: {
  readonly version: string;
  /** Folder of the other files, relative to this one, with a slash at the end. */
  readonly chunks: string;
  /** Address of this file's own folder where that is known; else it is no address. */
  readonly base: string;
  /** Their codes, with spaces between them. */
  readonly locales: string;
};

/** An answer that has been asked for, and what ends the request. */
interface Started {
  readonly answer: Promise<Response>;
  readonly control: AbortController;
}

interface Core {
  readonly start: (started: Map<string, Started>, locales: readonly string[]) => void;
}

(() => {
  const { version, chunks, base } = OPEN_LETTER;
  const locales = OPEN_LETTER.locales.split(' ');
  // Markup can put an element of its own in the place of this property: what is no script has no say.
  const { currentScript } = document;
  const script = currentScript instanceof HTMLScriptElement && currentScript;

  /**
   * Where the other files may be: beside this one if its address names it; relative to it, where it may be a
   * module of its own, since a script that was inlined or glued to others would look on the page's own server,
   * or on that of a foreign `<base>`; at the address written into it. Never an address from the page's
   * markup: that may show a foreign letter, but must not run a foreign script.
   */
  const places = (): string[] => {
    const written = /^https?:/.test(base) && base + chunks;
    const found: string[] = [];
    if (script && /\/open-letter\.js([?#]|$)/.test(script.src)) found.push(new URL(chunks, script.src).href);
    const tagged = !script && document.querySelector('script[src*="/open-letter.js"]');
    if (tagged || !written) found.push(`./${chunks}`);
    if (written) found.push(written);
    return found;
  };

  const attribute = (element: Element | null, name: string): string | null | undefined =>
    element?.getAttribute(name) ?? element?.getAttribute(`data-${name}`);

  const begin = async (): Promise<void> => {
    const elements = [...document.querySelectorAll('open-letter,[data-open-letter]')];
    const started = new Map<string, Started>();
    for (const element of elements) {
      const src = attribute(element, 'src');
      if (!src || attribute(element, 'loading') === 'lazy') continue;
      try {
        const { href } = new URL(src, document.baseURI);
        if (!/^http/.test(href) || started.has(href)) continue;
        const control = new AbortController();
        const { signal } = control;
        const answer = fetch(href, {
          cache: 'no-cache',
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          signal,
        });
        answer.then(
          () => 0,
          () => 0,
        );
        started.set(href, { answer, control });
      } catch {
        // The element itself tells what is wrong with its address.
      }
    }
    const [first = null] = elements;
    const language = attribute(first, 'lang') || attribute(first?.closest('[lang]') ?? null, 'lang');
    const visitor: Partial<Navigator> = navigator;
    const guess = (language || visitor.language)?.split('-')[0] ?? '';
    let core: Core | undefined;
    let failure: unknown;
    for (const place of places()) {
      const load = (name: string): Promise<unknown> => import(/* @vite-ignore */ `${place}${name}.js`);
      const loading = load('core') as Promise<Core>;
      load(`reading-${locales.includes(guess) ? guess : 'en'}`).catch(() => 0);
      if (!('parseHTML' in Document)) load('sanitizer').catch(() => 0);
      // What stands around the text is asked for once the first document answers: earlier it would take
      // bandwidth from what the first paint waits for, later it costs a round trip more.
      for (const { answer } of started.values()) {
        answer.then(() => load('surroundings')).catch(() => 0);
      }
      try {
        core = await loading;
        break;
      } catch (error) {
        failure = error;
      }
    }
    if (!core) {
      console.error(
        'open-letter: its other files did not load. Load it from its own address, allow that in script-src, or build with --base.',
        failure,
      );
      throw failure;
    }
    core.start(started, locales);
  };

  once(version, begin);
})();
