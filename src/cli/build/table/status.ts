import { foldHeading } from './heading.ts';
import { statusWords } from './status-words.ts';

/** What a state means for a signature: whether it counts, and if not, why. */
export type Status = 'counts' | 'unconfirmed' | 'withdrawn' | 'rejected';

/** In this order: "not confirmed" begins like nothing else, but ends like "confirmed". */
const patterns = (['unconfirmed', 'withdrawn', 'rejected', 'counts'] as const).map(
  (status) =>
    [
      status,
      new RegExp(
        `^(${statusWords[status]
          .split(',')
          .map((word) => word.trim())
          .join('|')})`,
        'u',
      ),
    ] as const,
);
const denied =
  /^(not|no|non|nicht|nein|nao|niet|nie|nu|nem|inte|ikke|ei|ne|не|нет|ні|μη|οχι|δεν|nei|nej|nee|hayir|لا|false|0|n|f|غير)( |$)/u;

/** `undefined` where the word is not known. */
export function readStatus(text: string): Status | undefined {
  const word = foldHeading(text);
  if (!word || text.length > 200) return undefined;
  const [status] = patterns.find(([, pattern]) => pattern.test(word)) ?? [];
  // What is denied is none of these things for sure: the organiser is asked.
  if (denied.test(word))
    return status === 'unconfirmed' || word.split(' ').length === 1 ? 'unconfirmed' : undefined;
  return status;
}
