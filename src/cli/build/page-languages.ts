import type { Edition, Editions } from './edition.ts';
import { directionOf } from '../../locales/direction.ts';
import { lines, markup, type Markup } from './markup.ts';
import type { Voice } from './voice.ts';

/** The way to the letter in its other languages, each named in itself. */
export function languageLinks(
  editions: Editions,
  current: Edition,
  { strings, attributes }: Voice,
): Markup | undefined {
  if (editions.length < 2) return undefined;
  return lines(
    markup`<nav aria-label="${strings.language}"${attributes}>`,
    markup`<ul class="languages">`,
    ...editions.map((edition) => {
      const { language } = edition.facts;
      const name = markup`<bdi lang="${language}" dir="${directionOf(language)}">${ownName(language)}</bdi>`;
      if (edition === current) return markup`<li aria-current="true">${name}</li>`;
      return markup`<li><a href="${edition.pagePath}" hreflang="${language}">${name}</a></li>`;
    }),
    markup`</ul>`,
    markup`</nav>`,
  );
}

/** Tells search engines that these pages are one letter. They ask for whole addresses. */
export function languageAlternates(editions: Editions, base: string | undefined): readonly Markup[] {
  if (editions.length < 2) return [];
  const link = (language: string, path: string): Markup => {
    const address = base ? new URL(path === 'index.html' ? '' : path, base).href : path;
    return markup`<link rel="alternate" hreflang="${language}" href="${address}">`;
  };
  const [original] = editions;
  return [
    ...editions.map(({ facts, pagePath }) => link(facts.language, pagePath)),
    link('x-default', original.pagePath),
  ];
}

function ownName(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(language));
}
