import { InputError, type Warn } from '../input-error.ts';
import { describeFailure } from '../../server/log.ts';
import type { Letters, LiveLetter } from '../../server/letters.ts';
import type { Store } from '../../server/store/store.ts';
import { fingerprint, type Fingerprint } from './fingerprint.ts';
import { letterFolders, letterPlaces } from './letter-folders.ts';
import { readLetterFolder, type ReadLetter } from './live-letter.ts';
import { aboutFile, type ServeEvent } from './log.ts';
import { NamesImport } from './names-import.ts';

interface ShelfParts {
  readonly dir: string;
  /** The endpoint's own folder, which may lie below `dir`. */
  readonly data: string;
  /** The endpoint's address, with a slash at its end. */
  readonly base: string;
  readonly store: Store;
  readonly log: (event: ServeEvent) => void;
}

/** One folder with a letter. */
interface Folder {
  /** As it was when it was read last, in vain or not. */
  read: string | undefined;
  /** As it was when it was last looked at. */
  seen: string | undefined;
  /** The letter that is served from it. */
  id: string | undefined;
}

/** What there is to do after the folders were looked at. */
interface Look {
  /** Folders in which something may change. */
  readonly watch: readonly string[];
  /** Something is being written at this moment: look again soon. */
  readonly unsettled: boolean;
}

/**
 * The letters of a folder, as it is now. A letter that was read once is served until a better one is there: a
 * file that is broken, half written or gone changes nothing.
 */
export class LetterShelf implements Letters {
  readonly #parts: ShelfParts;
  readonly #names: NamesImport;
  readonly #letters = new Map<string, LiveLetter>();
  readonly #folders = new Map<string, Folder>();

  constructor(parts: ShelfParts) {
    this.#parts = parts;
    this.#names = new NamesImport(parts);
  }

  get(id: string): LiveLetter | undefined {
    return this.#letters.get(id);
  }

  all(): readonly LiveLetter[] {
    return [...this.#letters.values()];
  }

  /**
   * Reads every folder.
   * @throws what the only letter there is cannot be served for; of several, the others are
   */
  async open(): Promise<Look> {
    const failures: unknown[] = [];
    const look = await this.look(failures);
    if (!this.#letters.size) throw failures[0];
    return look;
  }

  /**
   * Looks through the folders, and reads those that have changed and are no longer being written.
   * @param failures takes what went wrong; a folder that is new is then read at once
   */
  async look(failures?: unknown[]): Promise<Look> {
    const { dir } = this.#parts;
    const watch = letterPlaces(dir);
    let unsettled = false;
    const present = letterFolders(dir);
    for (const path of present) {
      const folder = this.#folders.get(path) ?? { read: undefined, seen: undefined, id: undefined };
      this.#folders.set(path, folder);
      const now = this.#fingerprint(path);
      if (!now) continue;
      watch.push(...now.folders);
      const isSettled = failures !== undefined || folder.seen === now.text;
      folder.seen = now.text;
      if (folder.read === now.text) continue;
      if (!isSettled) unsettled = true;
      else await this.#read(path, folder, failures);
    }
    for (const [path, folder] of this.#folders) if (!present.includes(path)) this.#missing(path, folder);
    return { watch, unsettled };
  }

  /** @returns undefined where the folder is going away at this moment, or cannot be looked into */
  #fingerprint(path: string): Fingerprint | undefined {
    const { data, log } = this.#parts;
    try {
      return fingerprint(path, data);
    } catch (error) {
      log({ event: 'work-failed', work: 'folder', ...describeFailure(error) });
      return undefined;
    }
  }

  async #read(path: string, folder: Folder, failures: unknown[] | undefined): Promise<void> {
    const { base, log } = this.#parts;
    const warn: Warn = (text, place) => {
      log({ event: 'letter-warning', ...aboutFile(text, place) });
    };
    folder.read = folder.seen;
    try {
      const read = await readLetterFolder(path, base, warn);
      this.#checkId(path, folder, read.letter.id);
      await this.#serve(read);
      folder.id = read.letter.id;
    } catch (error) {
      failures?.push(error);
      if (error instanceof InputError) {
        log({ event: 'letter-refused', ...aboutFile(error.text, error.place) });
      } else {
        // Not the letter's fault: it is tried again, whether the folder changes or not.
        folder.read = undefined;
        log({ event: 'work-failed', work: 'folder', ...describeFailure(error) });
      }
    }
  }

  async #serve({ letter, table }: ReadLetter): Promise<void> {
    const { store, log } = this.#parts;
    const { id, editions, contentHash } = letter;
    const before = this.#letters.get(id);
    const texts = new Map(editions.map((edition) => [edition.language, edition.contentSha256]));
    await store.serveTexts({ letterId: id, contentHash, texts });
    // A letter that is new waits for its names: it would be without them for everyone who comes first.
    if (before) this.#letters.set(id, letter);
    await this.#names.look(letter, table);
    this.#letters.set(id, letter);
    if (before?.contentHash === contentHash) return;
    const state = await store.state(id);
    const languages = editions.map(({ language }) => language);
    log({ event: 'letter-served', letter: id, languages, revision: state?.revision ?? 0 });
  }

  /** An id is an address and the key to who has signed: it belongs to one folder and stays. */
  #checkId(path: string, folder: Folder, id: string): void {
    const place = { file: `${path}/letter.md` };
    if (folder.id !== undefined && folder.id !== id) {
      const text = `This letter was called "${folder.id}" and is now "${id}". It stays "${folder.id}" until the endpoint is started again; then "${id}" is another letter, which nobody has signed.`;
      throw new InputError(text, place);
    }
    const other = [...this.#folders].find(([, one]) => one !== folder && one.id === id);
    if (other)
      throw new InputError(`${other[0]} has a letter called "${id}" already. Rename one of them.`, place);
  }

  #missing(path: string, folder: Folder): void {
    this.#folders.delete(path);
    if (folder.id === undefined) return;
    const text = `The letter "${folder.id}" is not there any more. Its last text is served until the endpoint is started again.`;
    this.#parts.log({ event: 'letter-missing', folder: path, text });
  }
}
