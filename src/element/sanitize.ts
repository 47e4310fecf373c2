import { allowedAttributes, droppedElements } from '../feed/html-allowlist.ts';
import { quickTags } from '../feed/limits.ts';

interface PlatformDocument {
  parseHTML?(html: string, options: object): Document;
}

/** From here on as in the middle of a page: a table ends a paragraph, and nothing belongs to the head. */
export const bodyStart = '<!doctype html><body>';

/**
 * A letter's HTML as the browser's own sanitiser leaves it: without what can run, and without forms, whose
 * content may stand in for their own properties. What else may stay the walk decides, here and for the library.
 * Only browsers with `Document.parseHTML` have the sanitiser that became the standard; an earlier draft shared
 * a method's name.
 * @returns `undefined` where the library has to do it
 */
export function platformSanitized(html: string): Document | undefined {
  if (html.split('<').length > quickTags) return undefined;
  return (Document as unknown as PlatformDocument).parseHTML?.(bodyStart + html, {
    sanitizer: {
      removeElements: droppedElements,
      replaceWithChildrenElements: ['form'],
      // Without a list of attributes some handlers, `onstart` for one, bring Chromium's tab down.
      attributes: allowedAttributes,
    },
  });
}
