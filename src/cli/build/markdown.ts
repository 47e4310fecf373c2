import { compile, parse, postprocess, preprocess } from 'micromark';
import { gfm, gfmHtml, type HtmlExtension } from 'micromark-extension-gfm';
import { InputError, type Place } from '../input-error.ts';
import { footnoteWords } from './footnote-words.ts';
import { withinTime } from './time-limit.ts';

/**
 * The allow-list judges raw HTML afterwards. GitHub's own filter would only turn a forbidden tag into words:
 * a script would be printed in the letter.
 */
const rawHtml: HtmlExtension = {
  exit: {
    htmlFlowData(token) {
      this.raw(this.sliceSerialize(token));
    },
    htmlTextData(token) {
      this.raw(this.sliceSerialize(token));
    },
  },
};

/** A letter says `s` for what no longer holds: `del`, which is for the history of a text, is not in the list. */
const struck: HtmlExtension = {
  enter: {
    strikethrough() {
      this.tag('<s>');
    },
  },
  exit: {
    strikethrough() {
      this.tag('</s>');
    },
  },
};

const nothing = (): void => undefined;
/** A list of tasks is a list: nobody ticks a box in a letter. */
const plainTasks = {
  enter: { taskListCheck: nothing },
  exit: { taskListCheck: nothing, taskListCheckValueChecked: nothing, taskListCheckValueUnchecked: nothing },
} as HtmlExtension;

/** Quotations and lists that begin on one line: more than this is no letter, and every one makes it slower. */
const deepest = 100;
const marks = new RegExp(`^(?:[ \\t]*(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${deepest}}`, 'm');
/** Milliseconds: a long letter takes one or two seconds. */
const patience = 20_000;

export interface Html {
  /** Nobody has checked it yet. */
  readonly html: string;
  /** How each piece begins that is taken for code since it is indented. */
  readonly indentedCode: readonly string[];
}

/**
 * CommonMark with tables, footnotes, strike-through and bare links.
 * @throws InputError where the text is nested or tangled as no letter is
 */
export function markdownToHtml(markdown: string, language: string, place: Place): Html {
  const marked = marks.exec(markdown);
  if (marked) {
    const line = (place.line ?? 1) + markdown.slice(0, marked.index).split('\n').length - 1;
    const text = `A line begins with more than ${deepest} marks of quotations or lists. Remove them.`;
    throw new InputError(text, { ...place, line });
  }
  const html = withinTime(patience, () => convert(markdown, language));
  if (html) return html;
  throw new InputError(
    `The text could not be read in ${patience / 1000} seconds. Very many brackets, marks or nested lists may be the reason: simplify it.`,
    place,
  );
}

function convert(markdown: string, language: string): Html {
  const { heading, back } = footnoteWords(language);
  const events = postprocess(
    parse({ extensions: [gfm()] })
      .document()
      .write(preprocess()(markdown, undefined, true)),
  );
  const code = events.filter(([kind, { type }]) => kind === 'enter' && type === 'codeIndented');
  const footnotes = { clobberPrefix: '', label: heading, labelAttributes: '', backLabel: back };
  const write = compile({
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    htmlExtensions: [gfmHtml(footnotes), rawHtml, struck, plainTasks],
  });
  return {
    html: write(events),
    indentedCode: code.map(([, token, context]) =>
      context.sliceSerialize(token).trim().split('\n', 1).join(),
    ),
  };
}
