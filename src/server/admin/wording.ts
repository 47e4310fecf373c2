import { html } from 'hono/html';
import { localeFor } from '../../locales/index.ts';
import type { Locale } from '../../locales/languages.ts';
import { formatDate, formatNumber, message, plural } from '../../locales/message.ts';
import { spoken } from '../../locales/spoken.ts';
import type { Plural } from '../../locales/words/plural.ts';
import { period } from '../privacy/periods.ts';
import type { DeskWords } from '../../locales/words/desk.ts';
import type { HeldWords } from '../../locales/words/held.ts';
import type { PartnersWords } from '../../locales/words/partners.ts';
import type { Html } from './page.ts';

const days: Intl.DateTimeFormatOptions = {
  ...{ day: 'numeric', month: 'short', year: 'numeric' },
  timeZone: 'UTC',
};
const moments: Intl.DateTimeFormatOptions = {
  ...days,
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  timeZoneName: 'short',
};

/** How an organiser is spoken to: the words of a language, and numbers and days as it writes them. */
export class Wording {
  readonly locale: Locale;
  readonly desk: DeskWords;
  readonly held: HeldWords;
  readonly partners: PartnersWords;

  /** @param language BCP 47; English where we lack it */
  constructor(language: string) {
    this.locale = localeFor(language);
    const words = spoken[this.locale];
    this.desk = words.desk;
    this.held = words.held;
    this.partners = words.partners;
  }

  number(n: number): string {
    return formatNumber(this.locale, n);
  }

  plural(forms: Plural, n: number, values: Readonly<Record<string, string>> = {}): string {
    return plural(this.locale, forms, n, values);
  }

  fill(text: string, values: Readonly<Record<string, string | number>>): string {
    return message(this.locale, text, values);
  }

  /** The same with parts of a page in it. */
  fillHtml(text: string, values: Readonly<Record<string, Html>>): Html {
    return html`${text.split(/\{(\w+)\}/).map((part, index) => (index % 2 ? values[part] : part))}`;
  }

  /** @param iso a day as ISO 8601 writes it */
  day(iso: string): string {
    return formatDate(this.locale, new Date(iso), days);
  }

  /** @param time milliseconds since 1970 */
  moment(time: number): string {
    return formatDate(this.locale, new Date(time), moments);
  }

  /** @param time milliseconds */
  period(time: number): string {
    return period(this.locale, time);
  }

  /** @param code ISO 3166-1 */
  country(code: string): string {
    return this.#named('region', code);
  }

  /** @param tag BCP 47 */
  language(tag: string): string {
    return this.#named('language', tag);
  }

  /** What is odd about a signature. */
  mark(mark: string): string {
    const known: Readonly<Record<string, string>> = this.desk.marks;
    return known[mark] ?? mark;
  }

  #named(type: 'region' | 'language', code: string): string {
    return new Intl.DisplayNames(this.locale, { type }).of(code) ?? code;
  }
}
