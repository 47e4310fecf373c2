/** What runs in the page that tries hostile pages in frames: it judges them from a realm they cannot spoil. */

/** What became of the letter on one page. */
export interface Outcome {
  readonly title: string;
  readonly words: string;
  readonly names: number;
  /** The names found by a search for one of them. */
  readonly found: readonly string[];
  /** The page's own content in the letter's place can be seen. */
  readonly fallback: boolean;
  /** Errors and warnings in the console, uncaught exceptions, rejections that nobody handled. */
  readonly told: readonly string[];
  /** Globals, and properties of built-in objects, that our script added or changed. */
  readonly left: readonly string[];
}

export type TrialsWindow = typeof globalThis & {
  readonly begin: (addresses: Readonly<Record<string, string>>) => void;
  /** Undefined as long as the letter is not through. */
  readonly outcome: (name: string, refused: boolean) => Promise<Outcome | undefined>;
};

/** Runs in the page. */
export function startTrials(): void {
  type FrameWindow = Window & typeof globalThis;
  interface Frame {
    readonly told: string[];
    before: ReadonlyMap<string, unknown>;
  }
  type Letter = HTMLElement & { readonly renderRoot?: ShadowRoot };
  const frames = new WeakMap<Window, Frame>();

  /** Every own property of the window and of its built-in objects. */
  const look = (frame: FrameWindow): ReadonlyMap<string, unknown> => {
    const seen = new Map<string, unknown>();
    const note = (path: string, object: object): void => {
      for (const key of Reflect.ownKeys(object)) {
        const property = Reflect.getOwnPropertyDescriptor(object, key);
        const value: unknown = property?.get ?? property?.value;
        // Some of the browser's own lists are made anew whenever they are asked for.
        seen.set(`${path}.${String(key)}`, Array.isArray(value) ? value.join() : value);
      }
    };
    note('window', frame);
    note('document', frame.document);
    for (const key of Reflect.ownKeys(frame)) {
      const value: unknown = Reflect.getOwnPropertyDescriptor(frame, key)?.value;
      if (typeof value !== 'function') continue;
      note(String(key), value);
      const { prototype } = value as { prototype?: object };
      if (prototype) note(`${String(key)}.prototype`, prototype);
    }
    return seen;
  };

  const meet = (frame: FrameWindow): void => {
    const told: string[] = [];
    frames.set(frame, { told, before: new Map() });
    frame.addEventListener('error', ({ message }) => void told.push(`uncaught: ${message}`));
    frame.addEventListener('unhandledrejection', ({ reason }) => {
      told.push(`unhandled: ${String(reason)}`);
    });
    for (const level of ['warn', 'error'] as const) {
      const { console } = frame;
      console[level] = (...words: unknown[]) => void told.push(`${level}: ${words.map(String).join(' ')}`);
    }
  };
  const ready = (frame: FrameWindow): void => {
    const one = frames.get(frame);
    if (one) one.before = look(frame);
  };

  const begin = (addresses: Readonly<Record<string, string>>): void => {
    document.body.replaceChildren(
      ...Object.entries(addresses).map(([name, src]) =>
        Object.assign(document.createElement('iframe'), { name, src, width: 900, height: 700 }),
      ),
    );
  };

  const tidy = (text: string | null | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  /** Looks for a name, as a visitor does, and gives back what is listed then. */
  const search = async (frame: FrameWindow, root: ShadowRoot, words: string): Promise<string[]> => {
    const field = root.querySelector('input');
    if (!field) return [];
    field.value = words;
    field.dispatchEvent(new frame.Event('input', { bubbles: true, composed: true }));
    for (
      let tries = 0;
      tries < 100 && !/\d/.test(root.querySelector('.status')?.textContent ?? '');
      tries++
    ) {
      await pause();
    }
    return [...root.querySelectorAll('.names li')].map((row) => tidy(row.querySelector('bdi')?.textContent));
  };

  const outcome = async (name: string, refused: boolean): Promise<Outcome | undefined> => {
    const frame = document.querySelector<HTMLIFrameElement>(`iframe[name="${name}"]`)?.contentWindow as
      FrameWindow | undefined;
    const one = frame && frames.get(frame);
    if (!one) return undefined;
    const letter: Letter | null = frame.document.getElementById('x');
    const root = letter?.renderRoot;
    if (refused ? !one.told.length : !root?.querySelector('.title') || !root.querySelector('.names')) {
      return undefined;
    }
    const names = root?.querySelectorAll('.names li').length ?? 0;
    const found = root ? await search(frame, root, 'emma') : [];
    const own = letter?.querySelector('a');
    return {
      title: tidy(root?.querySelector('.title')?.textContent),
      words: tidy(root?.querySelector('.text')?.textContent),
      names,
      found,
      fallback: !!own?.getClientRects().length,
      told: one.told,
      left: [...look(frame)]
        .filter(([path, value]) => !one.before.has(path) || !Object.is(one.before.get(path), value))
        .map(([path]) => path),
    };
  };

  Object.assign(globalThis, { meet, ready, begin, outcome });
}
