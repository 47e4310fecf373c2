import { formatNumber, plural } from '../../locales/message.ts';
import { directionOf } from '../../locales/direction.ts';
import type { Edition } from './edition.ts';
import { longDate } from './long-date.ts';
import { lines, markup, type Markup } from './markup.ts';
import { namesParts, namesPath, type NamesPart } from './names-parts.ts';
import type { OutputFile } from './output-file.ts';
import type { PageContent } from './page-content.ts';
import { pageEmbedding } from './page-embedding.ts';
import { namesHead, pageHead } from './page-head.ts';
import { languageLinks } from './page-languages.ts';
import { otherNames, pageLogos, pageNames } from './page-names.ts';
import { pageSigning } from './page-signing.ts';
import { shownText } from './shown-text.ts';
import type { Places } from './embed-page.ts';
import { voiceFor, type Voice } from './voice.ts';

/**
 * The pages for readers without any script: the whole letter in each language, with everyone who signed. Names
 * for which one page has no room follow on further ones.
 * @param places absolute, where they are known
 */
export function readablePages(content: PageContent, places: Places | undefined): OutputFile[] {
  const files: OutputFile[] = [];
  for (const edition of content.editions) {
    const voice = voiceFor(edition.facts.language);
    const parts = namesParts(content.list.published, edition.facts.language);
    parts.forEach((part, index) => {
      const path = namesPath(index + 1, edition.pagePath);
      const names = { parts, part };
      const html = index
        ? namesPage(edition, names, voice)
        : letterPage(edition, names, { content, places, voice });
      files.push({ path, content: html.text });
    });
  }
  // The page that leads to the others comes last: what it promises is there.
  return files.reverse();
}

interface Names {
  readonly parts: readonly NamesPart[];
  readonly part: NamesPart;
}

interface Around {
  readonly content: PageContent;
  readonly places: Places | undefined;
  readonly voice: Voice;
}

function letterPage(edition: Edition, names: Names, { content, places, voice }: Around): Markup {
  const { editions, list } = content;
  const body = lines(
    languageLinks(editions, edition, voice),
    markup`<div class="top">`,
    letter(edition, voice),
    pageSigning(edition, list, voice),
    markup`</div>`,
    signatories(edition, list, names, voice),
    pageEmbedding(edition, places, voice),
  );
  return document(edition, pageHead(edition, editions, places?.letter), body);
}

function namesPage(edition: Edition, { parts, part }: Names, voice: Voice): Markup {
  const { strings, attributes } = voice;
  const { title } = edition.text;
  const body = lines(
    markup`<p><a href="${edition.pagePath}">${title}</a></p>`,
    markup`<section${attributes}>`,
    markup`<h1>${strings.whoSigned}</h1>`,
    pageNames(part, voice),
    otherNames(parts, part, edition.pagePath, voice),
    markup`</section>`,
  );
  return document(edition, namesHead(`${strings.whoSigned} · ${title}`, edition), body);
}

function document({ facts }: Edition, head: Markup, body: Markup): Markup {
  return markup`<!doctype html>
<html lang="${facts.language}" dir="${directionOf(facts.language)}">
<head>
${head}
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function letter({ facts, text }: Edition, { strings, attributes }: Voice): Markup {
  const { addressee, authors = [], date_published: date, language } = facts;
  const names = new Intl.ListFormat(language).format(authors.map((author) => author.name));
  const byline = [names, date && longDate(language, date)].filter((part) => part).join(' · ');
  const size = text.title.length > 90 && markup` class="long"`;
  return lines(
    markup`<article>`,
    addressee ? markup`<p class="kicker"${attributes}>${strings.letterTo(addressee)}</p>` : undefined,
    markup`<h1${size}>${text.title}</h1>`,
    markup`<div class="text">
${shownText(text.contentHtml)}
</div>`,
    byline ? markup`<p class="muted">${byline}</p>` : undefined,
    markup`</article>`,
  );
}

function signatories(
  { pagePath }: Edition,
  { published, unnamed }: PageContent['list'],
  { parts, part }: Names,
  voice: Voice,
): Markup | undefined {
  const { language, strings, attributes } = voice;
  const total = published.length + unnamed;
  if (!total) return undefined;
  return lines(
    markup`<section class="who"${attributes}>`,
    markup`<h2>${strings.whoSigned} <span class="n">${formatNumber(language, total)}</span></h2>`,
    pageLogos(published),
    pageNames(part, voice),
    otherNames(parts, part, pagePath, voice),
    unnamed ? markup`<p class="muted">${plural(language, strings.unnamed, unnamed)}</p>` : undefined,
    markup`</section>`,
  );
}
