import type { Secret } from '../../../src/server/security/secret.ts';
import type { Store } from '../../../src/server/store/store.ts';
import type { Crowd } from './crowd.ts';
import type { SignedRows } from './signed-rows.ts';

/** A database that is measured, with the endpoint's tables, indexes and settings in it. */
export interface Ground {
  /** The endpoint's store over it, and its tables, where there are none. */
  openStore(secret: Secret | undefined): Promise<Store>;
  /** What the endpoint has written for these visitors since it was asked last, by e-mail address. */
  read(crowd: Crowd): Promise<Map<string, SignedRows>>;
  /** As little as will do to write these in one commit. */
  openWriter(): Promise<(batch: readonly SignedRows[]) => unknown>;
}
