import { Refusal } from '../refusal.ts';

/** For an address that is there, and takes requests of other kinds. @param allow which, as in `Allow` */
export function methodNotAllowed(allow: string): () => never {
  return () => {
    throw new Refusal('method-not-allowed', { allow });
  };
}
