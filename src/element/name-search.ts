import type { LitElement } from 'lit';
import type { Told } from '../client/asking.ts';
import type { Answer } from '../client/finding.ts';
import { sortedAtOnce, type Group, type View } from '../client/listing.ts';
import type { Names } from '../client/names.ts';
import { report } from '../client/report.ts';
import type { Letter } from '../feed/letter.ts';
import type { Signatory } from '../feed/signatory.ts';
import type { Strings } from '../locales/words/reading.ts';
import type { Chosen, Finder } from './finding/finder.ts';
import { FirstRows, rowsOfFrame } from './first-rows.ts';
import type { InitialsState } from './views/initials-view.ts';
import type { SiftState } from './views/sift-view.ts';

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
  #complete = false;
  #finder: Finder | undefined;
  #letter: Letter | undefined;
  #told: Told | undefined;
  #opening = false;
  #failed = false;
  #answer: Answer | undefined;
  /** Not everything that may answer has been looked at. */
  #waiting = false;
  readonly #rows: FirstRows;

  constructor(host: LitElement, doings: Doings) {
    this.#host = host;
    this.#rows = new FirstRows(host);
    this.#doings = doings;
  }

  /** What is shown of the names that have come, in a letter's language. */
  show(names: Names, letter: Letter): Shown {
    const { language, search_url } = this.#letter ?? {};
    this.#letter = letter;
    this.#complete = names.complete;
    if (letter.language !== language || letter.search_url !== search_url) {
      this.#finder = undefined;
      if (this.#opening || this.#isAsked) this.#load();
    }
    this.#finder?.follow(names);
    this.#answer = this.#finder?.search(this.#typed);
    this.#told = this.#finder?.ask(names, this.#typed, this.#chosen);
    if (this.#finder && this.#told?.status === 'answered') {
      this.#answer = this.#finder.answerOf(this.#told, names, this.#answer);
    }
    const items = this.#answer?.items ?? names.items;
    // A long list is sorted when its names can be found, not at the same time.
    const complete = names.complete && !(this.#finder?.behind && items.length > sortedAtOnce);
    this.#waiting = this.#isAsked && !this.#told && (!names.complete || !this.#finder || this.#finder.behind);
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
    asking: boolean;
    unended: boolean;
    said: string;
    nobody: string;
    sift: SiftState;
    initials: InitialsState;
    room: number;
  } {
    const finder = this.#finder;
    const told = this.#told;
    const searching = !!this.#answer || !!this.#admits || !!told;
    const count = groups.reduce((sum, { length }) => sum + length, 0);
    const first = groups.flatMap((group): readonly Signatory[] => group.slice(0, rowsOfFrame));
    return {
      typed: this.#typed,
      searching,
      waiting: this.#waiting,
      failed: this.#failed || !!told?.failed,
      asking: !!told,
      unended: told?.next !== undefined,
      said:
        (told
          ? finder?.saidOf(told, this.#typed, this.#answer, first)
          : searching && finder?.said(this.#typed, this.#answer, count, first)) || '',
      // Of those who are left out, or not looked through, nobody says that they are not there.
      nobody: (this.#answer && !this.#admits && this.#isWhole && finder?.nobody(this.#typed)) || '',
      sift: {
        open: this.#open,
        choices: (this.#open && finder?.choices(names, strings, this.#chosen)) || [],
      },
      initials: {
        label: finder?.letters ?? '',
        // Who is looked for stands in the order of how well the name answers.
        of: (group) =>
          finder && !this.#answer && !told ? finder.initials(group, names, this.#chosen.sort) : [],
      },
      room: this.#rows.room,
    };
  }

  /** A text, with what was looked for marked in it. */
  marked(text: string): unknown {
    return this.#answer && this.#finder ? this.#finder.marked(text, this.#answer) : text;
  }

  /** Shows everyone. */
  reset(sort = this.#chosen.sort): void {
    this.#typed = '';
    this.#rows.showAll();
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
    this.#rows.showRestLater();
  }

  /** More of those an endpoint found, where it is asked; until they are enough. */
  more(enough: (items: readonly Signatory[]) => boolean): Promise<void> | undefined {
    return this.#told && this.#finder?.asking?.more(enough);
  }

  /** All names were looked through. */
  get #isWhole(): boolean {
    return !this.#told || this.#told.status === 'answered';
  }

  #intend(): void {
    // Where an endpoint searches, nobody loads a million names to find one.
    if (!this.#letter?.search_url || this.#complete) this.#doings.intend();
    if (!this.#finder && !this.#opening) this.#load();
  }

  #load(): void {
    const letter = this.#letter;
    if (!letter) return;
    const { language, search_url } = letter;
    this.#opening = true;
    this.#failed = false;
    const changed = (): void => {
      this.#host.requestUpdate();
    };
    import('./finding/finder.ts')
      .then(({ openFinder }) => openFinder(letter, changed))
      .then(
        (finder) => {
          const now = this.#letter;
          if (now?.language === language && now.search_url === search_url) this.#finder = finder;
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
