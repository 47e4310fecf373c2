import { invisible, steering } from '../../../feed/written-text.ts';
import { reworked } from '../../../server/export/csv.ts';

/** A cell's words as they may be shown, and what was found beside them. */
export interface CellText {
  readonly text: string;
  /** The mark of an export was taken off: what follows is meant literally. */
  readonly literal: boolean;
  /** Characters that nobody sees were taken out. */
  readonly hidden: boolean;
  /** Characters that would steer the text around them are still in it. */
  readonly steering: boolean;
}

/** Far more than any field may have: what is behind it changes nothing. */
const most = 10_000;
const plain = /^[\x20-\x7E]*$/;

/** NFC, outer and doubled white space and invisible characters gone; nothing else is changed. */
export function readCell(whole: string): CellText {
  const cell = whole.length > most ? whole.slice(0, most) : whole;
  if (plain.test(cell) && !cell.startsWith("'")) {
    const text = cell.includes('  ') ? cell.replace(/ +/g, ' ').trim() : cell.trim();
    return { text, literal: false, hidden: false, steering: false };
  }
  const seen = cell.replace(invisible, '');
  const trimmed = seen.trim();
  // Our export puts one before what looks like this, also where apostrophes stand before that already.
  const literal = trimmed.startsWith("'") && reworked.test(trimmed.slice(1));
  const text = (literal ? trimmed.slice(1) : trimmed).normalize('NFC').replace(/\s+/gu, ' ').trim();
  return { text, literal, hidden: seen !== cell.replace(/^\uFEFF/, ''), steering: steering.test(text) };
}
