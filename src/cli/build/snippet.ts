import { embedFolder } from './embed-page.ts';
import { lines, markup } from './markup.ts';

/** What stands in a snippet until the address of the folder is known. */
export const addressToFill = 'https://YOUR-ADDRESS/';

/** The lines a partner pastes, in three kinds. */
export interface Snippets {
  readonly element: string;
  /** For editors that strip unknown tags. */
  readonly plain: string;
  /** For editors that strip scripts and leave frames. */
  readonly frame: string;
  /** No script at all. */
  readonly link: string;
}

interface SnippetContent {
  readonly title: string;
  readonly opening: string;
  /** Address of the folder. */
  readonly base: string;
  /** The letter's document in it, in the language of the page. */
  readonly letterPath: string;
  /** BCP 47. */
  readonly language: string;
  /** Address of the letter's own page. */
  readonly home: string;
  readonly linkWords: string;
}

/**
 * The words inside are what readers see where our script does not run: in feeds, in mails, in old browsers.
 * The script is asked for without cookies and without telling where. The other attributes ask tools that delay or
 * rewrite scripts to leave this one alone.
 */
export function snippets(content: SnippetContent): Snippets {
  const { title, opening, base, letterPath, language, home, linkWords } = content;
  const letter = base + letterPath;
  const words = markup`  <h2>${title}</h2>
  <p>${opening}</p>
  <p><a href="${home}">${linkWords}</a></p>`;
  const script = markup`<script src="${base}v1/open-letter.js" async crossorigin="anonymous" referrerpolicy="no-referrer" data-cfasync="false" data-no-optimize="1" data-no-defer="1" data-no-minify="1" nowprocket data-cookieconsent="ignore"></script>`;
  const frame = markup`<iframe src="${base}${embedFolder}?lang=${language}" title="${title}" width="100%" height="800" style="border: 0" loading="lazy" allow="clipboard-write; web-share"></iframe>`;
  return {
    element: lines(markup`<open-letter src="${letter}">`, words, markup`</open-letter>`, script).text,
    plain: lines(markup`<div data-open-letter data-src="${letter}">`, words, markup`</div>`, script).text,
    frame: frame.text,
    link: words.text.replace(/^ {2}/gm, ''),
  };
}
