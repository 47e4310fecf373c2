import type { Findings } from './findings.ts';
import type { LetterLine } from './letter-line.ts';

/** A line like "25. November 2026" is a date in many languages; Markdown would take it for a list's item. */
export function keepDates(lines: readonly LetterLine[], language: string, findings: Findings): void {
  const months = monthNames(language).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const date = new RegExp(`^( {0,3}\\d{1,2})(?=\\.[ \\t\\u00A0]+(?:${months.join('|')})(?!\\p{L}))`, 'iu');
  for (const line of lines) {
    if (line.code || !date.test(line.text)) continue;
    line.text = line.text.replace(date, '$1\\');
    findings.add(
      'date-line',
      'The line begins with a date; it was not made the item of a list.',
      line.number,
    );
  }
}

function monthNames(language: string): string[] {
  const formats = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const;
  return formats.flatMap((format) => {
    const names = new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => {
      const parts = names.formatToParts(Date.UTC(2026, month, 15));
      return parts.find(({ type }) => type === 'month')?.value ?? '';
    }).filter((name) => /\p{L}/u.test(name));
  });
}
