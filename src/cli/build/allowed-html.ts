import { allowedAttributes, allowedElements, droppedElements } from '../../feed/html-allowlist.ts';
import { isElement, isText, setChildren, type Child, type Parent } from './tree.ts';

const elementsAllowed = new Set(allowedElements);
const elementsDropped = new Set(droppedElements);
const attributesAllowed = new Set(allowedAttributes);

/**
 * Holds a tree to the allow-list. What is dropped goes whole, anything else that is unknown leaves its words.
 * @returns the names of the elements that went with all they held
 */
export function keepAllowed(root: Parent): Set<string> {
  const gone = new Set<string>();
  const kept = (node: Child): Child[] => {
    if (isText(node)) return [node];
    if (!isElement(node)) return [];
    if (elementsDropped.has(node.tagName)) {
      gone.add(node.tagName);
      return [];
    }
    const children = node.childNodes.flatMap(kept);
    if (!elementsAllowed.has(node.tagName)) return children;
    setChildren(node, children);
    node.attrs = node.attrs.filter((attr) => attributesAllowed.has(attr.name));
    return [node];
  };
  setChildren(root, root.childNodes.flatMap(kept));
  return gone;
}
