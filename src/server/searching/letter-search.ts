import type { Signatory } from '../../feed/signatory.ts';
import * as limits from '../../feed/limits.ts';
import { Refusal } from '../refusal.ts';
import type { LetterState, Store } from '../store/store.ts';
import type { Clock } from '../store/time.ts';
import type { Numbered, Searcher, Wanted } from './searcher.ts';

/** So many names are taken in while whoever asks waits. */
const atOnce = 20_000;
/** Milliseconds. A longer list is not begun anew more often: names that are gone are left out of answers at once. */
const pause = 60_000;
/** Seconds after which an answer may be there, where a long list is being taken in. */
const patience = 5;

/** How far a list is that is searched. */
interface Known {
  /** Of the letter when it was taken in; undefined until it was for the first time. */
  revision: number | undefined;
  lastNumber: number;
  begunAt: number;
  taking: Promise<void> | undefined;
}

/** What answers a search. */
export interface FoundNames {
  readonly items: readonly Signatory[];
  /** The place of the first of them among all that match, and how many match. */
  readonly place: number;
  readonly total: number;
  /** The number of the last of them, whether it is still shown or not; undefined where there is none. */
  readonly last: number | undefined;
  /** How many came out of the index, those included who are gone since. */
  readonly taken: number;
}

/** Searches the names of letters, each in the languages it has. Lists follow the store; their rows come from there. */
export class LetterSearch {
  readonly #store: Pick<Store, 'listed' | 'numbered'>;
  readonly #searcher: Searcher;
  readonly #clock: Clock;
  readonly #lists = new Map<string, Known>();

  constructor({ store, searcher, clock }: { store: Store; searcher: Searcher; clock: Clock }) {
    this.#store = store;
    this.#searcher = searcher;
    this.#clock = clock;
  }

  /** @throws Refusal while a long list is taken in for the first time */
  async find(letterId: string, language: string, numbers: LetterState, wanted: Wanted): Promise<FoundNames> {
    const list = `${letterId} ${language}`;
    let known = this.#lists.get(list);
    if (!known) {
      known = { revision: undefined, lastNumber: 0, begunAt: 0, taking: undefined };
      this.#lists.set(list, known);
    }
    await this.#follow(letterId, language, known, numbers);
    const matches = await this.#searcher.search(list, wanted);
    if (!matches) throw new Refusal('unavailable', { retryAfter: patience });
    const rows = await this.#store.numbered(letterId, matches.numbers);
    const byNumber = new Map(rows.map((one) => [one.number, one]));
    return {
      items: matches.numbers.map((number) => byNumber.get(number)).filter((one) => one !== undefined),
      place: matches.place,
      total: matches.total,
      last: matches.numbers.at(-1),
      taken: matches.numbers.length,
    };
  }

  /** Takes in what has changed. Of a long list the old state answers meanwhile. */
  async #follow(letterId: string, language: string, known: Known, numbers: LetterState): Promise<void> {
    if (known.revision === numbers.revision) return;
    const isShort = numbers.listedPersons + numbers.listedOrganizations <= atOnce;
    const isAnew = known.revision === undefined || numbers.editedRevision > known.revision;
    const age = this.#clock() - known.begunAt;
    if (known.revision !== undefined && isAnew && !isShort && age >= 0 && age < pause) return;
    known.taking ??= this.#take(letterId, language, known, numbers.revision, isAnew).finally(() => {
      known.taking = undefined;
    });
    if (isShort || (known.revision !== undefined && !isAnew)) await known.taking;
    else {
      known.taking.catch(() => undefined);
      if (known.revision === undefined) throw new Refusal('unavailable', { retryAfter: patience });
    }
  }

  async #take(
    letterId: string,
    language: string,
    known: Known,
    revision: number,
    isAnew: boolean,
  ): Promise<void> {
    if (isAnew) known.begunAt = this.#clock();
    let after = isAnew ? 0 : known.lastNumber;
    for (let isFirst = isAnew; ; isFirst = false) {
      const some = await this.#store.listed(letterId, after, limits.pageItems);
      const last = some.length < limits.pageItems;
      await this.#searcher.take(`${letterId} ${language}`, language, some.map(numberedOf), {
        anew: isFirst,
        last,
      });
      after = some.at(-1)?.number ?? after;
      if (last) break;
    }
    known.lastNumber = after;
    known.revision = revision;
  }
}

/** What is looked for and sorted by: the rest stays in the store. */
function numberedOf({
  name,
  sort_name,
  organization,
  role,
  locality,
  country,
  featured,
  number = 0,
  type,
}: Signatory): Numbered {
  return {
    name,
    number,
    ...(type !== undefined && { type }),
    ...(sort_name !== undefined && { sort_name }),
    ...(organization !== undefined && { organization }),
    ...(role !== undefined && { role }),
    ...(locality !== undefined && { locality }),
    ...(country !== undefined && { country }),
    ...(featured !== undefined && { featured }),
  };
}
