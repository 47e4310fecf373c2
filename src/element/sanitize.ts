import { droppedElements } from '../feed/html-allowlist.ts';

/**
 * Makes a fragment without scripts, forms and handlers out of HTML from a feed. It still belongs to a document
 * without a window, so that no image in it is asked for before the walk has seen its address.
 */
export type Sanitize = (html: string) => DocumentFragment;

interface PlatformDocument {
  parseHTML?(html: string, options: object): Document;
}

/**
 * The browser's own sanitiser where there is one, else the library, in a chunk of its own. Only browsers with
 * `Document.parseHTML` have the sanitiser that became the standard; an earlier draft shared a method's name.
 */
export async function loadSanitizer(): Promise<Sanitize> {
  return platformSanitizer() ?? (await import('./sanitizer.ts')).sanitize;
}

export function platformSanitizer(): Sanitize | undefined {
  const platform = Document as unknown as PlatformDocument;
  const parseHTML = platform.parseHTML?.bind(platform);
  if (!parseHTML) return undefined;
  return (html) => {
    // Without an allow-list the browser takes out what can run. What else may stay is decided by the walk,
    // in the same way for both sanitisers.
    const parsed = parseHTML(html, { sanitizer: { removeElements: droppedElements } });
    const fragment = parsed.createDocumentFragment();
    fragment.append(...parsed.body.childNodes);
    return fragment;
  };
}
