import * as limits from '../../feed/limits.ts';
import type { Signatory } from '../../feed/signatory.ts';

/** Bytes of a page's names, well inside of what a reader takes. */
const pageBytes = limits.pageBytes * 0.9;

/** Parts the signatories into pages. There is always a first one. */
export function paginate(signatories: readonly Signatory[]): (readonly Signatory[])[] {
  let page: Signatory[] = [];
  const pages = [page];
  let bytes = 0;
  for (const signatory of signatories) {
    const size = Buffer.byteLength(JSON.stringify(signatory)) + 1;
    if (page.length === limits.pageItems || bytes + size > pageBytes) {
      pages.push((page = []));
      bytes = 0;
    }
    page.push(signatory);
    bytes += size;
  }
  return pages;
}
