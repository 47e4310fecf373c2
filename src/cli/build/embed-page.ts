import { directionOf } from '../../locales/direction.ts';
import type { Edition, Editions } from './edition.ts';
import { lines, markup, type Markup } from './markup.ts';
import type { OutputFile } from './output-file.ts';
import { documentHead } from './page-head.ts';
import { voiceFor } from './voice.ts';

/** The page for frames lies in a folder of its own: any server answers its address with and without the slash. */
export const embedFolder = 'embed/';

/** Where the page finds things: the beginnings of their addresses, each with a slash at its end. */
export interface Places {
  /** Of the letter's documents and pages. */
  readonly letter: string;
  /** Of the folder with the scripts, `v1/`. */
  readonly scripts: string;
}

/** In a published folder. @param address with a slash at its end */
export function placesIn(address: string): Places {
  return { letter: address, scripts: `${address}v1/` };
}

/** In a published folder, whatever its address: seen from the page. */
export const besideThePage = placesIn('../');

/**
 * The page for frames, one for all languages: the element as on a partner's page, and before it, or where no script
 * runs, the letter's title and the way to it. Links open beside the partner's page, since the pages they lead to may
 * not stand in a frame. The page's script comes first in the element, so that what the query asks for is known
 * before anything is shown.
 */
export function embedPage(editions: Editions, { letter, scripts }: Places): OutputFile {
  const [original] = editions;
  const { language } = original.facts;
  const fallbacks: Markup[] = [];
  for (const edition of editions) fallbacks.push(fallback(edition, edition !== original, letter));
  const documents = editions.map(
    ({ facts, letterPath }) =>
      markup`<link rel="alternate" type="application/json" hreflang="${facts.language}" href="${letter}${letterPath}">`,
  );
  const head = lines(
    documentHead(original.text.title),
    markup`<meta name="robots" content="noindex">`,
    markup`<base target="_blank">`,
    markup`<link rel="stylesheet" href="${scripts}embed.css">`,
    ...documents,
  );
  const body = lines(
    markup`<main><open-letter src="${letter}${original.letterPath}" heading-level="1">`,
    markup`<script src="${scripts}embed.js"></script>`,
    ...fallbacks,
    markup`</open-letter></main>`,
    markup`<script src="${scripts}open-letter.js" async></script>`,
  );
  const page = markup`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
${head}
</head>
<body>
${body}
</body>
</html>
`;
  return { path: `${embedFolder}index.html`, content: page.text };
}

function fallback(edition: Edition, isHidden: boolean, letter: string): Markup {
  const { facts, text, home, pagePath } = edition;
  const { words, attributes } = voiceFor(facts.language);
  const page = home ?? letter + pagePath;
  return lines(
    markup`<div lang="${facts.language}" dir="${directionOf(facts.language)}"${isHidden && markup` hidden`}>`,
    markup`<h1>${text.title}</h1>`,
    markup`<p${attributes}><a href="${page}">${words.readAndSee}</a></p>`,
    markup`</div>`,
  );
}
