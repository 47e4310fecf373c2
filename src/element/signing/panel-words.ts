import { localeFor } from '../../locales/index.ts';
import type { Locale } from '../../locales/languages.ts';
import { loadWords } from '../../locales/load.ts';
import type { SigningStrings } from '../../locales/words/signing.ts';

/** What the form says, in the language of the letter. Words of another one come when they are there. */
export class PanelWords {
  readonly #changed: () => void;
  #words: SigningStrings;
  #locale: Locale;
  #isStale = false;

  /** @param words in the letter's language @param changed called when there are other ones */
  constructor(words: SigningStrings, language: string, changed: () => void) {
    this.#words = words;
    this.#locale = localeFor(language);
    this.#changed = changed;
  }

  get now(): SigningStrings {
    return this.#words;
  }

  /**
   * The words are other ones now. What stands there goes first: a tool that translates the page may have taken its
   * texts apart, and nothing can be put in their place.
   */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** What stood there is gone. */
  renew(): void {
    this.#isStale = false;
    this.#changed();
  }

  speak(language: string): void {
    const locale = localeFor(language);
    if (locale === this.#locale) return;
    this.#locale = locale;
    loadWords(locale, 'signing').then(
      (words) => {
        if (locale !== this.#locale) return;
        this.#words = words;
        this.#isStale = true;
        this.#changed();
      },
      () => undefined,
    );
  }
}
