import { allowedAttributes, allowedElements, droppedElements } from '../feed/html-allowlist.ts';
import { elementsDeep } from '../feed/limits.ts';
import { resolveUrl } from '../feed/url.ts';

/** What stands in front of the ids of a letter, so that they cannot be taken for ours or the page's. */
export const idPrefix = 't-';

interface Place {
  /** The letter document's address: links and images resolve against it. */
  readonly base: string;
  /** The level of the letter's title; headings in the text begin one below. */
  readonly titleLevel: number;
}

/** On other elements these reach out, or push the page about. */
const onlyOn: Readonly<Record<string, string>> = { href: 'a', src: 'img', width: 'img', height: 'img' };

/**
 * Makes the text of a letter out of a document without a window. What the allow-list names is built anew: an
 * element that was read may bring along what no attribute shows, such as a shadow root. Links are made safe,
 * ids kept apart from the page's, headings fitted in; what stands too deep leaves its words.
 * @param source never asked for anything by a name, since its content may have taken it: `<img name="body">`
 */
export function fitLetterText(source: Document, place: Place): DocumentFragment {
  const walker = document.createTreeWalker(source, 5 /* elements and text */);
  const copyInto = (parent: Node, depth: number): void => {
    if (!walker.firstChild()) return;
    do {
      const node = walker.currentNode;
      const name = (node as Element).localName;
      if (droppedElements.includes(name)) continue;
      const copy =
        node instanceof Text
          ? new Text(node.data)
          : depth < elementsDeep && allowedElements.includes(name) && copyOf(node as Element, name, place);
      if (copy) parent.appendChild(copy);
      copyInto(copy || parent, depth + 1);
    } while (walker.nextSibling());
    walker.parentNode();
  };
  const fragment = document.createDocumentFragment();
  copyInto(fragment, 0);
  return fragment;
}

/** Without what it holds; `undefined` where that alone is to be shown. */
function copyOf(element: Element, name: string, { base, titleLevel }: Place): Node | undefined {
  const level = Number(/^h(\d)/.exec(name)?.[1]);
  const copy = document.createElement(level ? `h${Math.min(6, Math.max(level - 1, 1) + titleLevel)}` : name);
  // Before its address: no image is asked for until it is in sight, and its server learns nothing of the page and
  // gets no cookie.
  if (name === 'img')
    Object.assign(copy, { crossOrigin: 'anonymous', loading: 'lazy', referrerPolicy: 'no-referrer' });
  for (const key of element.getAttributeNames()) {
    if (!allowedAttributes.includes(key) || (onlyOn[key] ?? name) !== name) continue;
    const value = fitValue(key, element.getAttribute(key)?.trim() ?? '', base);
    if (value !== undefined) copy.setAttribute(key, value);
  }
  const href = copy.getAttribute('href');
  if (href?.startsWith('http')) copy.setAttribute('rel', 'noopener noreferrer');
  if (name === 'img' && !copy.hasAttribute('src')) return new Text((copy as HTMLImageElement).alt);
  // A target of a link inside the letter may be written as a link without an address.
  return name === 'a' && !href && !copy.id ? undefined : copy;
}

/** @returns `undefined` where the attribute is better left out */
function fitValue(key: string, value: string, base: string): string | undefined {
  if (key === 'id') return /^\S+$/.test(value) ? idPrefix + value : undefined;
  if (key === 'src') return resolveUrl(value, base, 'image');
  if (/width|height|start|span/.test(key)) return /^-?\d{1,4}$/.test(value) ? value : undefined;
  if (key !== 'href') return value;
  // Browsers do not see these in an address.
  const href = value.replace(/\p{Cc}/gu, '').trim();
  if (href[0] !== '#') return resolveUrl(href, base, 'content');
  return href[1] ? `#${idPrefix}${href.slice(1)}` : undefined;
}
