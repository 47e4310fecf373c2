import type { LitElement } from 'lit';
import type { Answer } from '../client/finding.ts';
import { sortedAtOnce, type Group, type View } from '../client/listing.ts';
import type { Names } from '../client/names.ts';
import { report } from '../client/report.ts';
import type { Signatory } from '../feed/signatory.ts';
import type { Strings } from '../locales/words/reading.ts';
import type { Chosen, Finder } from './finding/finder.ts';
import { sizeObserver } from './size-observer.ts';
import type { SiftState } from './views/sift-view.ts';

/** So many rows are in place in the frame of the key that was pressed; the rest comes after it. */
const rowsOfFrame = 20;

interface Doings {
  /** Somebody is about to look for a name. */
  readonly intend: () => void;
  /** Others are shown than before. */
  readonly begin: () => void;
}

/** What is shown of the names. */
export interface Shown {
  readonly names: Names;
  readonly view: View;
}

export const everyone: View = { sort: 'featured' };

/** What a visitor looks for in one element. What it takes to find it is loaded when somebody is about to look. */
export class NameSearch {
  readonly #host: LitElement;
  readonly #doings: Doings;
  #typed = '';
  #chosen: Chosen = everyone;
  #admits: View['admits'];
  #open = false;
  #finder: Finder | undefined;
  #language = '';
  #opening = false;
  #failed = false;
  #answer: Answer | undefined;
  /** Not everything that may answer has been looked at. */
  #waiting = false;
  /** The key that was pressed last; undefined once all that belongs to it is shown. */
  #key: symbol | undefined;

  /** The list's height as it was laid out last: to ask for it makes the browser lay out the page at once. */
  readonly #heights = sizeObserver(() => {
    this.#height = this.#measured?.offsetHeight ?? 0;
  });
  #measured: HTMLElement | undefined;
  #height = 0;

  constructor(host: LitElement, doings: Doings) {
    this.#host = host;
    this.#doings = doings;
  }

  /** What is shown of the names that have come, in a letter's language. */
  show(names: Names, language: string): Shown {
    if (language !== this.#language) {
      this.#language = language;
      this.#finder = undefined;
      if (this.#opening || this.#isAsked) this.#load();
    }
    this.#finder?.follow(names);
    this.#answer = this.#finder?.search(this.#typed);
    const items = this.#answer?.items ?? names.items;
    // A long list is sorted when its names can be found, not at the same time.
    const complete = names.complete && !(this.#finder?.behind && items.length > sortedAtOnce);
    this.#waiting = this.#isAsked && (!names.complete || !this.#finder || this.#finder.behind);
    return {
      // Names that the answer does not know have their turn when it does.
      names: { ...names, items, complete: complete && items === names.items },
      view: { sort: this.#chosen.sort, answer: this.#answer, admits: this.#admits },
    };
  }

  /** @returns when all names that have come can be found */
  async settled(): Promise<void> {
    await this.#host.updateComplete;
    await this.#finder?.settled();
  }

  /** What the list says of it, once it is known who is shown. */
  state(
    names: Names,
    groups: readonly Group[],
    strings: Strings,
  ): {
    typed: string;
    searching: boolean;
    waiting: boolean;
    failed: boolean;
    said: string;
    nobody: string;
    sift: SiftState;
    room: number;
  } {
    const finder = this.#finder;
    const searching = !!this.#answer || !!this.#admits;
    const count = groups.reduce((sum, { length }) => sum + length, 0);
    const first = groups.flatMap((group): readonly Signatory[] => group.slice(0, rowsOfFrame));
    return {
      typed: this.#typed,
      searching,
      waiting: this.#waiting,
      failed: this.#failed,
      said: (searching && finder?.said(this.#typed, this.#answer, count, first)) || '',
      // Of those who are left out nobody says that they are not there.
      nobody: (this.#answer && !this.#admits && finder?.nobody(this.#typed)) || '',
      sift: {
        open: this.#open,
        choices: (this.#open && finder?.choices(names, strings, this.#chosen)) || [],
      },
      room: this.#key ? rowsOfFrame : Infinity,
    };
  }

  /** A text, with what was looked for marked in it. */
  marked(text: string): unknown {
    return this.#answer && this.#finder ? this.#finder.marked(text, this.#answer) : text;
  }

  /** Shows everyone. */
  reset(sort = this.#chosen.sort): void {
    this.#typed = '';
    this.#choose({ sort });
  }

  readonly handlers = {
    type: (event: Event): void => {
      this.#look((event.target as HTMLInputElement).value);
    },
    clear: (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !this.#typed) return;
      event.preventDefault();
      this.#look('');
    },
    empty: (event: Event): void => {
      this.#look('');
      const box = (event.currentTarget as HTMLElement).parentElement;
      box?.querySelector('input')?.focus();
    },
    intend: (): void => {
      this.#intend();
    },
    sift: (event: Event): void => {
      this.#open = (event.target as HTMLDetailsElement).open;
      if (this.#open) this.#intend();
      this.#host.requestUpdate();
    },
    choose: (event: Event): void => {
      const { name, value } = event.target as HTMLSelectElement;
      this.#choose({ ...this.#chosen, [name]: value || undefined });
      this.#look(this.#typed);
    },
  };

  /** Something is looked for that only the finder finds. */
  get #isAsked(): boolean {
    return this.#typed.trim() !== '';
  }

  #choose(chosen: Chosen): void {
    this.#chosen = chosen;
    this.#admits = this.#finder?.admits(chosen);
  }

  #look(typed: string): void {
    this.#typed = typed;
    if (typed) this.#intend();
    this.#doings.begin();
    this.#host.requestUpdate();
    this.#showRestLater();
  }

  /** The page keeps its height meanwhile: were it shorter for a frame, it would move under its reader. */
  #showRestLater(): void {
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
          if (!this.#key && list) list.style.minBlockSize = '';
        });
      }),
    );
  }

  #heightOf(list: HTMLElement): number {
    if (this.#measured !== list || !this.#heights) {
      this.#measured = list;
      this.#height = list.offsetHeight;
      this.#heights?.disconnect();
      this.#heights?.observe(list);
    }
    return this.#height;
  }

  #intend(): void {
    this.#doings.intend();
    if (!this.#finder && !this.#opening) this.#load();
  }

  #load(): void {
    const language = this.#language;
    this.#opening = true;
    this.#failed = false;
    const changed = (): void => {
      this.#host.requestUpdate();
    };
    import('./finding/finder.ts')
      .then(({ openFinder }) => openFinder(language, changed))
      .then(
        (finder) => {
          if (language === this.#language) this.#finder = finder;
        },
        () => {
          report();
          this.#failed = true;
        },
      )
      .finally(() => {
        this.#opening = false;
        changed();
      });
  }
}
