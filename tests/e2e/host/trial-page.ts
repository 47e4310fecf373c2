/** What runs in the page that tries hostile pages in frames: it judges them from a realm they cannot spoil. */

/** What became of the letter on one page. */
export interface Outcome {
  readonly name: string;
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

interface Attempt {
  readonly name: string;
  readonly address: string;
  /** No letter is expected, but a word to the page's owner. */
  readonly refused: boolean;
}

export type TrialsWindow = typeof globalThis & {
  readonly begin: (attempts: readonly Attempt[]) => void;
  /** Grows as one letter after the other is through. */
  readonly outcomes: readonly Outcome[];
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

  const outcomes: Outcome[] = [];
  const begin = (attempts: readonly Attempt[]): void => {
    for (const { name, address, refused } of attempts) {
      // Low, since a page that is not seen need not be painted.
      const frame = Object.assign(document.createElement('iframe'), {
        src: address,
        width: 900,
        height: 100,
      });
      document.body.append(frame);
      void follow(name, frame, refused);
    }
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

  /** Waits until the letter is there, looks for a name in it, and notes what was seen. */
  const follow = async (name: string, frame: HTMLIFrameElement, refused: boolean): Promise<void> => {
    const seen = (): { page: FrameWindow; one: Frame; letter: Letter | null } | undefined => {
      const page = frame.contentWindow as FrameWindow | null;
      const one = page && frames.get(page);
      if (!one) return undefined;
      const letter: Letter | null = page.document.getElementById('x');
      const root = letter?.renderRoot;
      const through = refused
        ? one.told.length
        : root?.querySelector('.title') && root.querySelector('.names');
      return through ? { page, one, letter } : undefined;
    };
    let found = seen();
    for (; !found; found = seen()) await pause();
    const { page, one, letter } = found;
    const root = letter?.renderRoot;
    const names = root?.querySelectorAll('.names li').length ?? 0;
    const hits = root ? await search(page, root, 'emma') : [];
    const own = letter?.querySelector('a');
    outcomes.push({
      name,
      title: tidy(root?.querySelector('.title')?.textContent),
      words: tidy(root?.querySelector('.text')?.textContent),
      names,
      found: hits,
      fallback: !!own?.getClientRects().length,
      told: one.told,
      left: [...look(page)]
        .filter(([path, value]) => !one.before.has(path) || !Object.is(one.before.get(path), value))
        .map(([path]) => path),
    });
  };

  Object.assign(globalThis, { meet, ready, begin, outcomes });
}
