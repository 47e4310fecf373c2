import { elementsDeep } from '../feed/limits.ts';

/** Elements. A list of all that was ever signed has less. */
const most = 100_000;
/** Characters that can at most double what a page has to bear. */
const piece = 8_000;

/**
 * Whether HTML makes more elements, or elements inside each other, than a page can bear. Some browsers take
 * minutes for a hundred thousand that are left open, and a few marks left open come back in every paragraph. So
 * it is read piece by piece, into a document that is thrown away, and given up as soon as it is too much.
 */
export function isTangled(html: string, trusted: (html: string) => string): boolean {
  // What these hold is no part of the tree.
  if ((html.match(/<template/gi)?.length ?? 0) > elementsDeep) return true;
  const sheet = document.implementation.createHTMLDocument();
  for (let at = 0; at < html.length; at += piece) {
    write(sheet, trusted(html.slice(at, at + piece)));
    if (isTooMuch(sheet)) return true;
  }
  return false;
}

/** Not by a name that what was written before may have taken: `<img name="write">`. */
function write(sheet: Document, html: string): void {
  // oxlint-disable-next-line typescript/no-deprecated -- the only way to read piece by piece; no document that is shown is written to
  Document.prototype.write.call(sheet, html);
}

function isTooMuch(sheet: Document): boolean {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_ELEMENT);
  let depth = 0;
  let count = 0;
  for (;;) {
    if (++count > most || depth > elementsDeep) return true;
    if (walker.firstChild()) depth++;
    else {
      while (!walker.nextSibling()) {
        if (!walker.parentNode()) return false;
        depth--;
      }
    }
  }
}
