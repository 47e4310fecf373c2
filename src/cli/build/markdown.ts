import { micromark } from 'micromark';
import { gfm, gfmHtml, type HtmlExtension } from 'micromark-extension-gfm';

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

/** The id of the heading over footnotes, which stands outside the letter's own outline. */
export const footnotesId = 'footnote-label';

/** CommonMark with tables, footnotes and strike-through to HTML that nobody has checked yet. */
export function markdownToHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml({ clobberPrefix: '' }), rawHtml, struck],
  });
}
