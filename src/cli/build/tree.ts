import { defaultTreeAdapter as adapter, html, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

export type Fragment = DefaultTreeAdapterTypes.DocumentFragment;
export type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Child = DefaultTreeAdapterTypes.ChildNode;

/** Parses as a browser does inside a `div`, where a stray table row is no table row. */
export function parseHtml(text: string): Fragment {
  return parseFragment(adapter.createElement('div', html.NS.HTML, []), text, {});
}

/** Every element in the order of the text. It may be changed while it is walked. */
export function elements(root: Parent): Element[] {
  return root.childNodes.flatMap((node) => (adapter.isElementNode(node) ? [node, ...elements(node)] : []));
}

export function textOf(node: Parent): string {
  return node.childNodes
    .map((child) => (adapter.isTextNode(child) ? child.value : 'childNodes' in child ? textOf(child) : ''))
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

export function remove(node: Child): void {
  adapter.detachNode(node);
}

/** Leaves what the element holds in its place. */
export function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const child of [...element.childNodes]) {
    adapter.detachNode(child);
    adapter.insertBefore(parent, child, element);
  }
  adapter.detachNode(element);
}

export function replaceByText(element: Element, text: string): void {
  if (!element.parentNode) return;
  adapter.insertTextBefore(element.parentNode, text, element);
  adapter.detachNode(element);
}

export function rename(element: Element, name: string): void {
  element.tagName = element.nodeName = name;
}
