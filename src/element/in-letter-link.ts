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
  const id = decode(href.slice(1));
  const target = [...(root?.querySelectorAll<HTMLElement>('[id]') ?? [])].find(
    (element) => element.id === id,
  );
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
