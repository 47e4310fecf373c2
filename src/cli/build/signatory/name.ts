import { fold } from '../../../search/fold.ts';
import { limits } from '../../../feed/index.ts';
import type { CellText } from '../table/cell.ts';
import { holdsMailAddress } from '../../../feed/mail-address-in-text.ts';
import { heapedMarks, isLonger } from '../../../feed/written-text.ts';
import { isPhoneNumber } from '../table/private-text.ts';
import type { SignatoryType } from '../table/signatory-type.ts';
import type { Cells, NotShown, Reading } from './reading.ts';

/** Words that programs and people put where nothing is. */
const placeholder =
  /^([\s\p{P}\p{S}]*|n\/?a|n\. ?a\.|null|undefined|none|nan|\(?blank\)?|\(?leer\)?|\(?vide\)?|test)$/iu;
export const spreadsheetError = /^#(\p{Lu}[\p{Lu}/0-9]*[!?]|N\/[A-Z]{1,2}|NV|[Ss]pill!)$/u;
const webAddress = /https?:\/\/|^www\./i;
const doubleEncoded = /Ã[\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹Œ]|â€|Å[\u0080-\u00BF‚„…]|Ð[\u0080-\u00BF°±²µ]/;
const emoji = /\p{Extended_Pictographic}/u;

/** The name that a row is published under, with the organisation a person belongs to. */
export interface Named {
  readonly name: CellText;
  readonly organization: CellText | undefined;
}

const nothing: CellText = { text: '', literal: false, hidden: false, steering: false };

/** An organisation is named, not the person who signed for it; a person is named beside the organisation. */
export function nameOf(cells: Cells, type: SignatoryType, reading: Reading, line: number): Named {
  const person = cells.name ?? joined(cells, reading.familyFirst);
  const { organization = nothing } = cells;
  if (type === 'person') {
    return {
      name: person,
      organization: fold(organization.text) === fold(person.text) ? undefined : organization,
    };
  }
  if (!organization.text) return { name: person, organization: undefined };
  if (person.text && fold(person.text) !== fold(organization.text)) {
    reading.findings.add(
      'signed for',
      'An organisation signs here: the name of the person beside it was not published.',
      line,
    );
  }
  return { name: organization, organization: undefined };
}

function joined(
  { first_name: first, middle_name: middle, last_name: last }: Cells,
  familyFirst: boolean,
): CellText {
  const parts = (familyFirst ? [last, first, middle] : [first, middle, last]).filter((part) => part?.text);
  if (parts.length === 1) return parts[0] ?? nothing;
  return {
    text: parts.map((part) => part?.text ?? '').join(' '),
    literal: false,
    hidden: parts.some((part) => part?.hidden),
    steering: parts.some((part) => part?.steering),
  };
}

/** Whether there is no name, or only what people put where none is. */
export function isMissing({ text, literal }: CellText): boolean {
  return !text || (!literal && placeholder.test(text) && !emoji.test(text));
}

/** Why a name cannot be published; `undefined` where it can. What is only odd about it goes to the findings. */
export function whyNoName(
  { text, literal, hidden, steering }: CellText,
  { findings }: Reading,
  line: number,
): NotShown | undefined {
  if (spreadsheetError.test(text))
    return { end: 'error', text: `a formula went wrong where the name should be (${text})` };
  if (holdsMailAddress(text)) return { end: 'left out', reason: 'e-mail address in place of a name' };
  if (isPhoneNumber(text) && !literal)
    return { end: 'left out', reason: 'telephone number in place of a name' };
  if (webAddress.test(text)) return { end: 'left out', reason: 'web address in place of a name' };
  if (steering) return { end: 'error', text: 'the name holds an invisible control character' };
  if (heapedMarks.test(text)) return { end: 'error', text: 'marks are heaped on a letter of the name' };
  if (isLonger(text, limits.name))
    return { end: 'left out', reason: `name longer than ${limits.name} characters` };
  const odd = (what: string): void =>
    findings.add(what, `The name “${text}” ${what}. It was published as it stands.`, line);
  if (hidden) findings.add('hidden', 'Invisible characters were taken out of the name.', line);
  if (text.includes('\uFFFD')) odd('has lost a letter (�) before it came here');
  else if (doubleEncoded.test(text)) odd('looks as if it was once read in a wrong encoding');
  else if (!literal && /^[=+]/.test(text)) odd('is a formula');
  else if (!/\p{L}/u.test(text) && !literal) odd(/\p{N}/u.test(text) ? 'is only a number' : 'has no letters');
  return undefined;
}
