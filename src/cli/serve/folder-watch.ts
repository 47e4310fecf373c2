import { watch, type FSWatcher } from 'node:fs';

/** An editor writes a file in several steps: they are waited for. */
const settleMs = 150;

interface WatchParts {
  /** Looks at the folders; what it returns is what there is to watch from then on. */
  readonly look: () => Promise<{ readonly watch: readonly string[]; readonly unsettled: boolean }>;
  /** Without a word from the system there is a look all the same: network drives say nothing. */
  readonly everyMs: number;
  readonly failed: (error: unknown) => void;
}

/** Looks at folders when the system tells of a change in them, and every so often. */
export class FolderWatch {
  readonly #parts: WatchParts;
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(parts: WatchParts, folders: readonly string[]) {
    this.#parts = parts;
    this.#watch(folders);
    this.#lookIn(parts.everyMs);
  }

  /** Looks no more, and waits for a look that is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#watch([]);
    await this.#looking;
  }

  #lookIn(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#look(), ms);
  }

  async #look(): Promise<void> {
    if (this.#looking) {
      this.#again = true;
      return;
    }
    let soon = false;
    this.#looking = (async () => {
      try {
        const { watch: folders, unsettled } = await this.#parts.look();
        soon = unsettled;
        if (!this.#stopped) this.#watch(folders);
      } catch (error) {
        this.#parts.failed(error);
      }
    })();
    await this.#looking;
    this.#looking = undefined;
    soon ||= this.#again;
    this.#again = false;
    this.#lookIn(soon ? settleMs : this.#parts.everyMs);
  }

  #watch(folders: readonly string[]): void {
    for (const [folder, watcher] of this.#watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) {
      if (this.#watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, { persistent: false }, () => {
          if (this.#looking) this.#again = true;
          else this.#lookIn(settleMs);
        });
        // A folder that goes, or a system that has no more watches to give: there are the looks.
        watcher.on('error', () => {
          watcher.close();
          this.#watchers.delete(folder);
        });
        this.#watchers.set(folder, watcher);
      } catch {
        continue;
      }
    }
  }
}
