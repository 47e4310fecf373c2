import { focusOn } from './focus.ts';
import { idPrefix } from './letter-text.ts';

/**
 * Follows a link from one place of the letter to another. The browser does not look for the target inside a
 * shadow root, and the page's address is the page's own.
 */
export function followInLetter(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href') ?? '';
  if (!href.startsWith(`#${idPrefix}`)) return;
  event.preventDefault();
  const root = link?.getRootNode() as ShadowRoot | undefined;
  // As browsers do it: the name as it is written, and only then the one it stands for.
  const target = root?.getElementById(href.slice(1)) ?? root?.getElementById(decode(href.slice(1)));
  target?.scrollIntoView({ block: 'start' });
  focusOn(target);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
