import type { Plural } from './strings.ts';

/** What stands for the names in braces; numbers are written as the language writes them. */
type Values = Readonly<Record<string, string | number>>;

export function message(language: string, text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? formatNumber(language, value) : value;
  });
}

export function plural(language: string, forms: Plural, n: number, values: Values = {}): string {
  const form = forms[new Intl.PluralRules(language).select(n)] ?? forms.other;
  return message(language, form, { ...values, n });
}

export function formatNumber(language: string, n: number): string {
  return new Intl.NumberFormat(language).format(n);
}

/** English without a country is Europe's here: 30 November, not November 30. */
export function formatDate(language: string, date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(date);
}
