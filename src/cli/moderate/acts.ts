import * as limits from '../../feed/limits.ts';
import { submittedText } from '../../feed/submitted-text.ts';
import { keptFold } from '../../search/kept-fold.ts';
import type { ModeratedSignature, ModerationAct } from '../../server/store/organiser-store.ts';
import { fieldText } from '../../server/words/problems.ts';
import { UsageError } from '../input-error.ts';

/** What an organiser wants done: with which signatures, and how it is told. */
export interface Wish {
  readonly ids: readonly string[];
  readonly act: ModerationAct;
  readonly told: (done: ModeratedSignature) => string;
  /** Why it may not have been possible. */
  readonly otherwise: string;
}

const named = ({ row: { name } }: ModeratedSignature): string => name || '(not named)';

/**
 * @returns undefined where this is no command that changes something
 * @throws UsageError
 */
export function readWish(command: string, words: readonly string[], reason: unknown): Wish | undefined {
  switch (command) {
    case 'approve':
      return {
        ids: someIds(words),
        act: { act: 'approve' },
        told: (done) => `Published: ${named(done)}${numberTold(done)}.`,
        otherwise: 'It has to be one that waits, or was rejected.',
      };
    case 'reject':
      if (typeof reason !== 'string' || !reason.trim()) throw new UsageError('Say why: --reason "…".');
      return {
        ids: someIds(words),
        act: { act: 'reject', reason: reason.trim() },
        told: (done) => `Rejected: ${named(done)}.`,
        otherwise: 'It has to be one that waits, or is published.',
      };
    case 'feature':
    case 'unfeature':
      return {
        ids: someIds(words),
        act: { act: 'feature', featured: command === 'feature' },
        told: (done) => `${command === 'feature' ? 'Featured' : 'No longer featured'}: ${named(done)}.`,
        otherwise: '',
      };
    case 'correct':
      return correction(words);
    case 'withdraw':
      return {
        ids: someIds(words),
        act: { act: 'withdraw' },
        told: (done) => `Deleted, with all that was kept: ${named(done)}.`,
        otherwise: '',
      };
    default:
      return undefined;
  }
}

function someIds(words: readonly string[]): readonly string[] {
  if (!words.length) throw new UsageError('Say whose: the id stands below each name in the list.');
  return words;
}

function numberTold({ row: { number } }: ModeratedSignature): string {
  return number === null ? ', counted without a name' : `, signatory ${number}`;
}

function correction([id, name, ...more]: readonly string[]): Wish {
  if (id === undefined || name === undefined || more.length) {
    throw new UsageError('Say whose, and the new name in quotation marks: correct ID "New name".');
  }
  const read = submittedText(name, { max: limits.name, use: 'name', isName: true });
  if ('code' in read) throw new UsageError(fieldText('en', { pointer: '/name', ...read }));
  if (read.value === undefined) throw new UsageError('The new name is empty.');
  return {
    ids: [id],
    act: { act: 'correct', name: read.value, foldedName: keptFold(read.value) },
    told: (done) => `Corrected: ${named(done)}.`,
    otherwise: 'Or the same address has signed under that name already.',
  };
}
