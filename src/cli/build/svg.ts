import { attribute, elements, parseHtml, textOf, type Element } from './tree.ts';

const forbidden = 'script foreignobject iframe embed object audio video handler'.split(' ');
const inlinePicture = /^data:image\/(png|jpeg|gif|webp)[;,]/i;

/**
 * What a picture must not hold: an SVG that is opened by itself is a page of the letter's own site.
 * @returns words for it, or `undefined` where the picture is plain
 */
export function forbiddenInSvg(text: string): string | undefined {
  if (/<!ENTITY/i.test(text)) return 'entities';
  if (/<\?xml-stylesheet/i.test(text)) return 'a style sheet of its own';
  for (const element of elements(parseHtml(text))) {
    const found = forbiddenInElement(element);
    if (found) return found;
  }
  return undefined;
}

function forbiddenInElement(element: Element): string | undefined {
  const name = localName(element.tagName);
  if (forbidden.includes(name)) return name === 'script' ? 'a script' : `<${name}>`;
  if (/^(animate|set)/.test(name) && /href|^on/i.test(attribute(element, 'attributeName') ?? '')) {
    return 'an animated link';
  }
  if (name === 'style' && refersOutside(textOf(element))) return 'a style that loads something';
  for (const attr of element.attrs) {
    const key = localName(attr.name);
    if (key.startsWith('on')) return 'a script';
    if (key === 'href' || key === 'src') {
      const value = attr.value.trim();
      if (value && !value.startsWith('#') && !inlinePicture.test(value)) return 'a reference to another file';
    } else if (refersOutside(attr.value)) {
      return 'a reference to another file';
    }
  }
  return undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** Styles may point at parts of the picture itself. An escape in CSS can hide any word. */
function refersOutside(css: string): boolean {
  if (/@import/i.test(css) || /\\[0-9a-f]/i.test(css)) return true;
  return [...css.matchAll(/url\(\s*['"]?([^'")]*)/gi)].some(
    ([, address = '']) => !address.startsWith('#') && !inlinePicture.test(address),
  );
}
