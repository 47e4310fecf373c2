import type { Edition, Editions } from './edition.ts';
import { lines, markup, Markup } from './markup.ts';
import { languageAlternates } from './page-languages.ts';
import { pageStyle } from './page-style.ts';
import { attribute, elements, parseHtml } from './tree.ts';

/** What other programs read of the page: search engines, and services that show a link to it as a card. */
export function pageHead(edition: Edition, editions: Editions, base: string | undefined): Markup {
  const { text, facts, home, letterPath, findable } = edition;
  const { title, opening } = text;
  const { date_published: date, date_modified: modified } = facts;
  const picture = base && firstPicture(text.contentHtml);
  return lines(
    documentHead(title),
    findable === 'nothing' ? unfound : undefined,
    markup`<meta name="description" content="${opening}">`,
    meta('og:type', 'article'),
    meta('og:title', title),
    meta('og:description', opening),
    /^[a-z]{2}-[A-Z]{2}$/.test(facts.language)
      ? meta('og:locale', facts.language.replace('-', '_'))
      : undefined,
    home ? meta('og:url', home) : undefined,
    picture ? meta('og:image', base + picture) : undefined,
    date ? meta('article:published_time', date) : undefined,
    modified ? meta('article:modified_time', modified) : undefined,
    home ? markup`<link rel="canonical" href="${home}">` : undefined,
    ...languageAlternates(editions, base),
    markup`<link rel="alternate" type="application/json" href="${letterPath}">`,
    style,
  );
}

/** The head of a page with names alone. */
export function namesHead(title: string, { findable }: Edition): Markup {
  return lines(documentHead(title), findable === 'names' ? undefined : unfound, style);
}

const unfound = markup`<meta name="robots" content="noindex">`;

const style = markup`<style>${new Markup(pageStyle)}</style>`;

/** What every page of ours begins with. */
export function documentHead(title: string): Markup {
  return lines(
    markup`<meta charset="utf-8">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<title>${title}</title>`,
  );
}

function meta(property: string, content: string): Markup {
  return markup`<meta property="${property}" content="${content}">`;
}

/** Cards show photographs; services do not read SVG. */
function firstPicture(contentHtml: string): string | undefined {
  return elements(parseHtml(contentHtml))
    .filter((element) => element.tagName === 'img')
    .map((element) => attribute(element, 'src') ?? '')
    .find((src) => src && !src.endsWith('.svg'));
}
