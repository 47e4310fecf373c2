import { readCell } from './cell.ts';
import { readCountry } from './country.ts';
import { readDay } from './dates.ts';
import { holdsMailAddress } from '../../../feed/mail-address-in-text.ts';
import { isPhoneNumber } from './private-text.ts';
import { readType } from './signatory-type.ts';
import type { Row } from './table.ts';
import { readYesNo } from './yes-no.ts';

/** What most cells of a column look like. `mixed`: nothing in particular. */
export type Content =
  | 'empty'
  | 'mail'
  | 'phone'
  | 'date'
  | 'number'
  | 'url'
  | 'country'
  | 'type'
  | 'yes-no'
  | 'words'
  | 'long'
  | 'mixed';

/** Tried in turn. A column of sole codes like "IT" is one of countries rather than of words. */
const kinds: readonly (readonly [Content, (text: string) => boolean])[] = [
  ['mail', (text) => holdsMailAddress(text) && !/\s\S+\s/.test(text)],
  ['date', (text) => readDay(text, 'day-first') !== undefined || readDay(text, 'month-first') !== undefined],
  ['phone', isPhoneNumber],
  ['number', (text) => /^[\d.,\s%€$-]+$/.test(text)],
  [
    'url',
    (text) =>
      /^(https?:\/\/|www\.)\S+$/i.test(text) ||
      /^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.[a-z]{2,6}(\/\S*)?$/iu.test(text),
  ],
  ['yes-no', (text) => !/^[A-Z]{2}$/.test(text) && ['yes', 'no'].includes(readYesNo(text) ?? '')],
  ['type', (text) => text.length < 30 && /^\p{L}+( \p{L}+)?$/u.test(text) && readType(text) !== undefined],
  ['country', (text) => text.length < 60 && readCountry(text) !== undefined],
];
const most = 0.6;

/** What a column holds, by its first rows. */
export function contentOf(rows: readonly Row[], column: number): Content {
  // The beginning of a cell tells what it is.
  const texts = rows.map(({ cells }) => readCell(cells[column]?.slice(0, 500) ?? '').text).filter(Boolean);
  if (!texts.length) return 'empty';
  const share = (test: (text: string) => boolean): number => texts.filter(test).length / texts.length;
  const found = kinds.find(([, test]) => share(test) >= most);
  if (found) return found[0];
  if (share((text) => text.length > 90) >= 0.3) return 'long';
  return share((text) => /\p{L}{2}/u.test(text)) >= most ? 'words' : 'mixed';
}

/** Whether a cell is of the kind that its column holds. */
export function isOf(content: Content, cell: string): boolean {
  const { text } = readCell(cell);
  const test = kinds.find(([kind]) => kind === content)?.[1];
  return test ? test(text) : true;
}
