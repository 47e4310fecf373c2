import { formatDate } from '../../locales/message.ts';

/** A day as the language writes it, wherever the build runs. */
export function longDate(language: string, date: string): string {
  return formatDate(language, new Date(date), { dateStyle: 'long', timeZone: 'UTC' });
}
