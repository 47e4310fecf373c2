import * as limits from '../../feed/limits.ts';
import { submittedText } from '../../feed/submitted-text.ts';
import { keptFold } from '../../search/kept-fold.ts';
import type { ModerationAct } from '../store/organiser-store.ts';
import { fieldText } from '../words/problems.ts';
import type { Wording } from './wording.ts';

/** What a form of the list asks for: an act, with those picked, or with the one whose own button was pressed. */
export interface Wish {
  readonly ids: readonly string[];
  readonly act: ModerationAct;
}

/** Longer reasons fill no mail with sense. */
const longestReason = 500;

/** @returns the wish, or in a sentence what is missing */
export function readWish(sent: URLSearchParams, wording: Wording): Wish | string {
  const [name = '', one] = (sent.get('act') ?? '').split(':');
  const ids = one === undefined ? sent.getAll('id') : [one];
  if (!ids.length) return wording.desk.acts.pickFirst;
  const act = readAct(name, sent, one ?? '', wording);
  return typeof act === 'string' ? act : { ids, act };
}

function readAct(
  name: string,
  sent: URLSearchParams,
  id: string,
  { locale, desk: { acts } }: Wording,
): ModerationAct | string {
  switch (name) {
    case 'approve':
      return { act: 'approve' };
    case 'reject': {
      const read = submittedText(sent.get('reason') ?? '', { max: longestReason, use: undefined });
      if ('code' in read) return fieldText(locale, { pointer: '/reason', ...read });
      return read.value === undefined ? acts.sayWhy : { act: 'reject', reason: read.value };
    }
    case 'feature':
    case 'unfeature':
      return { act: 'feature', featured: name === 'feature' };
    case 'correct': {
      const read = submittedText(sent.get(`name:${id}`) ?? '', {
        max: limits.name,
        use: 'name',
        isName: true,
      });
      if ('code' in read) return fieldText(locale, { pointer: '/name', ...read });
      return read.value === undefined
        ? acts.emptyName
        : { act: 'correct', name: read.value, foldedName: keptFold(read.value) };
    }
    case 'withdraw':
      return { act: 'withdraw' };
    default:
      return acts.noButton;
  }
}
