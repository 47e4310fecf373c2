import { fold } from '../../../search/fold.ts';

const plain = /^[\x20-\x7E]*$/;

/** The same as `fold`, in a fraction of its time for texts of plain ASCII: lists have a hundred thousand names. */
export function folded(text: string): string {
  if (!plain.test(text)) return fold(text);
  const words = text
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return words && ` ${words}`;
}
