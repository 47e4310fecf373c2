import { InputError } from '../../input-error.ts';
import type { CellText } from '../table/cell.ts';
import { readDay } from '../table/dates.ts';
import { readStatus, type Status } from '../table/status.ts';
import { readYesNo } from '../table/yes-no.ts';
import { quoted } from './findings.ts';
import type { Cells, Reading } from './reading.ts';

export interface Gate {
  readonly field: 'confirmed' | 'withdrawn';
  readonly cell: CellText;
}

const reasons: Readonly<Record<Exclude<Status, 'counts'>, string>> = {
  unconfirmed: 'not confirmed',
  withdrawn: 'withdrawn',
  rejected: 'rejected',
};

/**
 * Why a signature does not count, by the columns that say so; `undefined` where it counts.
 * @throws InputError where a state is not understood: the build stops and asks
 */
export function whyNotCounted(
  { status }: Cells,
  gates: readonly Gate[],
  reading: Reading,
  line: number,
): string | undefined {
  const place = { file: reading.file, line };
  if (status?.text) {
    const means = readStatus(status.text) ?? ownStatus(status.text, reading);
    if (!means) {
      throw new InputError(
        `Does the state ${quoted(status.text)} mean that the signature counts? Write confirmed, pending, withdrawn or rejected, or add --yes-means or --no-means with this word.`,
        place,
      );
    }
    if (means !== 'counts') return reasons[means];
  }
  for (const { field, cell } of gates) {
    const is = isSo(cell.text, reading);
    if (is === undefined) {
      throw new InputError(
        `Does ${quoted(cell.text)} mean that the signature is ${field}? Write yes or no, or add --yes-means or --no-means with this word.`,
        place,
      );
    }
    if (field === 'confirmed' && !is) return reasons.unconfirmed;
    if (field === 'withdrawn' && is) return reasons.withdrawn;
  }
  return undefined;
}

function ownStatus(text: string, { ownWords }: Reading): Status | undefined {
  const means = readYesNo(text, ownWords);
  if (means === 'yes') return 'counts';
  return means === 'no' ? 'unconfirmed' : undefined;
}

/** Such columns hold yes and no, or the day it happened on. */
function isSo(text: string, { ownWords }: Reading): boolean | undefined {
  const means = readYesNo(text, ownWords);
  if (means) return means === 'yes';
  if (readDay(text, 'day-first') ?? readDay(text, 'month-first')) return true;
  const status = readStatus(text);
  if (status === 'counts') return true;
  return status === undefined ? undefined : status !== 'unconfirmed';
}
