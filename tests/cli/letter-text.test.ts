import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Workplace } from './built-folder.ts';

const head = '---\nlanguage: en\ntitle: River\nhome_page_url: https://river.example/letter/\n---\n';

async function htmlOf(t: TestContext, markdown: string): Promise<{ html: string; warnings: string }> {
  const work = new Workplace(t);
  const { warnings } = await work.buildOf({ letter: head + markdown });
  return { html: work.json('letter.json')['content_html'] as string, warnings: warnings.join('\n') };
}

test('raw HTML passes the allow-list: scripts go whole, unknown elements leave their words', async (t) => {
  const { html, warnings } = await htmlOf(
    t,
    'One <script>alert(1)</script><font color="red">two</font> <b onclick="x()" class="y" lang="de">drei</b>\n\n<iframe src="https://x.example"></iframe>\n\n<svg><a href="javascript:x()">x</a></svg><!-- note -->\n\nEnd',
  );
  assert.equal(html.replace(/\s+/g, ' '), '<p>One two <b lang="de">drei</b></p> <p>End</p>');
  assert.match(
    warnings,
    /letter\.md:6: A letter cannot hold <script>[\s\S]*:8: .*<iframe>[\s\S]*:10: .*<svg>/,
  );
});

test('links become absolute; forbidden ones leave their words', async (t) => {
  const { html, warnings } = await htmlOf(
    t,
    '[a](more) [b](/top) [c](javascript:alert(1)) [d](mailto:x@river.example?bcc=y@z.example) [e]() <a href="#nobody">f</a>',
  );
  assert.equal(
    html,
    '<p><a href="https://river.example/letter/more">a</a> <a href="https://river.example/top">b</a> c <a href="mailto:x@river.example">d</a> e f</p>',
  );
  assert.match(warnings, /letter\.md:6: The link "javascript:alert\(1\)" is not one/);
  assert.match(warnings, /2 links lead nowhere; their words were kept: “e”, “f”/);
});

test('a relative link without any address to start from stops the build with its line', async (t) => {
  const work = new Workplace(t);
  const letter = '---\nlanguage: en\ntitle: River\n---\nOne\n\n[two](more)\n';
  assert.match(await work.refusal({ letter }), /^letter\.md:7: The link "more" needs to know the address/);
});

test('footnotes keep their way there and back', async (t) => {
  const { html } = await htmlOf(t, 'Word[^1].\n\n[^1]: Note.\n');
  assert.match(html, /<a href="#fn-1" id="fnref-1">/);
  assert.match(html, /<li id="fn-1">/);
  assert.match(html, /<a href="#fnref-1" title="Back to the text">/);
  assert.match(html, /<h2 id="footnote-label">/);
});

test('headings begin at level 2, whatever they begin with in the file', async (t) => {
  assert.equal(
    (await htmlOf(t, '### One\n\n#### Two\n\n###### Deep')).html,
    '<h2>One</h2>\n<h3>Two</h3>\n<h5>Deep</h5>',
  );
  assert.equal((await htmlOf(t, '# Other\n\n## Two')).html, '<h2>Other</h2>\n<h3>Two</h3>');
});

test('the title is the first heading where the front matter has none, and is not repeated', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({ letter: '---\nlanguage: en\n---\n# Save *the* river\n\nText.\n' });
  const document = work.json('letter.json');
  assert.equal(document['title'], 'Save the river');
  assert.equal(document['content_html'], '<p>Text.</p>');
  assert.equal((await htmlOf(t, '# River\n\nText.')).html, '<p>Text.</p>');
  assert.match(
    await work.refusal({ letter: '---\nlanguage: en\n---\nText.\n' }),
    /^letter\.md:1: The letter has no title\. Add "title: …"/,
  );
});

test('tables, strike-through and lists are understood', async (t) => {
  const { html } = await htmlOf(t, '| a | b |\n|---|---|\n| 1 | ~~2~~ |\n\n3. x\n');
  assert.match(html, /<th scope="col">a<\/th>[\s\S]*<td><s>2<\/s><\/td>/);
  assert.match(html, /<ol start="3">/);
});

test('the readable page keeps the ids of the text apart from its own', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({
    letter: `${head}<h2 id="snippet">Demands</h2>\n\n[to them](#snippet) and [away](https://x.example)\n`,
  });
  const html = work.read('index.html');
  assert.match(html, /<h2 id="t-snippet">Demands<\/h2>/);
  assert.match(html, /<a href="#t-snippet">to them<\/a>/);
  assert.match(html, /<a href="https:\/\/x\.example\/" rel="noopener noreferrer">away<\/a>/);
});
