import { formatNumber, plural } from '../../locales/message.ts';
import type { Strings } from '../../locales/strings.ts';
import type { Content } from './documents.ts';
import { lines, markup, Markup } from './markup.ts';
import { longDate } from './long-date.ts';
import { pageEmbedding } from './page-embedding.ts';
import { pageNames } from './page-names.ts';
import { pageSigning } from './page-signing.ts';
import { pageStyle } from './page-style.ts';
import { shownText } from './shown-text.ts';
import type { PageWords } from './words.ts';

interface PageLanguage {
  readonly strings: Strings;
  readonly words: PageWords;
}

/** Languages that are written from right to left. */
const rightToLeft = ['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'];

/**
 * index.html: the whole letter with everyone who signed, for a reader without any script.
 * @param base the folder's address, where it is known
 */
export function page(content: Content, base: string | undefined, { strings, words }: PageLanguage): string {
  const { language } = content.facts;
  const direction = rightToLeft.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  const body = lines(
    letter(content, strings),
    pageSigning(content, strings, words),
    markup`</div>`,
    signatories(content, strings),
    pageEmbedding(content, base, words),
  );
  return markup`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
${head(content)}
</head>
<body>
<main>
<div class="top">
${body}
</main>
</body>
</html>
`.text;
}

function head({ text, home }: Content): Markup {
  const { title, opening } = text;
  return lines(
    markup`<meta charset="utf-8">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<title>${title}</title>`,
    markup`<meta name="description" content="${opening}">`,
    markup`<meta property="og:type" content="article">`,
    markup`<meta property="og:title" content="${title}">`,
    markup`<meta property="og:description" content="${opening}">`,
    home ? markup`<meta property="og:url" content="${home}">` : undefined,
    home ? markup`<link rel="canonical" href="${home}">` : undefined,
    markup`<link rel="alternate" type="application/json" href="letter.json">`,
    markup`<style>${new Markup(pageStyle)}</style>`,
  );
}

function letter({ facts, text }: Content, strings: Strings): Markup {
  const { addressee, authors = [], date_published: date, language } = facts;
  const names = new Intl.ListFormat(language).format(authors.map((author) => author.name));
  const byline = [names, date && longDate(language, date)].filter((part) => part).join(' · ');
  const size = text.title.length > 90 && markup` class="long"`;
  return lines(
    markup`<article>`,
    addressee ? markup`<p class="kicker">${strings.letterTo(addressee)}</p>` : undefined,
    markup`<h1${size}>${text.title}</h1>`,
    markup`<div class="text">
${shownText(text.contentHtml)}
</div>`,
    byline ? markup`<p class="muted">${byline}</p>` : undefined,
    markup`</article>`,
  );
}

function signatories({ facts, list }: Content, strings: Strings): Markup | undefined {
  const { language } = facts;
  const { published, unnamed } = list;
  const total = published.length + unnamed;
  if (!total) return undefined;
  return lines(
    markup`<section class="who">`,
    markup`<h2>${strings.whoSigned} <span class="n">${formatNumber(language, total)}</span></h2>`,
    pageNames(published, language, strings),
    unnamed ? markup`<p class="muted">${plural(language, strings.unnamed, unnamed)}</p>` : undefined,
    markup`</section>`,
  );
}
