import { pageExpression } from '../in-page.ts';
import { watchScript, type WatchedWindow } from '../watched-page.ts';
import type { Ending, StrictTold } from './told.ts';

interface Strict {
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
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push(`${effectiveDirective} ${blockedURI}`),
  );
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
      const told = watch.said.some((line) => line.startsWith('error: open-letter: '));
      if (ending === 'refused') return told;
      if (ending === 'failed') return told && !!all('.notice button')[0];
      return !!all('.names')[0] && !!all('.search input')[0];
    },
    async tell() {
      const { title, fallback, notice } = watch.see('x');
      const logos = all<HTMLImageElement>('.logos img');
      logos[0]?.scrollIntoView();
      await soon(() => logos.every((logo) => logo.complete && (logo.naturalWidth || logo.matches('.lost'))));
      const cells = all('.logos li').map(
        ({ clientWidth, clientHeight }) => [clientWidth, clientHeight] as const,
      );
      const named = all('.logos li span').filter((name) => {
        const place = name.parentElement?.getBoundingClientRect();
        const { width, left, right, top, bottom } = name.getBoundingClientRect();
        if (!width || !place) return false;
        return left >= place.left && right <= place.right && top >= place.top && bottom <= place.bottom;
      }).length;
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
          named,
          cells,
          button: used,
          found: all('.names mark')[0]?.textContent ?? '',
          theirs: document.querySelector('#theirs')?.textContent ?? '',
        },
        said: [...watch.said],
        violations: [...violations],
      };
    },
  };
  let telling: Promise<StrictTold> | undefined;
  addEventListener('message', ({ data }: MessageEvent<Ending | StrictTold>) => {
    if (typeof data !== 'string') strict.told = data;
    else if (strict.hasEnded(data)) {
      void (telling ??= strict.tell()).then((told) => parent.postMessage(told, '*'));
    }
  });
  Object.assign(globalThis, { strict });
}
