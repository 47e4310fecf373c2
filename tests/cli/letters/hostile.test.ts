import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { allowedAttributes, allowedElements } from '../../../src/feed/html-allowlist.ts';
import { resolveUrl } from '../../../src/feed/url.ts';
import { InputError } from '../../../src/cli/input-error.ts';
import { withinTime } from '../../../src/cli/build/time-limit.ts';
import { hostile } from './hostile-corpus.ts';
import { textOf } from './letter-text.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Reads what was published as a browser would, by another parser's run than the one that wrote it. */
function elementsOf(html: string): Element[] {
  const all = (nodes: DefaultTreeAdapterTypes.ChildNode[]): Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...all(node.childNodes)] : []));
  return all(parseFragment(html).childNodes);
}

for (const markdown of hostile) {
  test(`nothing comes of ${JSON.stringify(markdown).slice(0, 90)}`, () => {
    const { html } = textOf(`Before\n\n${markdown}\n\nAfter\n`);
    for (const { tagName, attrs } of elementsOf(html)) {
      assert.ok(allowedElements.includes(tagName), `<${tagName}> in ${html}`);
      for (const { name, value } of attrs) {
        assert.ok(allowedAttributes.includes(name), `${name} in ${html}`);
        if (name === 'href' && !value.startsWith('#')) {
          assert.equal(resolveUrl(value, 'about:blank', 'content'), value, html);
          assert.ok(!/evil|user|bank/.test(new URL(value).hostname), html);
        }
        if (name === 'src') assert.match(value, /^images\/[0-9a-f]{12}\.\w+$/);
      }
    }
    assert.match(html, /^<p>Before/);
  });
}

test('what is refused is told with its line, and its words stay', () => {
  const { html, warnings } = textOf('One\n\n[two](javascript:alert(1))\n\n<a href="data:x">three</a>\n');
  assert.equal(html.replace(/\s+/g, ''), '<p>One</p><p>two</p><p>three</p>');
  assert.match(
    warnings,
    /^letter\.md:3: The link "javascript:alert\(1\)" is not one that a letter may have; its words were kept\.$/m,
  );
  assert.match(warnings, /^letter\.md:5: The link "data:x" is not/m);
});

test('an address that is longer than a browser takes is refused', () => {
  const { html } = textOf(`[x](https://x.example/${'a'.repeat(3_000)})`);
  assert.equal(html, '<p>x</p>');
});

const deep = 100_000;
for (const [what, markdown] of [
  ['quotations', `${'>'.repeat(deep)} x`],
  ['lists', `${'- '.repeat(deep)}x`],
  ['blocks of HTML', '<div>'.repeat(deep)],
  ['marks of HTML', `x ${'<b>'.repeat(deep)}`],
  ['tables', '<table><tr><td>'.repeat(deep)],
  ['lists of HTML', '<ul><li>'.repeat(deep)],
  ['foreign elements', `x <svg>${'<g>'.repeat(deep)}`],
] as const) {
  test(`${deep} ${what} inside each other are refused with the line`, () => {
    assert.throws(
      () => textOf(`Text\n\n${markdown}\n`),
      (error) =>
        error instanceof InputError &&
        /letter\.md:3: .*(inside each other|marks of quotations)/.test(error.message),
    );
  });
}

test('marks that open a hundred thousand times are only marks', () => {
  const { html } = textOf('*a '.repeat(deep));
  assert.equal(html.length, '<p></p>'.length + 3 * deep - 1);
});

test('five million characters of text are refused at once, of styles and comments they are left out', () => {
  assert.throws(
    () => textOf('The water is clean. '.repeat(250_000)),
    /512,000 characters, and it has 5,000,000\. Move a part/,
  );
  assert.equal(textOf(`<!-- ${'x '.repeat(2_500_000)}-->\n\nText`).html, '<p>Text</p>');
});

test('what takes too long is given up', () => {
  const endless = (): unknown => {
    for (;;);
  };
  assert.equal(withinTime(50, endless), undefined);
  assert.equal(
    withinTime(5_000, () => 'done'),
    'done',
  );
});
