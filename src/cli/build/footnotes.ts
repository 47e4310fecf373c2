import { attribute, elements, setAttribute, textOf, type Element, type Fragment } from './tree.ts';

/** The id of the heading over footnotes, which stands outside the letter's own outline. */
const footnotesId = 'footnote-label';

const to = (id: string): string => `#${id}`;

/**
 * Numbers the ids of footnotes, whatever their labels are in the file: `fn-1`, and `fnref-1`, `fnref-1-2` for the
 * places in the text that refer to it. Every other element that has one of these ids loses it, and so does
 * the second of two equal ones.
 */
export function settleIds(fragment: Fragment): void {
  const all = elements(fragment);
  const footnotes = new Set<Element>();
  const numbers = new Map<string, number>();
  const notes = all.filter((element) => isNote(element));
  notes.forEach((note, index) => {
    numbers.set(to(attribute(note, 'id') ?? ''), index + 1);
    setAttribute(note, 'id', `fn-${index + 1}`);
    footnotes.add(note);
    backLinks(note).forEach((link, use) => {
      setAttribute(link, 'href', to(placeId(index + 1, use + 1)));
      setAttribute(link, 'title', attribute(link, 'aria-label'));
    });
  });
  const uses = new Map<number, number>();
  for (const link of all) {
    const number = numbers.get(attribute(link, 'href') ?? '');
    if (number === undefined || attribute(link, 'data-footnote-ref') === undefined) continue;
    const use = (uses.get(number) ?? 0) + 1;
    uses.set(number, use);
    setAttribute(link, 'href', to(`fn-${number}`));
    setAttribute(link, 'id', placeId(number, use));
    footnotes.add(link);
  }
  for (const heading of all) if (isFootnoteHeading(heading)) footnotes.add(heading);
  keepOneOfEach(all, footnotes);
}

function placeId(number: number, use: number): string {
  return `fnref-${number}${use > 1 ? `-${use}` : ''}`;
}

function isNote({ tagName, parentNode }: Element): boolean {
  const section = parentNode && 'parentNode' in parentNode ? parentNode.parentNode : undefined;
  return tagName === 'li' && !!section && 'attrs' in section && attribute(section, 'data-footnotes') === '';
}

function backLinks(note: Element): Element[] {
  return elements(note).filter((element) => attribute(element, 'data-footnote-backref') !== undefined);
}

export function isFootnoteHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.tagName) && attribute(element, 'id') === footnotesId && !!textOf(element);
}

function keepOneOfEach(all: readonly Element[], footnotes: ReadonlySet<Element>): void {
  const taken = new Set([...footnotes].map((element) => attribute(element, 'id')));
  for (const element of all) {
    const id = attribute(element, 'id');
    if (id === undefined || footnotes.has(element)) continue;
    if (!id || /\s/.test(id) || taken.has(id)) setAttribute(element, 'id', undefined);
    taken.add(id);
  }
}
