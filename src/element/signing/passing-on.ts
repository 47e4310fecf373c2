import type { LoadedLetter } from '../../client/letters.ts';

/** What is passed on: the page the letter was signed on, or the letter's own where that stands in a frame. */
export function pageToPassOn({ letter, url }: LoadedLetter): string {
  if (window !== window.top) return letter.home_page_url ?? url;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return canonical ?? location.href.replace(/#.*$/, '');
}

/** Hands it to the visitor's own programs. Whoever changes their mind has done nothing wrong. */
export async function send(title: string, url: string): Promise<void> {
  await navigator.share({ title, url }).catch(() => undefined);
}

/** @returns whether it is on the clipboard; a page in a frame may not be allowed to put it there */
export async function copy(url: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(url);
    return true;
  } catch {
    return false;
  }
}
