import { embedFolder, type Places } from './embed-page.ts';
import type { Edition } from './edition.ts';
import { lines, markup, Markup } from './markup.ts';

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

/** On whose website it stands. */
interface Placed {
  readonly partner: string;
  /** The language it is shown in there, whatever that of the page is; undefined: the page's. BCP 47. */
  readonly language: string | undefined;
}

/**
 * The words inside are what readers see where our script does not run: in feeds, in mails, in old browsers.
 * The script is asked for without cookies and without telling where. The other attributes ask tools that delay or
 * rewrite scripts to leave this one alone.
 * @param places absolute
 * @param linkWords on the link to the letter's own page
 */
export function snippets(edition: Edition, places: Places, linkWords: string, placed?: Placed): Snippets {
  const { letter: base, scripts } = places;
  const { letterPath, facts, home = base } = edition;
  const { title, opening } = edition.text;
  const letter = base + letterPath;
  const words = markup`  <h2>${title}</h2>
  <p>${opening}</p>
  <p><a href="${home}">${linkWords}</a></p>`;
  const script = markup`<script src="${scripts}open-letter.js" async crossorigin="anonymous" referrerpolicy="no-referrer" data-cfasync="false" data-no-optimize="1" data-no-defer="1" data-no-minify="1" nowprocket data-cookieconsent="ignore"></script>`;
  const lang = placed?.language !== undefined && markup` lang="${placed.language}"`;
  const by = (attribute: string): Markup | undefined =>
    placed && new Markup(` ${attribute}="${placed.partner}"`);
  const from = placed && markup`&amp;partner=${placed.partner}`;
  const frame = markup`<iframe src="${base}${embedFolder}?lang=${facts.language}${from}" title="${title}" width="100%" height="800" style="border: 0" loading="lazy" allow="clipboard-write; web-share"></iframe>`;
  return {
    element: lines(
      markup`<open-letter src="${letter}"${by('partner')}${lang}>`,
      words,
      markup`</open-letter>`,
      script,
    ).text,
    plain: lines(
      markup`<div data-open-letter data-src="${letter}"${by('data-partner')}${lang}>`,
      words,
      markup`</div>`,
      script,
    ).text,
    frame: frame.text,
    link: words.text.replace(/^ {2}/gm, ''),
  };
}
