import { resolveUrl } from '../../feed/url.ts';
import { InputError, type Warn } from '../input-error.ts';
import { decoded } from './decoded.ts';
import { lineOf, type LetterFile } from './letter-file.ts';
import { attribute, elements, setAttribute, textOf, unwrap, type Element, type Fragment } from './tree.ts';

interface LinkContext {
  readonly source: LetterFile;
  /** What relative links resolve against: the letter's own page. */
  readonly home: string | undefined;
  readonly warn: Warn;
}

/** Makes every link absolute; one that leads nowhere leaves its words. */
export function settleLinks(fragment: Fragment, context: LinkContext): void {
  const all = elements(fragment);
  const ids = new Set(all.map((element) => attribute(element, 'id')).filter((id) => id));
  const nowhere: string[] = [];
  for (const element of all) {
    if (element.tagName !== 'a') setAttribute(element, 'href', undefined);
    if (element.tagName !== 'img') setAttribute(element, 'src', undefined);
    if (element.tagName !== 'a') continue;
    const href = attribute(element, 'href')?.trim();
    if (href?.startsWith('#') && ids.has(decoded(href.slice(1)))) continue;
    if (href === undefined || href === '' || href.startsWith('#')) {
      if (href !== undefined) nowhere.push(textOf(element).trim());
      keepWords(element);
    } else {
      const address = follow(href, context);
      if (address) setAttribute(element, 'href', address);
      else keepWords(element);
    }
  }
  if (nowhere.length) {
    const words = nowhere.map((text) => `“${text}”`).join(', ');
    const line = nowhere.map((text) => lineOf(context.source, `[${text}`)).find((found) => found);
    const text =
      nowhere.length === 1
        ? `1 link leads nowhere; its words were kept: ${words}.`
        : `${nowhere.length} links lead nowhere; their words were kept: ${words}.`;
    context.warn(text, { file: context.source.file, line });
  }
}

function follow(href: string, { source, home, warn }: LinkContext): string | undefined {
  const place = { file: source.file, line: lineOf(source, href) };
  if (!home && !URL.canParse(href)) {
    throw new InputError(
      `The link "${href}" needs to know the address of the letter's page. Add "home_page_url: https://…" to the front matter, or use --base.`,
      place,
    );
  }
  const address = resolveUrl(href, home ?? 'about:blank', 'content');
  if (!address) {
    warn(`The link "${href.slice(0, 60)}" is not one that a letter may have; its words were kept.`, place);
  }
  return address;
}

/** Another link may lead to this place in the text. */
function keepWords(link: Element): void {
  if (attribute(link, 'id')) setAttribute(link, 'href', undefined);
  else unwrap(link);
}
