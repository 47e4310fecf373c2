import { formatNumber, message, plural } from '../../locales/message.ts';
import type { Strings } from '../../locales/strings.ts';
import type { Content } from './documents.ts';
import { markup, Markup } from './markup.ts';
import { pageNames } from './page-names.ts';
import { pageStyle } from './page-style.ts';
import { shownText } from './shown-text.ts';
import { addressToFill, snippets } from './snippet.ts';
import type { PageWords } from './words.ts';

interface PageLanguage {
  readonly strings: Strings;
  readonly words: PageWords;
}

/** Languages that are written from right to left. */
const rightToLeft = ['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** index.html: the whole letter with everyone who signed, for a reader without any script. */
export function page(content: Content, base: string | undefined, { strings, words }: PageLanguage): string {
  const { facts, text, home } = content;
  const { language } = facts;
  const direction = rightToLeft.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  return markup`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text.title}</title>
<meta name="description" content="${text.opening}">
<meta property="og:type" content="article">
<meta property="og:title" content="${text.title}">
<meta property="og:description" content="${text.opening}">
${
  home &&
  markup`<meta property="og:url" content="${home}">
<link rel="canonical" href="${home}">
`
}<link rel="alternate" type="application/json" href="letter.json">
<style>${new Markup(pageStyle)}</style>
</head>
<body>
<main>
<div class="top">
<article>
${
  facts.addressee &&
  markup`<p class="kicker">${strings.letterTo(facts.addressee)}</p>
`
}<h1${text.title.length > 90 && markup` class="long"`}>${text.title}</h1>
<div class="text">
${shownText(text.contentHtml)}
</div>
${byline(content)}</article>
${signing(content, strings, words)}</div>
${signatories(content, strings)}${embedding(content, base, words)}</main>
</body>
</html>
`.text;
}

function byline({ facts }: Content): Markup {
  const { authors = [], date_published: date, language } = facts;
  const names = new Intl.ListFormat(language).format(authors.map((author) => author.name));
  const parts = [names, date && longDate(language, date)].filter((part) => part);
  return markup`${
    parts.length > 0 &&
    markup`<p class="muted">${parts.join(' · ')}</p>
`
  }`;
}

function signing({ facts, list, sign }: Content, strings: Strings, words: PageWords): Markup {
  const { language, goal, contact, closes_at } = facts;
  const total = list.published.length + list.unnamed;
  const missing = (goal ?? 0) - total;
  const numbers = { goal: goal ?? 0 };
  return markup`<aside>
<p class="count">${
    total < 5
      ? strings.beFirst
      : markup`<strong>${formatNumber(language, total)}</strong> <span>${plural(language, signedWords(list.published, strings), total)}</span>`
  }</p>
${
  goal !== undefined &&
  total >= 5 &&
  markup`<progress max="${goal}" value="${Math.min(goal, total)}" aria-label="${
    missing > 0
      ? plural(language, strings.moreToReach, missing, numbers)
      : message(language, strings.goalReached, numbers)
  }"></progress>
<p class="muted">${
    missing > 0
      ? plural(language, strings.moreToReach, missing, numbers)
      : message(language, strings.goalReached, numbers)
  }</p>
`
}${
    sign?.href &&
    markup`<p><a class="button" href="${sign.href}">${strings.sign}</a></p>
<p class="muted">${leadsTo(sign.href, language, strings)}</p>
`
  }${
    closes_at &&
    markup`<p class="muted">${message(language, words.closesOn, { date: longDate(language, closes_at) })}</p>
`
  }${
    contact &&
    contact !== sign?.href &&
    markup`<p class="muted">${words.contact}: <a href="${contact}">${contact.replace(/^mailto:/, '')}</a></p>
`
  }</aside>
`;
}

function signedWords(published: Content['list']['published'], strings: Strings): Strings['signedBoth'] {
  const persons = published.filter((one) => one.type === 'person').length;
  if (!persons) return strings.signedOrganizations;
  return persons === published.length ? strings.signedPeople : strings.signedBoth;
}

function leadsTo(href: string, language: string, strings: Strings): string {
  const { protocol, hostname, pathname } = new URL(href);
  return protocol === 'mailto:'
    ? message(language, strings.opensMail, { to: decodeURIComponent(pathname) })
    : message(language, strings.continuesOn, { to: hostname });
}

function signatories({ facts, list }: Content, strings: Strings): Markup {
  const { language } = facts;
  const total = list.published.length + list.unnamed;
  if (!total) return markup``;
  return markup`<section class="who">
<h2>${strings.whoSigned} <span class="n">${formatNumber(language, total)}</span></h2>
${pageNames(list.published, language, strings)}${
    list.unnamed > 0 &&
    markup`<p class="muted">${plural(language, strings.unnamed, list.unnamed)}</p>
`
  }</section>
`;
}

function embedding({ text, home }: Content, base: string | undefined, words: PageWords): Markup {
  const address = base ?? addressToFill;
  const { title, opening } = text;
  const { element, plain, link } = snippets({
    title,
    opening,
    base: address,
    home: home ?? address,
    linkWords: words.readAndSee,
  });
  return markup`<section class="embed">
<h2>${words.embedHeading}</h2>
${
  !base &&
  markup`<p><strong>${words.embedReplace.replace('{address}', addressToFill)}</strong></p>
`
}<p>${words.embedHow}</p>
<pre tabindex="0" dir="ltr"><code id="snippet">${element}</code></pre>
<details>
<summary>${words.embedPlain}</summary>
<pre tabindex="0" dir="ltr"><code id="snippet-plain">${plain}</code></pre>
</details>
<details>
<summary>${words.embedNoScript}</summary>
<pre tabindex="0" dir="ltr"><code id="snippet-link">${link}</code></pre>
</details>
</section>
`;
}

function longDate(language: string, date: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
