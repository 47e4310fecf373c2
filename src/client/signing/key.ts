import { hexOf } from './hex.ts';

/** A key of 128 random bits. `randomUUID` is not there on pages without https. */
export function randomKey(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(16)));
}
