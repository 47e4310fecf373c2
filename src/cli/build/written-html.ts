import { serialize } from 'parse5';
import { parseHtml, type Fragment } from './tree.ts';

/** The tree that a browser makes of another one: no paragraph stands in a paragraph, no link in a link. */
export function asRead(fragment: Fragment): Fragment {
  return parseHtml(asHtml(fragment));
}

/** A tree as it is published: without lines that hold nothing, but in preformatted text, where each counts. */
export function writtenHtml(fragment: Fragment): string {
  return asHtml(fragment)
    .replace(/<pre\b[^]*?<\/pre>|\n{2,}/g, (found) => (found.startsWith('\n') ? '\n' : found))
    .trim();
}

/** Of a line feed that begins preformatted text, whoever reads it takes one away. */
function asHtml(fragment: Fragment): string {
  return serialize(fragment).replace(/<pre\b[^>]*>\n/g, '$&\n');
}
