import * as limits from '../../feed/limits.ts';
import { InputError, type Warn } from '../input-error.ts';
import { keepAllowed } from './allowed-html.ts';
import { Findings } from './findings.ts';
import { settleIds } from './footnotes.ts';
import { shiftHeadings, takeHeadingIds, takeTitle } from './headings.ts';
import type { Images } from './images.ts';
import { withoutLeftovers } from './leftovers.ts';
import type { LetterFile } from './letter-file.ts';
import { settleLinks } from './links.ts';
import { markdownToHtml } from './markdown.ts';
import { settleOfficeHtml } from './office-html.ts';
import { settlePictures } from './pictures.ts';
import { reportMarks } from './printed-marks.ts';
import { settleSpaces } from './spaces.ts';
import { settleTables } from './table-scope.ts';
import { elements, parseHtml, textOf, type Fragment } from './tree.ts';
import { asRead, writtenHtml } from './written-html.ts';

export interface LetterText {
  readonly title: string;
  readonly contentHtml: string;
  /** How the letter begins, as plain text of a few lines. */
  readonly opening: string;
}

interface TextContext {
  readonly language: string;
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
  const { file } = source;
  const findings = new Findings(file, context.warn);
  try {
    return letterText(source, context, findings);
  } catch (error) {
    if (error instanceof InputError && !error.place) throw new InputError(error.text, { file });
    throw error;
  } finally {
    findings.tell();
  }
}

function letterText(source: LetterFile, context: TextContext, findings: Findings): LetterText {
  const { file, markdownLine } = source;
  const { language, home, images } = context;
  refuseBook(source);
  const markdown = withoutLeftovers(source, language, findings);
  const { html, indentedCode } = markdownToHtml(markdown, language, { file, line: markdownLine });
  for (const code of indentedCode) {
    const text =
      'Lines that begin with four spaces or a tab are shown as code. Remove these spaces if they are text.';
    findings.add('indented-code', text, source.lines.next(code));
  }
  const written = parseHtml(html, (tagName, count) => {
    const found = Array.from({ length: count }, () => source.lines.next(`<${tagName}`));
    return { file, line: found.at(-1) };
  });
  settleOfficeHtml(written);
  settleIds(written);
  for (const name of keepAllowed(written)) {
    const text = `A letter cannot hold <${name}>: left out with all it held.`;
    findings.add(`element-${name}`, text, source.lines.next(`<${name}`));
  }
  // What was inside of what is gone may not stand where it stands now: a paragraph in a paragraph, for one.
  const fragment = asRead(written);
  takeHeadingIds(fragment);
  settleTables(fragment);
  const title = checkTitle(takeTitle(fragment, context.title), file);
  settleLinks(fragment, { source, home, findings });
  settlePictures(fragment, { source, images, findings });
  settleSpaces(fragment);
  shiftHeadings(fragment);
  reportMarks(fragment, source, findings);
  const contentHtml = writtenHtml(fragment);
  if (!contentHtml) throw new InputError('The letter has no text.', { file, line: markdownLine });
  if (contentHtml.length > limits.contentHtml) throw tooLong(file, contentHtml.length);
  return { title, contentHtml, opening: openingOf(fragment) };
}

/** What is too long without any of its marks and pictures need not be read for minutes first. */
function refuseBook({ file, markdown }: LetterFile): void {
  if (markdown.length <= limits.contentHtml) return;
  const shown = without(without(markdown, '<!--', '-->'), '<style', '</style>');
  const words = shown.replace(/<[^<>]*>|\(\s*data:[^)\s]*\)?|^\[[^\]]*\]:\s*\S+/gm, '');
  if (words.length > limits.contentHtml) throw tooLong(file, words.length);
}

function without(text: string, open: string, close: string): string {
  let kept = '';
  let from = 0;
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, from)) {
    const end = text.indexOf(close, start);
    if (end < 0) break;
    kept += text.slice(from, start);
    from = end + close.length;
  }
  return kept + text.slice(from);
}

function tooLong(file: string, length: number): InputError {
  const [most, is] = [limits.contentHtml.toLocaleString('en'), length.toLocaleString('en')];
  return new InputError(
    `The letter's text is too long: as HTML it may have ${most} characters, and it has ${is}. Move a part of it to a page of its own, and link to that.`,
    { file },
  );
}

function checkTitle(title: string | undefined, file: string): string {
  const plain = title
    ?.replace(/[\u00AD\u200B\u2060\uFEFF\u202D\u202E]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!plain) {
    const text = 'The letter has no title. Add "title: …" to the front matter, or begin the text with "# …".';
    throw new InputError(text, { file, line: 1 });
  }
  if (Array.from(plain).length > limits.title) {
    throw new InputError(`The title is longer than ${limits.title} characters.`, { file, line: 1 });
  }
  return plain;
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
