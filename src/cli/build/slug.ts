import { keptFold } from '../../search/kept-fold.ts';

/** A name in lower case with dashes between its words, as files and ids are named: `The Child 10` → `the-child-10`. */
export function slug(name: string): string {
  return keptFold(name).trim().replaceAll(' ', '-');
}
