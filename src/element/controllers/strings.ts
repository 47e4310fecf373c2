import type { ReactiveControllerHost } from 'lit';
import { report } from '../../client/report.ts';
import { localeFor } from '../../locales/index.ts';
import type { Locale } from '../../locales/languages.ts';
import { loadWords } from '../../locales/load.ts';
import type { Strings } from '../../locales/words/reading.ts';

/** Our own words, in the language that is asked for last. */
export class StringsController {
  /** Undefined until they have come. */
  strings: Strings | undefined;
  readonly #host: ReactiveControllerHost;
  #locale: Locale | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** @param language BCP 47 */
  use(language: string): void {
    const locale = localeFor(language);
    if (locale === this.#locale) return;
    this.#locale = locale;
    loadWords(locale, 'reading').then(
      (strings) => {
        if (locale !== this.#locale) return;
        this.strings = strings;
        this.#host.requestUpdate();
      },
      () => {
        report();
        // The letter itself needs no words of ours; the next letter asks again.
        this.#locale = undefined;
      },
    );
  }
}
