import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepAllowed } from '../../../src/cli/build/allowed-html.ts';
import { parseHtml } from '../../../src/cli/build/tree.ts';
import { writtenHtml } from '../../../src/cli/build/written-html.ts';
import { letterBodies } from '../../support/letter-bodies/index.ts';
import { textOf } from './letter-text.ts';

const nested = [
  '<p><marquee><p>in a paragraph</p></marquee></p>',
  '<a href="https://a.example.org/"><marquee><a href="https://b.example.org/">in a link</a></marquee></a>',
  '<h2>a<search><h3>in a heading</h3></search></h2>',
  '<ul><li>a<template></template><x><li>b</x></ul>',
].map((html) => ({ name: html, html }));

for (const { name, html } of [...letterBodies, ...nested]) {
  // Deep ones are refused.
  if (name.endsWith('deep')) continue;
  test(`what is published is read as it was written: ${name}`, () => {
    const published = textOf(`<p>Before</p>${html}`).html;
    const again = parseHtml(published);
    assert.deepEqual(keepAllowed(again), new Set());
    assert.equal(writtenHtml(again), published);
  });
}

test('empty lines in code stay, elsewhere they go', () => {
  const { html } = textOf('One\n\n```\na\n\n\nb\n```\n\n<!-- x -->\n\nTwo\n\n<pre>\n\nc\n</pre>\n');
  assert.equal(html, '<p>One</p>\n<pre><code>a\n\n\nb\n</code></pre>\n<p>Two</p>\n<pre>\n\nc\n</pre>');
});
