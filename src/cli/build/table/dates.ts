import { monthOf } from './month-names.ts';

/** Which number of `3/4/2026` is the day. */
export type DayOrder = 'day-first' | 'month-first';

/** A date in which that is not clear by itself. */
const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/;
const compact = /^(20\d\d)(\d\d)(\d\d)$/;
const dayMonthName =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|-)?(?:\s|-|de |d[’'])*\s*(\p{L}[\p{L}\p{M}'’]*)\.?,?[\s-]*(?:de |del )?\s*(\d{4})(?!\d)/u;
const monthNameDay =
  /^(?:\p{L}+\.?,?\s+)?(\p{L}[\p{L}\p{M}]*)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d{1,2}:\d\d(?::\d\d)?\s+)?(\d{4})(?!\d)/u;
const yearMonthName = /^(\d{4})\.?\s+(\p{L}[\p{L}\p{M}]*)\.?\s+(\d{1,2})\.?(?!\d)/u;
/** Longer than a date with its weekday, time and zone. */
const longest = 80;
/** Days since the end of 1899, as spreadsheets count, and seconds or milliseconds since 1970. */
const serial = /^(3[6-9]|[4-6]\d)\d{3}(\.\d+)?$/;
const seconds = /^1[0-9]{9}(\d{3})?$/;

/**
 * The day that a text names, as YYYY-MM-DD, without its time; `undefined` where it names none.
 * @param order for dates like 3/4/2026; without it they name none. Dots are only ever written day first.
 */
export function readDay(text: string, order: DayOrder | undefined): string | undefined {
  if (text.length > longest) return undefined;
  const year = yearFirst.exec(text) ?? compact.exec(text);
  if (year) return dayOf(year[1], year[2], year[3]);
  const numbers = numeric.exec(text);
  if (numbers) {
    const [, a, separator, b, y = ''] = numbers;
    const years = y.length === 2 ? `20${y}` : y;
    const decided = dayOrderOf(text) ?? (separator === '.' ? 'day-first' : order);
    if (!decided) return a === b ? dayOf(years, a, b) : undefined;
    return decided === 'day-first' ? dayOf(years, b, a) : dayOf(years, a, b);
  }
  const [named, first, last] = [dayMonthName.exec(text), monthNameDay.exec(text), yearMonthName.exec(text)];
  const day =
    (named && dayOf(named[3], monthOf(named[2]), named[1])) ??
    (first && dayOf(first[3], monthOf(first[1]), first[2])) ??
    (last && dayOf(last[1], monthOf(last[2]), last[3]));
  if (day) return day;
  if (serial.test(text))
    return new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(text)))).toISOString().slice(0, 10);
  if (seconds.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString().slice(0, 10);
  return undefined;
}

/** Which order a date itself shows, because one of its numbers is no month. */
export function dayOrderOf(text: string): DayOrder | undefined {
  const [, a, , b] = numeric.exec(text) ?? [];
  if (Number(a) > 12) return 'day-first';
  return Number(b) > 12 ? 'month-first' : undefined;
}

/** Whether a date can be read either way. */
export function isUnclear(text: string): boolean {
  const [, a, separator, b] = numeric.exec(text) ?? [];
  return a !== undefined && separator !== '.' && a !== b && Number(a) < 13 && Number(b) < 13;
}

function dayOf(year: unknown, month: unknown, date: unknown): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const time = new Date(Date.UTC(y, m - 1, d));
  const exists = time.getUTCFullYear() === y && time.getUTCMonth() === m - 1 && time.getUTCDate() === d;
  // Earlier ones are birthdays or mistakes: nobody signed a letter on the web then.
  return exists && y >= 1995 && y < 2100 ? time.toISOString().slice(0, 10) : undefined;
}
