import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { Workplace } from './built-folder.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const elements = (root: Parent): Element[] =>
  root.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elements(node)] : []));
const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((one) => one.name === name)?.value;
const text = (root: Parent): string =>
  root.childNodes
    .map((node) => ('value' in node ? node.value : 'childNodes' in node ? text(node) : ''))
    .join('');

const letter = '---\nlanguage: en\ntitle: "Fish & <Chips>"\n---\nThe water *is* clean.\n';

async function snippets(
  t: TestContext,
  ...options: string[]
): Promise<{ page: string; of: (id: string) => string }> {
  const work = new Workplace(t);
  await work.buildOf({ letter }, ...options);
  const page = work.read('index.html');
  const all = elements(parse(page));
  return { page, of: (id) => text(all.find((one) => attribute(one, 'id') === id) as Parent) };
}

test('the snippet is an element with words for where no script runs, and one script', async (t) => {
  const { of } = await snippets(t, '--base', 'https://letter.example.org/river');
  assert.equal(
    of('snippet'),
    `<open-letter src="https://letter.example.org/river/letter.json">
  <h2>Fish &amp; &lt;Chips&gt;</h2>
  <p>The water is clean.</p>
  <p><a href="https://letter.example.org/river/">Read the letter and see who has signed</a></p>
</open-letter>
<script src="https://letter.example.org/river/v1/open-letter.js" async crossorigin="anonymous" referrerpolicy="no-referrer" data-cfasync="false" data-no-optimize="1" data-no-defer="1" data-no-minify="1" nowprocket data-cookieconsent="ignore"></script>`,
  );
});

test('no snippet has a line of JavaScript, and one has no script at all', async (t) => {
  const { of } = await snippets(t, '--base', 'https://letter.example.org');
  for (const id of ['snippet', 'snippet-plain', 'snippet-link']) {
    const all = elements(parseFragment(of(id)));
    const scripts = all.filter((one) => one.tagName === 'script');
    assert.equal(scripts.length, id === 'snippet-link' ? 0 : 1);
    for (const script of scripts) assert.equal(text(script), '');
    assert.ok(!all.some((one) => one.attrs.some(({ name }) => name.startsWith('on'))));
    assert.ok(all.some((one) => attribute(one, 'href') === 'https://letter.example.org/'));
  }
  const [div] = elements(parseFragment(of('snippet-plain')));
  assert.equal(div?.tagName, 'div');
  assert.equal(attribute(div, 'data-open-letter'), '');
  assert.equal(attribute(div, 'data-src'), 'https://letter.example.org/letter.json');
});

test('a frame shows the page for frames, in the language of the page', async (t) => {
  const { of } = await snippets(t, '--base', 'https://letter.example.org/river');
  const [frame, ...more] = elements(parseFragment(of('snippet-frame')));
  assert.deepEqual(more, []);
  assert.equal(attribute(frame, 'src'), 'https://letter.example.org/river/embed/?lang=en');
  assert.equal(attribute(frame, 'title'), 'Fish & <Chips>');
  assert.equal(attribute(frame, 'allow'), 'clipboard-write; web-share');
});

test('without a base the snippet shows what to fill in, and the page says so', async (t) => {
  const { page, of } = await snippets(t);
  assert.match(of('snippet'), /src="https:\/\/YOUR-ADDRESS\/letter\.json"/);
  assert.match(page, /Replace https:\/\/YOUR-ADDRESS\/ by the address of the folder/);
});

test('the readable page needs no script and names the letter for previews', async (t) => {
  const { page } = await snippets(t, '--base', 'https://letter.example.org');
  const all = elements(parse(page));
  assert.ok(!all.some((one) => one.tagName === 'script'));
  const og = all.filter((one) => attribute(one, 'property')?.startsWith('og:'));
  assert.deepEqual(
    og.map((one) => [attribute(one, 'property'), attribute(one, 'content')]),
    [
      ['og:type', 'article'],
      ['og:title', 'Fish & <Chips>'],
      ['og:description', 'The water is clean.'],
      ['og:url', 'https://letter.example.org/'],
    ],
  );
  assert.equal(
    attribute(
      all.find((one) => attribute(one, 'id')?.startsWith('s-')),
      'id',
    )?.length,
    22,
  );
});
