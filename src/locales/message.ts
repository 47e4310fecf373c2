import type { Plural } from './words/plural.ts';

/** What stands for the names in braces; numbers are written as the language writes them. */
type Values = Readonly<Record<string, string | number>>;

/**
 * Making one takes as long as making ten rows of a list, and the same few are asked for with every key. They are kept
 * by what was asked for, told without JSON: pages have been seen that give it other forms.
 */
function kept<Options extends object, Format>(
  make: (language: string, options?: Options) => Format,
): (language: string, options?: Options) => Format {
  const formats = new Map<string, Format>();
  return (language, options) => {
    const asked = [language, ...Object.entries(options ?? {})].join();
    const known = formats.get(asked) ?? make(language, options);
    formats.set(asked, known);
    return known;
  };
}

const pluralRules = kept((language) => new Intl.PluralRules(language));
const dateFormat = kept(
  (language, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
);
const numberFormat = kept((language) => new Intl.NumberFormat(language));

export function message(language: string, text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? formatNumber(language, value) : value;
  });
}

export function plural(language: string, forms: Plural, n: number, values: Values = {}): string {
  const form = forms[pluralRules(language).select(n)] ?? forms.other;
  return message(language, form, { ...values, n });
}

export function formatNumber(language: string, n: number): string {
  return numberFormat(language).format(n);
}

/** English without a country is Europe's here: 30 November, not November 30. */
export function formatDate(language: string, date: Date, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(language === 'en' ? 'en-GB' : language, options).format(date);
}
