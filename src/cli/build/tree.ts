import { defaultTreeAdapter as adapter, html, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { elementsDeep } from '../../feed/limits.ts';
import { InputError, type Place } from '../input-error.ts';

export type Fragment = DefaultTreeAdapterTypes.DocumentFragment;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type Child = DefaultTreeAdapterTypes.ChildNode;

export const isElement = (node: Parent | Child): node is Element => adapter.isElementNode(node);
export const isText = (node: Child): node is DefaultTreeAdapterTypes.TextNode => adapter.isTextNode(node);

/**
 * Parses as a browser does inside a `div`, where a stray table row is no table row, and where no script runs: a
 * `noscript` holds elements. Every walk over a tree may call itself as often as they stand inside each other.
 * @param placeOf where one of so many elements stands in the organiser's file
 * @throws InputError where elements stand inside each other so deep that no browser would follow
 */
export function parseHtml(
  text: string,
  placeOf: (tagName: string, count: number) => Place | undefined = () => undefined,
): Fragment {
  let depth = 0;
  const treeAdapter = {
    ...adapter,
    onItemPush: ({ tagName }: Element) => {
      if (++depth <= elementsDeep) return;
      throw new InputError(
        `More than ${elementsDeep} elements stand inside each other, the last a <${tagName}>. One may lack its end.`,
        placeOf(tagName, elementsDeep),
      );
    },
    onItemPop: () => {
      depth--;
    },
  };
  return parseFragment(adapter.createElement('div', html.NS.HTML, []), text, {
    treeAdapter,
    scriptingEnabled: false,
  });
}

/** Every element in the order of the text. It may be changed while it is walked. */
export function elements(root: Parent): Element[] {
  const found: Element[] = [];
  const collect = (parent: Parent): void => {
    for (const node of parent.childNodes) {
      if (!isElement(node)) continue;
      found.push(node);
      collect(node);
    }
  };
  collect(root);
  return found;
}

export function textOf(node: Parent): string {
  return node.childNodes
    .map((child) => (isText(child) ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** @param value `undefined` takes the attribute away */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const present = element.attrs.find((attr) => attr.name === name);
  if (value === undefined) element.attrs = element.attrs.filter((attr) => attr !== present);
  else if (present) present.value = value;
  else element.attrs.push({ name, value });
}

export function newElement(name: string): Element {
  return adapter.createElement(name, html.NS.HTML, []);
}

/** Makes these the children, and this their parent; where many go or come at once, it costs no more than one. */
export function setChildren(parent: Parent, children: readonly Child[]): void {
  for (const child of children) child.parentNode = parent;
  parent.childNodes = [...children];
}

export function append(parent: Parent, child: Child): void {
  child.parentNode = parent;
  parent.childNodes.push(child);
}

export function remove(node: Child): void {
  adapter.detachNode(node);
}

/** Leaves what the element holds in its place. */
export function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  setChildren(
    parent,
    parent.childNodes.flatMap((child) => (child === element ? element.childNodes : [child])),
  );
  element.parentNode = null;
}

export function replaceByText(element: Element, text: string): void {
  if (!element.parentNode) return;
  adapter.insertTextBefore(element.parentNode, text, element);
  adapter.detachNode(element);
}

export function rename(element: Element, name: string): void {
  element.tagName = element.nodeName = name;
}
