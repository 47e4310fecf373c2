import { serialize } from 'parse5';
import { limits } from '../../feed/limits.ts';
import { InputError, type Warn } from '../input-error.ts';
import { keepAllowed } from './allowed-html.ts';
import { shiftHeadings, takeTitle } from './headings.ts';
import type { Images } from './images.ts';
import type { LetterFile } from './letter-file.ts';
import { settleLinks } from './links.ts';
import { markdownToHtml } from './markdown.ts';
import { settlePictures } from './pictures.ts';
import { elements, parseHtml, remove, textOf, type Fragment } from './tree.ts';

export interface LetterText {
  readonly title: string;
  readonly contentHtml: string;
  /** How the letter begins, as plain text of a few lines. */
  readonly opening: string;
}

interface TextContext {
  /** The front matter's title, if it has one. */
  readonly title: string | undefined;
  /** The address of the letter's own page. */
  readonly home: string | undefined;
  readonly images: Images;
  readonly warn: Warn;
}

/**
 * Turns the letter's Markdown into the HTML that is published.
 * @throws InputError
 */
export function readLetterText(source: LetterFile, context: TextContext): LetterText {
  const { warn, images } = context;
  const { file, markdownLine } = source;
  const fragment = parseHtml(markdownToHtml(source.markdown));
  const gone = keepAllowed(fragment);
  if (gone.size) warn(`A letter cannot hold ${[...gone].join(', ')}: left out with all it held.`, { file });
  const title = takeTitle(fragment, context.title);
  if (!title) {
    const text = 'The letter has no title. Add "title: …" to the front matter, or begin the text with "# …".';
    throw new InputError(text, { file, line: 1 });
  }
  if (Array.from(title).length > limits.title) {
    throw new InputError(`The title is longer than ${limits.title} characters.`, { file, line: 1 });
  }
  settleLinks(fragment, { source, home: context.home, warn });
  settlePictures(fragment, { source, images, warn });
  dropEmptyParagraphs(fragment);
  shiftHeadings(fragment);
  const contentHtml = serialize(fragment).trim();
  if (!contentHtml) throw new InputError('The letter has no text.', { file, line: markdownLine });
  if (contentHtml.length > limits.contentHtml) {
    const most = limits.contentHtml.toLocaleString('en');
    throw new InputError(`The letter's text is too long: as HTML it may have ${most} characters.`, { file });
  }
  return { title, contentHtml, opening: openingOf(fragment) };
}

/** What stays where all that a paragraph held has gone would be a gap in the text. */
function dropEmptyParagraphs(fragment: Fragment): void {
  for (const element of elements(fragment)) {
    if (element.tagName === 'p' && !textOf(element).trim() && !elements(element).length) remove(element);
  }
}

/** The first paragraph, cut between two words. */
function openingOf(fragment: Fragment): string {
  const first = elements(fragment).find((element) => element.tagName === 'p' && textOf(element).trim());
  const text = textOf(first ?? fragment)
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= 240) return text;
  return `${text.slice(0, 240).replace(/[\s,;:–—-]*\S*$/, '')}…`;
}
