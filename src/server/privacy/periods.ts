import type { Locale } from '../../locales/languages.ts';
import { formatDate, message } from '../../locales/message.ts';
import type { LiveLetter } from '../letters.ts';
import { retentionOf } from '../retention-of.ts';
import { rules } from '../store/rules.ts';
import { days, hours, minutes } from '../store/time.ts';
import type { PrivacyWords } from '../../locales/words/privacy.ts';

/** A length of time as people say it: 15 minutes, 24 hours, 30 days. @param time milliseconds */
export function period(locale: Locale, time: number): string {
  const [size, unit] =
    time >= 2 * days || time === 0
      ? [days, 'day']
      : time >= 2 * hours
        ? [hours, 'hour']
        : [minutes, 'minute'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(time / size);
}

/** What is kept, and for how long: by the same settings by which it is deleted. */
export function keptPeriods(
  locale: Locale,
  words: PrivacyWords,
  letter: LiveLetter,
  networkTime: number,
): readonly (readonly [what: string, period: string])[] {
  const told = (time: number): string => period(locale, time);
  return [
    [words.signature, words.untilWithdrawn],
    [words.private, contactPeriod(locale, words, letter)],
    [words.unconfirmed, told(retentionOf(letter).unconfirmedDays * days)],
    [words.codes, told(rules.day)],
    [words.changing, told(rules.grantLife)],
    [
      words.mails,
      message(locale, words.mailsPeriod, { time: told(rules.day), days: told(rules.failuresShown) }),
    ],
    [words.log, told(rules.auditLife)],
    [words.network, told(networkTime)],
  ];
}

function contactPeriod(locale: Locale, words: PrivacyWords, letter: LiveLetter): string {
  const { retainDays } = letter;
  if (retainDays === undefined) return words.untilWithdrawn;
  const last = period(locale, retainDays * days);
  const { deleteContactsAt } = retentionOf(letter);
  if (deleteContactsAt === undefined) return message(locale, words.afterEnd, { days: last });
  const date = formatDate(locale, new Date(deleteContactsAt), { dateStyle: 'long', timeZone: 'UTC' });
  return message(locale, words.untilDay, { date, days: last });
}
