import type { NamesPage } from './letter-reading.ts';
import type { Moment } from './moments.ts';
import type { Remade } from './remade.ts';

type Page = Remade<Moment, NamesPage>;

/** Bytes of pages that are kept. Anybody can ask for any stretch of names, so they are not kept for ever. */
const most = 64 * 1024 * 1024;
/** What keeping a page takes beside its content. */
const frame = 2_048;

/** Pages of names, by what was asked for. What has not been asked for the longest goes first. */
export class NamesShelf {
  readonly #pages = new Map<string, { readonly page: Page; bytes: number }>();
  #bytes = 0;

  /** At once where it is here, and right. */
  get(key: string, make: () => Page): NamesPage | Promise<NamesPage> {
    const kept = this.#pages.get(key) ?? { page: make(), bytes: 0 };
    // A map keeps the order in which things were put in.
    this.#pages.delete(key);
    this.#pages.set(key, kept);
    const made = kept.page.get();
    return made instanceof Promise ? this.#weighed(key, kept, made) : made;
  }

  async #weighed(key: string, kept: { bytes: number }, making: Promise<NamesPage>): Promise<NamesPage> {
    try {
      const made = await making;
      this.#weigh(key, kept, made.body.bytes + frame);
      return made;
    } catch (error) {
      this.#weigh(key, kept, 0);
      this.#pages.delete(key);
      throw error;
    }
  }

  #weigh(key: string, kept: { bytes: number }, bytes: number): void {
    if (this.#pages.get(key) !== kept) return;
    this.#bytes += bytes - kept.bytes;
    kept.bytes = bytes;
    for (const [other, { bytes }] of this.#pages) {
      if (this.#bytes <= most || other === key) return;
      this.#pages.delete(other);
      this.#bytes -= bytes;
    }
  }
}
