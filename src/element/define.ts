import { report } from '../client/report.ts';
import { OpenLetterElement } from './open-letter-element.ts';

const name = 'open-letter';

/** Registers `<open-letter>`, and puts one into each `<div data-open-letter>`, now and later. */
export function define(): void {
  const taken = customElements.get(name);
  if (taken && taken !== OpenLetterElement) {
    report({ code: 'taken' }, true);
    return;
  }
  if (!taken) customElements.define(name, OpenLetterElement);
  fill();
  // A library that makes the page like its source again may take out what was put in, so every place is looked
  // at; in a task of its own, so that with one that does so at once the page does not stand still.
  new MutationObserver(() => setTimeout(fill)).observe(document, { childList: true, subtree: true });
}

const ours = /^data-(src|show|partner|loading|heading-level|lang)$/;

/** Editors that strip unknown tags leave a `div` alone: its content becomes the letter's fallback. */
function fill(): void {
  for (const place of document.querySelectorAll('[data-open-letter]')) {
    if (place.querySelector(name)) continue;
    const element = document.createElement(name);
    for (const { name: attribute, value } of place.attributes) {
      if (ours.test(attribute)) element.setAttribute(attribute.slice(5), value);
    }
    element.append(...place.childNodes);
    place.append(element);
  }
}
