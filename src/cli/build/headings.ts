import { footnotesId } from './markdown.ts';
import { attribute, elements, remove, rename, textOf, type Fragment } from './tree.ts';

const isHeading = /^h[1-6]$/;

/**
 * Takes the letter's title out of its text, where it stands as the first `#` heading.
 * @param title what the front matter says; a first heading that differs from it belongs to the text
 * @returns the title, `undefined` where there is none
 */
export function takeTitle(fragment: Fragment, title: string | undefined): string | undefined {
  const first = elements(fragment).find((element) => element.tagName === 'h1');
  if (!first) return title;
  const words = oneLine(textOf(first));
  if (title !== undefined && words !== oneLine(title)) return title;
  remove(first);
  return title ?? words;
}

/** Moves all headings so that the highest in the text has level 2; level 1 is the title's. */
export function shiftHeadings(fragment: Fragment): void {
  const headings = elements(fragment).filter((element) => isHeading.test(element.tagName));
  const own = headings.filter((heading) => attribute(heading, 'id') !== footnotesId);
  const shift = 2 - Math.min(...own.map((heading) => Number(heading.tagName[1])));
  for (const heading of own) rename(heading, `h${Math.min(6, Number(heading.tagName[1]) + shift)}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
