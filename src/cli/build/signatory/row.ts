import { limits, type Signatory } from '../../../feed/index.ts';
import { readType, type SignatoryType } from '../table/signatory-type.ts';
import { readYesNo } from '../table/yes-no.ts';
import { mayBeNamed } from './consent.ts';
import { readDate, readPlace, readWebsite, readWords } from './fields.ts';
import { quoted } from './findings.ts';
import { isMissing, nameOf, whyNoName } from './name.ts';
import type { Cells, NotShown, Reading } from './reading.ts';
import { whyNotCounted, type Gate } from './standing.ts';

/** What becomes of a row: every one ends in one of these ways. */
export type RowEnd =
  { readonly end: 'published'; readonly signatory: Published; readonly logo: string } | NotShown;

/** A signatory before the whole list gives it a number and an id. */
export type Published = Omit<Signatory, 'id' | 'number' | 'image' | 'type'> & {
  readonly type: SignatoryType;
};

/** @throws InputError where a consent or a state cannot be understood: the build stops and asks */
export function readRow(cells: Cells, gates: readonly Gate[], reading: Reading, line: number): RowEnd {
  const reason = whyNotCounted(cells, gates, reading, line);
  if (reason) return { end: 'left out', reason };
  const type = typeOf(cells, reading.defaultType);
  if (!type)
    return { end: 'error', text: `${quoted(cells.type?.text ?? '')} is neither person nor organisation` };
  const { name, organization } = nameOf(cells, type, reading, line);
  const named = mayBeNamed(cells, type, reading, line);
  if (isMissing(name)) return { end: 'left out', reason: 'without a name' };
  // Nothing more is looked at, or said, of a name that is not to be seen.
  if (!named) return { end: 'unnamed' };
  const problem = whyNoName(name, reading, line);
  if (problem) return problem;
  const words = (field: string, cell: Cells[keyof Cells], max?: number) =>
    readWords(field, cell, reading, line, max);
  const featured = cells.featured && readYesNo(cells.featured.text, reading.ownWords);
  const signatory = present<Published>({
    type,
    name: name.text,
    sort_name: words('sort name', cells.sort_name, limits.name),
    role: words('role', cells.role),
    organization: words('organisation', organization),
    ...readPlace(words('country', cells.country), words('place', cells.locality), reading, line),
    comment: words('comment', cells.comment, limits.comment),
    url: readWebsite(cells.url, reading, line),
    // The column is there to mark some: whatever stands in it, if it is not a no, does.
    featured: (cells.featured && featured !== 'no' && featured !== 'blank') || undefined,
    signed_at: readDate(cells.signed_at, reading, line),
  });
  return { end: 'published', signatory, logo: cells.logo?.text ?? '' };
}

function typeOf(cells: Cells, otherwise: SignatoryType): SignatoryType | undefined {
  if (cells.type?.text) return readType(cells.type.text);
  const person = cells.name?.text ?? (cells.first_name?.text || cells.last_name?.text);
  return !person && cells.organization?.text ? 'organization' : otherwise;
}

/** Leaves out what is not there: an absent field is absent in the document too. */
function present<T>(values: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
