import { pageExpression } from '../in-page.ts';
import { watchScript, type Seen, type WatchedWindow } from '../watched-page.ts';

/** What a visitor finds on a strict page, after having used it. */
export interface StrictLook extends Pick<Seen, 'title' | 'fallback' | 'notice'> {
  readonly paragraphs: number;
  readonly number: string;
  readonly names: number;
  /** Our style sheets have been applied. */
  readonly styled: boolean;
  /** Pictures that came, and those that did not, of the logos. */
  readonly logos: readonly [shown: number, broken: number];
  /** A click on the button told the page so. */
  readonly button: boolean;
  /** The marked part of the name that was looked for. */
  readonly found: string;
}

/** All that one page has to tell. */
export interface StrictTold {
  readonly look: StrictLook;
  /** Console and uncaught errors. */
  readonly said: readonly string[];
  /** What the page's policy kept from happening, as `directive address`. */
  readonly violations: readonly string[];
}

/** How a page ends up; it is looked at once that is so. */
export type Ending =
  /** The letter is shown with all that stands around it. */
  | 'letter'
  /** The script has given up, and the page's own content stays. */
  | 'refused'
  /** The page's own content stays, with a quiet line below it. */
  | 'failed'
  /** The script could not even begin. */
  | 'untouched';

export interface Strict {
  readonly violations: readonly string[];
  readonly hasEnded: (ending: Ending) => boolean;
  readonly tell: () => Promise<StrictTold>;
  /** What the frame inside this page has told, once it has been asked. */
  told: StrictTold | undefined;
}

export type StrictWindow = WatchedWindow & { readonly strict: Strict };

/**
 * The script that every strict page begins with. A page in a frame answers its parent; the parent keeps it. Waits
 * of a second and more are a tenth as long, but for those of the time limits.
 */
export const strictScript = `${watchScript({ from: 400, by: 10, spare: [10_000, 60_000] })};${pageExpression(startStrict, [])};`;

/** Runs in the page, before every other script. */
function startStrict(): void {
  const { watch } = globalThis as WatchedWindow;
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    // Browsers ask for the page's own icon by themselves.
    if (!blockedURI.endsWith('/favicon.ico')) violations.push(`${effectiveDirective} ${blockedURI}`);
  });
  let used = false;
  document.addEventListener('open-letter-sign', (event) => {
    used = true;
    event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    event.preventDefault();
  });

  const element = (): HTMLElement | null => document.querySelector('open-letter');
  const all = <E extends HTMLElement>(path: string): E[] => [
    ...(element()?.shadowRoot?.querySelectorAll<E>(path) ?? []),
  ];
  const soon = async (holds: () => boolean): Promise<void> => {
    const end = performance.now() + 5_000;
    while (!holds() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const isStyled = (): boolean => {
    const [title, button, list] = ['.title', '.primary', '.names'].map((path) => all(path)[0]);
    if (!title || !button || !list) return false;
    return (
      getComputedStyle(title).lineHeight !== 'normal' &&
      parseFloat(getComputedStyle(button).paddingLeft) > 4 &&
      getComputedStyle(list).listStyleType === 'none'
    );
  };

  const strict: Strict = {
    violations,
    told: undefined,
    hasEnded(ending) {
      if (ending === 'untouched') return document.readyState === 'complete';
      if (ending === 'refused') return watch.said.some((line) => line.startsWith('error: open-letter: '));
      if (ending === 'failed') return !!all('.notice button')[0];
      return !!all('.names')[0] && !!all('.search input')[0];
    },
    async tell() {
      const { title, fallback, notice } = watch.see('x');
      const logos = all<HTMLImageElement>('.logos img');
      logos[0]?.scrollIntoView();
      await soon(() => logos.every((logo) => logo.complete));
      const shown = logos.filter((logo) => logo.naturalWidth > 0).length;
      all('.primary')[0]?.click();
      const names = all('.names li').length;
      const styled = isStyled();
      const [field] = all<HTMLInputElement>('.search input');
      if (field) {
        field.value = '5rights';
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        await soon(() => !!all('.names mark')[0]);
      }
      return {
        look: {
          title,
          fallback,
          notice,
          paragraphs: all('.text > p').length,
          number: all('.count strong')[0]?.textContent ?? '',
          names,
          styled,
          logos: [shown, logos.length - shown],
          button: used,
          found: all('.names mark')[0]?.textContent ?? '',
        },
        said: [...watch.said],
        violations: [...violations],
      };
    },
  };
  let asked = false;
  addEventListener('message', ({ data }: MessageEvent<Ending | StrictTold>) => {
    if (typeof data !== 'string') strict.told = data;
    else if (!asked && strict.hasEnded(data)) {
      asked = true;
      void strict.tell().then((told) => parent.postMessage(told, '*'));
    }
  });
  Object.assign(globalThis, { strict });
}
