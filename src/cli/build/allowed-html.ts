import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes } from 'parse5';
import { allowedAttributes, allowedElements, droppedElements } from '../../feed/html-allowlist.ts';
import { remove, unwrap } from './tree.ts';

const elementsAllowed = new Set(allowedElements);
const elementsDropped = new Set(droppedElements);
const attributesAllowed = new Set(allowedAttributes);

/**
 * Holds a tree to the allow-list. What is dropped goes whole, anything else that is unknown leaves its words.
 * @returns the names of the elements that went with all they held
 */
export function keepAllowed(root: DefaultTreeAdapterTypes.ParentNode): Set<string> {
  const gone = new Set<string>();
  for (const node of [...root.childNodes]) {
    if (adapter.isTextNode(node)) continue;
    if (!adapter.isElementNode(node)) {
      remove(node);
    } else if (elementsDropped.has(node.tagName)) {
      gone.add(node.tagName);
      remove(node);
    } else {
      for (const name of keepAllowed(node)) gone.add(name);
      if (!elementsAllowed.has(node.tagName)) unwrap(node);
      else node.attrs = node.attrs.filter((attr) => attributesAllowed.has(attr.name));
    }
  }
  return gone;
}
