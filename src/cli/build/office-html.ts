import {
  append,
  attribute,
  elements,
  isElement,
  isText,
  newElement,
  remove,
  rename,
  setAttribute,
  setChildren,
  textOf,
  unwrap,
  type Child,
  type Element,
  type Fragment,
  type Parent,
} from './tree.ts';

/** Other elements that set their words apart: in a letter they are paragraphs. */
const blocks =
  'div article main header footer address center aside nav summary details legend fieldset'.split(' ');
const allowedBlocks = 'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure hr section'.split(' ');
/** They speak of the file, not of the letter. */
const ofTheFile = ['xml', 'title', 'meta', 'link', 'base'];

/**
 * Keeps what word processors and mail programs mean by their HTML, before the allow-list takes their marks away:
 * paragraphs and lists that are only drawn as such, bold and italic that are only styles.
 */
export function settleOfficeHtml(fragment: Fragment): void {
  for (const element of elements(fragment)) {
    if (ofTheFile.includes(element.tagName)) remove(element);
    else if (element.tagName === 'a') nameToId(element);
    else if (element.tagName === 'del' || element.tagName === 'strike') rename(element, 's');
    else if (element.tagName === 'tt') rename(element, 'code');
    else styleToElement(element);
  }
  makeParagraphs(fragment);
  for (const parent of [fragment, ...elements(fragment)]) makeLists(parent);
}

/** Links to places in the text were once made so. */
function nameToId(link: Element): void {
  const name = attribute(link, 'name');
  if (name && attribute(link, 'id') === undefined) setAttribute(link, 'id', name);
}

function styleToElement(element: Element): void {
  const style = attribute(element, 'style')?.toLowerCase();
  if (!style) return;
  // Word has styles of its own whose names only end like these.
  const says = (name: string, value: string): boolean =>
    new RegExp(`(?:^|;)\\s*${name}\\s*:[^;]*\\b(?:${value})\\b`).test(style);
  if (element.tagName === 'b' && says('font-weight', 'normal|400')) unwrap(element);
  if (element.tagName !== 'span') return;
  const names = [
    says('font-weight', 'bold|[6-9]00') && 'strong',
    says('font-style', 'italic') && 'em',
    says('text-decoration(?:-line)?', 'line-through') && 's',
    says('vertical-align', 'super') && 'sup',
    says('vertical-align', 'sub') && 'sub',
  ].filter((name) => name !== false);
  for (const name of names) {
    const inner = newElement(name);
    setChildren(inner, element.childNodes);
    setChildren(element, [inner]);
  }
}

/** Turns blocks that hold nothing but a line of text into paragraphs; the allow-list would run them together. */
function makeParagraphs(fragment: Fragment): void {
  for (const element of elements(fragment)) {
    if (!blocks.includes(element.tagName)) continue;
    const inside = elements(element);
    const holdsBlocks = inside.some(
      ({ tagName }) => blocks.includes(tagName) || allowedBlocks.includes(tagName),
    );
    if (!holdsBlocks && element.parentNode && !isInline(element.parentNode)) rename(element, 'p');
    else setChildren(element, [...looseInParagraphs(element)]);
  }
}

function isInline(parent: Parent): boolean {
  return isElement(parent) && /^(p|h[1-6]|pre|a)$/.test(parent.tagName);
}

/** Text between the blocks of a block. */
function* looseInParagraphs(block: Element): Generator<Child> {
  let paragraph: Element | undefined;
  for (const child of block.childNodes) {
    const apart =
      isElement(child) && (blocks.includes(child.tagName) || allowedBlocks.includes(child.tagName));
    if (apart) {
      paragraph = undefined;
      yield child;
    } else if (paragraph) {
      append(paragraph, child);
    } else if (isText(child) && !child.value.trim()) {
      yield child;
    } else {
      paragraph = newElement('p');
      append(paragraph, child);
      yield paragraph;
    }
  }
}

const bullet = /^\s*(?:[•·●▪■◦○▫□➢►▸❖‣⁃∙\uF0B7\uF0A7\uF0D8\uF076]\s*|[o§Øüv-]\u00A0{2,}\s*)/;

/** Paragraphs that begin with a bullet's sign, one after another, are a list. */
function makeLists(parent: Parent): void {
  if (!parent.childNodes.some((child) => isBulleted(child))) return;
  let list: Element | undefined;
  const children: Child[] = [];
  for (const child of parent.childNodes) {
    if (isBulleted(child)) {
      dropBullet(child);
      rename(child, 'li');
      if (!list) children.push((list = newElement('ul')));
      append(list, child);
    } else {
      if (!isText(child) || child.value.trim()) list = undefined;
      children.push(child);
    }
  }
  setChildren(parent, children);
}

function isBulleted(child: Child): child is Element {
  return isElement(child) && child.tagName === 'p' && bullet.test(textOf(child));
}

/** The sign and the space after it may be spread over several elements. */
function dropBullet(item: Element): void {
  let length = bullet.exec(textOf(item))?.[0].length ?? 0;
  const cut = (parent: Parent): void => {
    for (const child of parent.childNodes) {
      if (!length) return;
      if (isText(child)) {
        const taken = Math.min(length, child.value.length);
        child.value = child.value.slice(taken);
        length -= taken;
      } else if (isElement(child)) {
        cut(child);
      }
    }
  };
  cut(item);
}
