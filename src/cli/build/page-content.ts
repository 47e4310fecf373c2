import type { Editions } from './edition.ts';
import type { SignatoryList } from './signatories.ts';

/** What the pages show. */
export interface PageContent {
  readonly editions: Editions;
  readonly list: Pick<SignatoryList, 'published' | 'unnamed'>;
}
