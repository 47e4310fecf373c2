import { InputError } from '../../input-error.ts';
import type { SignatoryType } from '../table/signatory-type.ts';
import { readYesNo } from '../table/yes-no.ts';
import { quoted } from './findings.ts';
import type { Cells, Reading } from './reading.ts';

/**
 * Whether a signatory may be named. Without a column that asks, whoever is in the list is meant to be shown. An
 * empty cell is a box that was not ticked: no for a person, while an organisation signs in public anyway.
 * @throws InputError where a consent cannot be understood: the build stops and asks
 */
export function mayBeNamed(
  { publish, anonymous }: Cells,
  type: SignatoryType,
  { file, ownWords }: Reading,
  line: number,
): boolean {
  const hides = anonymous && readYesNo(anonymous.text, ownWords);
  const shows = publish && readYesNo(publish.text, ownWords);
  const unclear = anonymous && !hides ? anonymous : publish && !shows ? publish : undefined;
  if (unclear) {
    const question = unclear === publish ? 'may be shown' : 'is to be hidden';
    throw new InputError(
      `Does ${quoted(unclear.text)} mean that the name ${question}? Write yes or no, or add --yes-means or --no-means with this word.`,
      { file, line },
    );
  }
  if (hides === 'yes' || shows === 'no') return false;
  return shows !== 'blank' || type === 'organization';
}
