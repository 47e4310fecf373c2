import { bulletLists } from './bullets.ts';
import { keepDates } from './dates.ts';
import type { Findings } from './findings.ts';
import { reportFootnotes } from './footnote-report.ts';
import type { LetterFile } from './letter-file.ts';
import type { LetterLine } from './letter-line.ts';

/** What other programs leave in a text, and what becomes of it. */
interface Leftover {
  readonly kind: string;
  readonly pattern: RegExp;
  /** Without it, the words stay as they are and are only told of. */
  readonly instead?: string;
  readonly told: string;
}

const templateWords = 'A command for the program behind a website stands in the text';

const leftovers: readonly Leftover[] = [
  {
    kind: 'word-tags',
    // Word's names have a colon, which Markdown would print; its conditions would swallow the text after them.
    pattern: /<\/?(?:st\d+|[ovwmax]|wp|pic|dt|u\d):[a-z][^<>]*>|<!\[(?:if[^\]]*|endif)\]>|<\?xml[^>]*>/gi,
    instead: '',
    told: 'Marks that Word left behind, like <o:p>, were taken out.',
  },
  {
    kind: 'quotes',
    // A slash in an address ends it for the parser.
    pattern: /(?<=<[a-z][^<>]*\s(?:href|src)=)[^\s"'<>`]+(?=[\s>])/gi,
    instead: '"$&"',
    told: 'An address in HTML had no quotation marks around it; they were put in.',
  },
  {
    kind: 'invisible',
    pattern: /[\u00AD\u200B\u2060\uFEFF]|(?![\t\v\u0080-\u009F])\p{Cc}/gu,
    instead: '',
    told: 'Invisible characters (soft hyphens, spaces of no width and the like) were taken out.',
  },
  {
    kind: 'direction',
    pattern: /[\u202D\u202E]/g,
    instead: '',
    told: 'An invisible character that turns the direction of the text around was taken out.',
  },
  {
    kind: 'line-break',
    pattern: /[\v\u2028\u2029]/g,
    instead: '<br>',
    told: 'Line breaks of a word processor were kept as line breaks.',
  },
  {
    kind: 'hard-space',
    // After a number it has to be a run of spaces: one alone holds a date together.
    pattern:
      /^([ \t]*(?:(?:#{1,6}|[-+*>])(?=[ \t]*[\u00A0\u2007\u202F])|\d{1,9}[.)](?=[ \t]?[\u00A0\u2007\u202F]{2})))[ \t\u00A0\u2007\u202F]+/,
    instead: '$1 ',
    told: 'A mark at the beginning of the line was followed by a space that does not break; it was read as a mark with a plain space.',
  },
  {
    kind: 'heading-space',
    pattern: /^( {0,3}#{2,6})(?=[^\s#])/,
    instead: '$1 ',
    told: 'There is no space after the # marks; the line was read as a heading.',
  },
  {
    kind: 'attributes',
    pattern: /(?<!!)\[([^[\]]*)\]\{[.#][^{}]*\}/g,
    instead: '$1',
    told: 'A setting for another program, like {.underline}, was taken out.',
  },
  {
    kind: 'attributes',
    pattern: /\{:[^{}]*\}|(?<=[)\]])\{[^{}]*[.#=:][^{}]*\}|^:{3,}.*$/g,
    instead: '',
    told: 'Settings for another program, in braces or after colons, were taken out.',
  },
  {
    kind: 'template',
    pattern: /\{%.*?%\}|\{\{[<%].*?[>%]\}\}/g,
    instead: '',
    told: `${templateWords}; it was left out. Write what it would have put there.`,
  },
  {
    kind: 'placeholder',
    pattern: /\{\{.*?\}\}/g,
    told: `${templateWords} and is printed as it stands. Write what it would have put there.`,
  },
  {
    kind: 'mojibake',
    pattern:
      /Ã[\u0080-\u00BF\u0192\u2018-\u201D]|Â[\u00A0-\u00BF]|â€[\u0080-\u00BF™œ“”˜¦]|[\u0080-\u009F\uFFFD]/g,
    told: 'Letters stand here that come from a wrong encoding. Look at this line, and save the text again as UTF-8.',
  },
];

/** The lines without what other programs left in them. Code keeps every character. */
export function withoutLeftovers(
  { markdown, markdownLine }: LetterFile,
  language: string,
  findings: Findings,
): string {
  let fence: string | undefined;
  const lines = markdown.split('\n').map((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && !fence) fence = mark;
    else if (fence && mark?.startsWith(fence)) fence = undefined;
    return { number: markdownLine + index, code: fence !== undefined || mark !== undefined, text: line };
  });
  for (const { kind, pattern, instead, told } of leftovers) {
    for (const line of lines) {
      if (line.code || line.text.search(pattern) < 0) continue;
      if (instead !== undefined) line.text = line.text.replace(pattern, instead);
      findings.add(kind, told, line.number);
    }
  }
  keepDates(lines, language, findings);
  reportHashes(lines, findings);
  reportFootnotes(lines, findings);
  return bulletLists(lines, findings).join('\n');
}

/** One # without a space may be a heading or a hashtag: that is for the organiser to say. */
function reportHashes(lines: readonly LetterLine[], findings: Findings): void {
  for (const { text, code, number } of lines) {
    if (code || !/^ {0,3}#[^\s#]\S*\s+\S+\s+\S/.test(text)) continue;
    findings.add(
      'heading-space',
      'There is no space after the #: it is no heading. Add a space if it is.',
      number,
    );
  }
}
