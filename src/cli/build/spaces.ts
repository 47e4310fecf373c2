import {
  attribute,
  elements,
  isElement,
  isText,
  remove,
  setChildren,
  textOf,
  unwrap,
  type Element,
  type Fragment,
  type Parent,
} from './tree.ts';

const invisible = /[\u00AD\u200B\u2060\uFEFF\u202D\u202E]/g;
/** Spaces that do not break are for one space between two words. A run of them was meant to draw something. */
const runs = /[ \t\n]*\u00A0[ \t\n\u00A0]+|[ \t\n]+\u00A0/g;
const blocks = /^(p|h[1-6]|li|td|th|dt|dd|blockquote|figcaption|caption)$/;
const marks = ['strong', 'em', 'b', 'i', 's', 'span', 'sub', 'sup', 'small', 'cite', 'q', 'a'];
const emptyable = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'blockquote',
  'figure',
  ...marks,
];

/** Takes out spaces that only drew a gap, and elements that hold nothing. */
export function settleSpaces(fragment: Fragment): void {
  settleTexts(fragment);
  // From the inside out: what is empty may be all that its parent holds.
  for (const element of elements(fragment).reverse()) {
    if (blocks.test(element.tagName)) trim(element);
    if (element.tagName === 'span' && !element.attrs.length) unwrap(element);
    else if (isEmpty(element)) remove(element);
  }
  // Between paragraphs a line break draws a gap.
  setChildren(
    fragment,
    fragment.childNodes.filter((node) => !isElement(node) || node.tagName !== 'br'),
  );
}

function settleTexts(parent: Parent): void {
  for (const child of parent.childNodes) {
    if (isText(child)) child.value = child.value.replace(invisible, '').replace(runs, ' ');
    else if (isElement(child) && child.tagName !== 'pre' && child.tagName !== 'code') settleTexts(child);
  }
}

function trim({ childNodes }: Element): void {
  const [first, last] = [childNodes[0], childNodes.at(-1)];
  if (first && isText(first)) first.value = first.value.replace(/^[ \t\u00A0]+/, '');
  if (last && isText(last)) last.value = last.value.replace(/[ \t\u00A0]+$/, '');
}

function isEmpty(element: Element): boolean {
  if (!emptyable.includes(element.tagName) || attribute(element, 'id') !== undefined) return false;
  const onlyBreaks = elements(element).every(({ tagName }) => tagName === 'br');
  return onlyBreaks && !textOf(element).trim() && !(marks.includes(element.tagName) && textOf(element));
}
