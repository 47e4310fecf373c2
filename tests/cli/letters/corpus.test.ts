import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leftovers, redirectors } from './leftovers-corpus.ts';
import { textOf } from './letter-text.ts';
import { markdownCases } from './markdown-corpus.ts';

/** White space between elements, and how much of it there is, makes no difference to a reader. */
function condensed(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(
      / ?(<\/?(?:p|h\d|[uo]l|li|table|thead|tbody|tr|t[hd]|blockquote|section|dl|dt|dd|hr|br)\b[^>]*>) ?/g,
      '$1',
    )
    .trim();
}

for (const [what, markdown, html] of markdownCases) {
  test(`a letter with ${what}`, () => {
    assert.equal(condensed(textOf(markdown).html), condensed(html));
  });
}

for (const [what, markdown, html, told] of leftovers) {
  test(`what others left in a letter: ${what}`, () => {
    const { html: shown, warnings } = textOf(markdown);
    assert.equal(condensed(shown), condensed(html));
    if (told) assert.match(warnings, told);
    else assert.equal(warnings, '');
  });
}

for (const [address, target] of redirectors) {
  test(`a link to ${address.slice(0, 60)} leads to ${target.slice(0, 60)}`, () => {
    const { html, warnings } = textOf(`[law](<${address}>)`);
    assert.equal(html, `<p><a href="${target.replaceAll('&', '&amp;')}">law</a></p>`);
    if (address === target) assert.equal(warnings, '');
    else assert.match(warnings, /letter\.md:1: A link went through \S+, which notes who follows it/);
  });
}
