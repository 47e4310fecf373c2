import { OpenLetterElement } from './open-letter-element.ts';

const name = 'open-letter';

/** Registers `<open-letter>`, and puts one into each `<div data-open-letter>`, now and later. */
export function define(): void {
  const taken = customElements.get(name);
  if (taken && taken !== OpenLetterElement) {
    console.warn(`open-letter: this page already has another <${name}>; its own content stays.`);
    return;
  }
  if (!taken) customElements.define(name, OpenLetterElement);
  fill(document);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) fill(node);
    }
  }).observe(document, { childList: true, subtree: true });
}

const ours = /^data-(src|show|partner|loading|heading-level|lang)$/;
const placeholder = '[data-open-letter]';

/** Editors that strip unknown tags leave a `div` alone: its content becomes the letter's fallback. */
function fill(root: Document | Element): void {
  const places = [...root.querySelectorAll(placeholder)];
  if (root instanceof Element && root.matches(placeholder)) places.push(root);
  for (const place of places) {
    if (place.querySelector(name)) continue;
    const element = document.createElement(name);
    for (const { name: attribute, value } of place.attributes) {
      if (ours.test(attribute)) element.setAttribute(attribute.slice(5), value);
    }
    element.append(...place.childNodes);
    place.append(element);
  }
}
