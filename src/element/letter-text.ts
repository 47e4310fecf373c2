import { allowedAttributes, allowedElements, droppedElements } from '../feed/html-allowlist.ts';
import { resolveUrl } from '../feed/url.ts';

/** What stands in front of the ids of a letter, so that they cannot be taken for ours or the page's. */
export const idPrefix = 't-';

interface Place {
  /** The letter document's address: links and images resolve against it. */
  readonly base: string;
  /** The level of the letter's title; headings in the text begin one below. */
  readonly titleLevel: number;
}

const elementsAllowed = new Set(allowedElements);
const elementsDropped = new Set(droppedElements);
const attributesAllowed = new Set(allowedAttributes);

/**
 * Walks over sanitised HTML before it is shown: holds it to the allow-list, makes links safe, gives back the
 * words of links that lead nowhere, keeps ids apart from the page's and fits the headings in.
 */
export function fitLetterText(fragment: DocumentFragment, place: Place): void {
  for (const element of fragment.querySelectorAll('*')) {
    const name = element.localName;
    if (elementsDropped.has(name) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') {
      element.remove();
    } else if (!elementsAllowed.has(name)) {
      element.replaceWith(...element.childNodes);
    } else {
      fitAttributes(element);
      if (name === 'a') fitLink(element, place.base);
      else if (name === 'img') fitImage(element as HTMLImageElement, place.base);
      else if (/^h[1-6]$/.test(name)) fitHeading(element, Number(name[1]), place.titleLevel);
    }
  }
}

function fitAttributes(element: Element): void {
  for (const name of element.getAttributeNames()) {
    if (!attributesAllowed.has(name)) element.removeAttribute(name);
  }
  if (element.id) element.id = idPrefix + element.id;
}

function fitLink(link: Element, base: string): void {
  const href = link.getAttribute('href')?.trim() ?? '';
  if (/^#./.test(href)) {
    link.setAttribute('href', `#${idPrefix}${href.slice(1)}`);
    return;
  }
  const address = href && href !== '#' ? resolveUrl(href, base, 'content') : undefined;
  if (!address) {
    // A target of a link inside the letter may be written as a link without an address.
    if (link.id) link.removeAttribute('href');
    else link.replaceWith(...link.childNodes);
    return;
  }
  link.setAttribute('href', address);
  if (address.startsWith('http')) link.setAttribute('rel', 'noopener noreferrer');
}

/** Its request tells nobody which page the letter stands on. */
function fitImage(image: HTMLImageElement, base: string): void {
  const address = resolveUrl(image.getAttribute('src') ?? '', base, 'image');
  if (address) Object.assign(image, { src: address, loading: 'lazy', referrerPolicy: 'no-referrer' });
  else image.replaceWith(image.alt);
}

/** Documents begin with level 2, whatever the page's level is where the letter stands. */
function fitHeading(heading: Element, level: number, titleLevel: number): void {
  const fitting = Math.min(6, Math.max(level - 1, 1) + titleLevel);
  if (fitting === level) return;
  const replacement = heading.ownerDocument.createElement(`h${fitting}`);
  for (const name of heading.getAttributeNames()) {
    replacement.setAttribute(name, heading.getAttribute(name) ?? '');
  }
  replacement.append(...heading.childNodes);
  heading.replaceWith(replacement);
}
