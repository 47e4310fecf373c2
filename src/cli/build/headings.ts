import { isFootnoteHeading } from './footnotes.ts';
import { attribute, elements, isText, remove, rename, setAttribute, textOf, type Fragment } from './tree.ts';

const isHeading = /^h[1-6]$/;
/** Some programs write a heading's id behind it. */
const writtenId = /\s*\{#([A-Za-z][\w-]*)[^{}]*\}\s*$/;

/**
 * Takes the letter's title out of its text, where it stands as the first `#` heading.
 * @param title what the front matter says; a first heading that differs from it belongs to the text
 * @returns the title, `undefined` where there is none
 */
export function takeTitle(fragment: Fragment, title: string | undefined): string | undefined {
  const first = elements(fragment).find((element) => element.tagName === 'h1' && textOf(element).trim());
  if (!first) return title;
  const words = oneLine(textOf(first));
  if (title !== undefined && comparable(words) !== comparable(title)) return title;
  remove(first);
  return title ?? words;
}

export function takeHeadingIds(fragment: Fragment): void {
  for (const element of elements(fragment)) {
    const last = element.childNodes.at(-1);
    if (!isHeading.test(element.tagName) || !last || !isText(last)) continue;
    const [written, id] = writtenId.exec(last.value) ?? [];
    if (!written) continue;
    last.value = last.value.slice(0, -written.length);
    if (attribute(element, 'id') === undefined) setAttribute(element, 'id', id);
  }
}

/** Moves all headings so that the highest in the text has level 2; level 1 is the title's. */
export function shiftHeadings(fragment: Fragment): void {
  const headings = elements(fragment).filter((element) => isHeading.test(element.tagName));
  const own = headings.filter((heading) => !isFootnoteHeading(heading));
  const shift = 2 - Math.min(...own.map((heading) => Number(heading.tagName[1])));
  for (const heading of own) rename(heading, `h${Math.min(6, Number(heading.tagName[1]) + shift)}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The same title may be written with other quotation marks, case or a full stop. */
function comparable(text: string): string {
  return oneLine(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\p{P}\p{Z}]+/gu, ' ')
    .trim();
}
