import { limits, resolveUrl } from '../../../feed/index.ts';
import { readCountry } from '../table/country.ts';
import { isUnclear, readDay } from '../table/dates.ts';
import type { CellText } from '../table/cell.ts';
import { holdsMailAddress } from '../../../feed/mail-address-in-text.ts';
import { isPhoneNumber } from '../table/private-text.ts';
import { quoted } from './findings.ts';
import { isLonger } from '../../../feed/written-text.ts';
import { spreadsheetError } from './name.ts';
import type { Reading } from './reading.ts';

/** A dash, a dot or a stroke stands for nothing. */
const nothing = /^[-–—./\\]+$/;
const steering = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** The words of a field that may be shown; what may not is left out and told. */
export function readWords(
  field: string,
  cell: CellText | undefined,
  { findings }: Reading,
  line: number,
  max: number = limits.line,
): string | undefined {
  if (!cell?.text || (!cell.literal && nothing.test(cell.text))) return undefined;
  const text = cell.steering ? cell.text.replace(steering, '') : cell.text;
  const reason = whyNotShown(field, text, cell.literal, max);
  if (reason) {
    findings.add(field, reason, line);
    return undefined;
  }
  if (cell.steering)
    findings.add('steering', `Invisible control characters were taken out of the ${field}.`, line);
  return text || undefined;
}

function whyNotShown(field: string, text: string, literal: boolean, max: number): string | undefined {
  if (isLonger(text, max)) return `The ${field} is longer than ${max} characters and was left out.`;
  if (holdsMailAddress(text))
    return `An e-mail address stands in the column of the ${field}. It was not published.`;
  if (isPhoneNumber(text) && !literal)
    return `A telephone number stands in the column of the ${field}. It was not published.`;
  if (spreadsheetError.test(text))
    return `A formula went wrong in the column of the ${field} (${text}). It was left out.`;
  return undefined;
}

export interface Place {
  readonly country: string | undefined;
  readonly locality: string | undefined;
}

/** A country that is not known is shown as part of the place. */
export function readPlace(
  country: string | undefined,
  locality: string | undefined,
  { findings }: Reading,
  line: number,
): Place {
  const code = country && readCountry(country);
  if (code || !country) return { country: code, locality };
  findings.add(
    'country',
    `${quoted(country)} is no country code or name that is known. It is shown as a place.`,
    line,
  );
  const both = locality ? `${locality}, ${country}` : country;
  return { country: undefined, locality: isLonger(both, limits.line) ? locality : both };
}

export function readWebsite(
  cell: CellText | undefined,
  { findings }: Pick<Reading, 'findings'>,
  line: number,
): string | undefined {
  const text = cell?.text;
  if (!text || nothing.test(text)) return undefined;
  if (text.length <= limits.url && holdsMailAddress(text)) {
    findings.add('mail link', 'The link is an e-mail address. It was not published.', line);
    return undefined;
  }
  // People write addresses as they say them.
  const address = /^[\p{L}\p{N}][\p{L}\p{N}-]*(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]\S*)?$/u.test(text)
    ? `https://${text}`
    : text;
  const url =
    text.length > limits.url || /\s/.test(address) ? undefined : resolveUrl(address, 'about:blank', 'link');
  if (!url) findings.add('link', 'The link is no web address and was left out.', line);
  return url;
}

export function readDate(
  cell: CellText | undefined,
  { findings, dayOrder }: Reading,
  line: number,
): string | undefined {
  const text = cell?.text;
  if (!text || nothing.test(text)) return undefined;
  const day = readDay(text, dayOrder);
  if (day) return day;
  if (isUnclear(text) && !dayOrder) {
    findings.add(
      'unclear date',
      'Is the day or the month written first in dates like 3/4/2026? They were left out: add --dates day-first or --dates month-first.',
      line,
    );
  } else {
    findings.add('date', `${quoted(text)} is no date like 2026-11-30 and was left out.`, line);
  }
  return undefined;
}
