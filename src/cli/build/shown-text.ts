import { serialize } from 'parse5';
import { Markup } from './markup.ts';
import { attribute, elements, parseHtml, setAttribute } from './tree.ts';

/** The letter's text as the published page shows it: its ids kept apart from the page's own. */
export function shownText(contentHtml: string): Markup {
  const fragment = parseHtml(contentHtml);
  for (const element of elements(fragment)) {
    const id = attribute(element, 'id');
    if (id) setAttribute(element, 'id', `t-${id}`);
    const href = attribute(element, 'href');
    if (href?.startsWith('#')) setAttribute(element, 'href', `#t-${href.slice(1)}`);
    else if (href?.startsWith('http')) setAttribute(element, 'rel', 'noopener noreferrer');
  }
  return new Markup(serialize(fragment));
}
