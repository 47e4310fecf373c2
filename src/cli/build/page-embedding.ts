import type { Edition } from './edition.ts';
import { lines, markup, type Markup } from './markup.ts';
import { placesIn, type Places } from './embed-page.ts';
import { addressToFill, snippets } from './snippet.ts';
import type { Voice } from './voice.ts';

/** The lines that put the letter on other websites, to copy. */
export function pageEmbedding(
  edition: Edition,
  places: Places | undefined,
  { words, attributes }: Voice,
): Markup {
  const { element, plain, frame, link } = snippets(
    edition,
    places ?? placesIn(addressToFill),
    words.readAndSee,
  );
  const fill = words.embedReplace.replace('{address}', addressToFill);
  return lines(
    markup`<section class="embed"${attributes}>`,
    markup`<h2>${words.embedHeading}</h2>`,
    places ? undefined : markup`<p><strong>${fill}</strong></p>`,
    markup`<p>${words.embedHow}</p>`,
    code('snippet', element),
    folded(words.embedPlain, code('snippet-plain', plain)),
    folded(words.embedFrame, code('snippet-frame', frame)),
    folded(words.embedNoScript, code('snippet-link', link)),
    markup`</section>`,
  );
}

function code(id: string, text: string): Markup {
  return markup`<pre dir="ltr"><code id="${id}">${text}</code></pre>`;
}

function folded(words: string, content: Markup): Markup {
  return lines(markup`<details>`, markup`<summary>${words}</summary>`, content, markup`</details>`);
}
