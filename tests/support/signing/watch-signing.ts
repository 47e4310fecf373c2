import { pageExpression } from '../in-page.ts';
import type { WatchedWindow } from '../watched-page.ts';
import type { SignHands } from './hands.ts';

/** What a visitor sees of the form, and what the page around it is told. */
export interface SignLook {
  /** The panel's heading; empty while nothing is open. */
  readonly title: string;
  /** It lies over the page. */
  readonly over: boolean;
  /** What has the focus inside the letter: a control's name, else a class, else its words. */
  readonly focus: string;
  /** What stands in the controls, by name. */
  readonly values: Readonly<Record<string, string | boolean>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly summary: readonly string[];
  readonly faults: readonly string[];
  readonly told: string;
  readonly progress: string;
  /** All words of the panel. */
  readonly words: string;
  readonly became: string;
  readonly count: number;
  /** Rows of the list that are marked as one's own. */
  readonly own: readonly string[];
  readonly names: readonly string[];
  /** Headings of the list, with their numbers. */
  readonly groups: readonly string[];
  /** What can be pressed in the list. */
  readonly offers: readonly string[];
  /** The button in the letter. */
  readonly button: string;
  /** The button of the form. */
  readonly submit: string;
  readonly language: string;
  readonly layout: string;
  /** The page was put away and taken out again as it was. */
  readonly restored: boolean;
  readonly events: readonly (readonly [type: string, detail: unknown])[];
  /** Keys and inputs that the page heard, but for those of its own controls. */
  readonly heard: readonly string[];
  /** How often the page's own form was sent. */
  readonly sent: number;
  readonly said: readonly string[];
  readonly violations: readonly string[];
  /** Names of the script's files that the browser asked for. */
  readonly chunks: readonly string[];
}

/** Whatever a page may leave in a browser. */
export type Traces = Readonly<Record<string, number | string>>;

interface SignWatch {
  look(): SignLook;
  traces(): Promise<Traces>;
}

export type SignWindow = WatchedWindow & { readonly signing: SignWatch & SignHands };

/** After the one of `watchedPage`. */
export const signingScript = pageExpression(startWatch, []);

/** Runs in the page, before every other script. */
function startWatch(): void {
  const { watch } = globalThis as WatchedWindow;
  const events: [string, unknown][] = [];
  const heard: string[] = [];
  const violations: string[] = [];
  let sent = 0;
  let restored = false;
  for (const type of ['open-letter-sign', 'open-letter-signed', 'open-letter-confirmed']) {
    // As it travels: what is undefined is not there.
    document.addEventListener(type, (event) =>
      events.push([type, JSON.parse(JSON.stringify((event as CustomEvent).detail))]),
    );
  }
  const typing = 'keydown keypress keyup beforeinput input change paste'.split(' ');
  for (const type of typing) {
    document.addEventListener(type, (event) => {
      const field = letter()?.shadowRoot?.activeElement?.matches('input, select, textarea');
      if (event.target === letter() && field) heard.push(`${type} ${(event as KeyboardEvent).key}`);
    });
  }
  document.addEventListener('submit', (event) => {
    sent += 1;
    event.preventDefault();
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push(`${effectiveDirective} ${blockedURI}`),
  );
  addEventListener('pageshow', ({ persisted }) => (restored = persisted));

  type Control = HTMLInputElement & { readonly name: string };
  const letter = (): HTMLElement | null => document.getElementById('x');
  const all = <E extends HTMLElement = HTMLElement>(path: string): E[] => [
    ...(letter()?.shadowRoot?.querySelectorAll<E>(path) ?? []),
  ];
  const words = (element: Element | null | undefined): string =>
    element?.textContent
      // What keeps the direction of a name is not seen.
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim() ?? '';
  const text = (path: string): string => words(all(path)[0]);
  const texts = (path: string): string[] => all(path).map(words).filter(Boolean);
  const numberIn = (digits: string): number =>
    Number(digits.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit))).replace(/[^0-9]/g, ''));
  const controls = (): Control[] => all<Control>('.panel :is(input, select, textarea):not([name=trap])');
  const labelOf = ({ labels }: Control): string => [...(labels ?? [])].map(words).join(' / ');
  const focus = (): string => {
    const active = letter()?.shadowRoot?.activeElement;
    if (!active) return '';
    const { name, id, className } = active as Control;
    if (name) return name === 'type' ? id : name;
    const [first = ''] = className.split(' ');
    return active.matches('button, a') ? `${first} ${words(active)}`.trim() : first;
  };

  const signing: SignWatch = {
    look: () => ({
      title: text('.panel .panel-title'),
      over: !!all('dialog.panel')[0]?.matches(':modal'),
      focus: focus(),
      values: Object.fromEntries(
        controls().flatMap((one) =>
          one.type === 'radio'
            ? one.checked
              ? [['type', one.id.replace('f-type-', '')] as const]
              : []
            : [[one.name, one.type === 'checkbox' ? one.checked : one.value] as const],
        ),
      ),
      labels: Object.fromEntries(controls().map((one) => [one.name, labelOf(one)])),
      summary: texts('.errors li'),
      faults: texts('.panel .fault'),
      told: text('.panel .told'),
      progress: text('.panel .progress'),
      words: text('.panel'),
      became: text('.panel .became'),
      count: numberIn(text('.count strong')),
      own: texts('.names li.own'),
      names: texts('.names li > bdi, .names li > a > bdi'),
      groups: texts('.signatories :is(h1, h2, h3, h4, h5, h6)'),
      offers: texts('.signatories button'),
      button: text('.sign > .primary'),
      submit: text('.panel .form > .primary'),
      language: all('.root')[0]?.lang ?? '',
      layout: all('.root')[0]?.className.replace('root ', '') ?? '',
      restored,
      events,
      heard,
      sent,
      said: watch.said,
      violations,
      chunks: performance
        .getEntriesByType('resource')
        .map(({ name }) => /\/chunks\/[^/]+\/([^/]+)\.js$/.exec(name)?.[1] ?? '')
        .filter(Boolean),
    }),
    async traces() {
      // In a frame without an origin there is nothing that could be asked.
      const sizeOf = async (ask: () => number | Promise<number>): Promise<number | string> => {
        try {
          return await ask();
        } catch (error) {
          return (error as Error).name;
        }
      };
      const { indexedDB: bases } = globalThis;
      return {
        cookies: await sizeOf(() => document.cookie.length),
        local: await sizeOf(() => localStorage.length),
        session: await sizeOf(() => sessionStorage.length),
        bases: await sizeOf(async () => (await bases.databases()).length),
        caches: await sizeOf(async () => (await caches.keys()).length),
        history: history.length,
        address: location.href,
      };
    },
  };
  Object.assign(globalThis, { signing });
}
