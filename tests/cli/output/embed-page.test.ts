import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { Workplace } from '../built-folder.ts';

type Element = DefaultTreeAdapterTypes.Element;

const elements = (root: DefaultTreeAdapterTypes.ParentNode): Element[] =>
  root.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elements(node)] : []));
const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((one) => one.name === name)?.value;

const texts = {
  'letter.md': '---\nlanguage: en\ntitle: "Fish & <Chips>"\n---\nThe water is clean.\n',
  'letter.ar.md': '---\nlanguage: ar\ntitle: أنقذوا النهر\n---\nالماء نظيف.\n',
  'letter.ca.md': '---\nlanguage: ca\ntitle: Salvem el riu\n---\nŪdens ir tīrs.\n',
};

async function embedPage(t: TestContext, ...options: string[]): Promise<{ html: string; all: Element[] }> {
  const work = new Workplace(t);
  for (const [name, text] of Object.entries(texts)) work.write(name, text);
  await work.buildOf({ letter: texts['letter.md'] }, ...options);
  const html = work.read('embed/index.html');
  return { html, all: elements(parse(html)) };
}

test('the page for frames holds the element, and what it needs lies in the folder', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({});
  const all = elements(parse(work.read('embed/index.html')));
  const element = all.find(({ tagName }) => tagName === 'open-letter');
  assert.equal(attribute(element, 'src'), '../letter.json');
  const asked = all
    .filter(({ tagName }) => ['script', 'link', 'open-letter'].includes(tagName))
    .map((one) => attribute(one, 'src') ?? attribute(one, 'href') ?? '');
  assert.deepEqual(asked, [
    '../v1/embed.css',
    '../letter.json',
    '../letter.json',
    '../v1/embed.js',
    '../v1/open-letter.js',
  ]);
  const there = Object.keys(work.files());
  for (const address of asked) assert.ok(there.includes(address.slice('../'.length)), address);
});

test('its script comes first in the element, before the loader and all that is shown', async (t) => {
  const { all } = await embedPage(t);
  const element = all.find(({ tagName }) => tagName === 'open-letter');
  const [first] = elements(element as Element);
  assert.equal(attribute(first, 'src'), '../v1/embed.js');
  assert.ok(!first?.attrs.some(({ name }) => name === 'async' || name === 'defer'));
});

test('nothing in it runs or is styled but from files', async (t) => {
  const { all, html } = await embedPage(t);
  assert.ok(!all.some(({ tagName }) => tagName === 'style'));
  for (const one of all) {
    assert.ok(!one.attrs.some(({ name }) => name === 'style' || name.startsWith('on')), one.tagName);
  }
  assert.ok(!/<script(?![^>]*src)/.test(html));
  for (const script of all.filter(({ tagName }) => tagName === 'script')) {
    assert.equal(script.childNodes.length, 0);
  }
});

test('without a script it reads as the title and the way to the letter, in its own language', async (t) => {
  const { all, html } = await embedPage(t, '--base', 'https://letter.example.org/river');
  const [root] = all;
  assert.deepEqual([attribute(root, 'lang'), attribute(root, 'dir')], ['en', 'ltr']);
  const words = all
    .filter(({ tagName }) => tagName === 'div')
    .map((one) => ['lang', 'dir', 'hidden'].map((name) => attribute(one, name)));
  assert.deepEqual(words, [
    ['en', 'ltr', undefined],
    ['ar', 'rtl', ''],
    ['ca', 'ltr', ''],
  ]);
  assert.match(html, /<h1>Fish &amp; &lt;Chips&gt;<\/h1>/);
  assert.match(html, /<p><a href="https:\/\/letter\.example\.org\/river\/">Read the letter/);
  assert.match(html, /<p><a href="https:\/\/letter\.example\.org\/river\/index\.ar\.html">اقرأ/);
  assert.match(
    html,
    /<p lang="en" dir="ltr"><a href="https:\/\/letter\.example\.org\/river\/index\.ca\.html">Read/,
  );
});

test('where nobody knows the address of the folder, it leads to the pages beside it', async (t) => {
  const { all } = await embedPage(t);
  const links = all.filter(({ tagName }) => tagName === 'a').map((one) => attribute(one, 'href'));
  assert.deepEqual(links, ['../index.html', '../index.ar.html', '../index.ca.html']);
});

test('its links open outside of the frame, and search engines pass it by', async (t) => {
  const { all } = await embedPage(t);
  const base = all.find(({ tagName }) => tagName === 'base');
  assert.deepEqual(base?.attrs, [{ name: 'target', value: '_blank' }]);
  const robots = all.find((one) => attribute(one, 'name') === 'robots');
  assert.equal(attribute(robots, 'content'), 'noindex');
});
