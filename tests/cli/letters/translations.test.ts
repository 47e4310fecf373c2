import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Workplace } from '../built-folder.ts';

const original = `---
id: river
language: en
title: Save the river
addressee: The Council
contact: letter@river.example
goal: 150
closes_at: 2026-11-30
consents: [{name: publish, label: Show my name}, {name: news, label: Write to me, required: true}]
---
Text[^1].

[^1]: A note.
`;
const german = `---
title: Rettet den Fluss
addressee: den Rat
consents: [{name: publish, label: Meinen Namen zeigen}]
---
Wort[^1].

[^1]: Notiz.
`;
const arabic = `---
language: ar
title: أنقذوا النهر
addressee: المجلس
---
نص.
`;

type Links = { language: string; title: string; url: string }[];

async function built(work: Workplace, ...options: string[]): Promise<string> {
  work.write('letter.de.md', german);
  work.write('letter.ar.md', arabic);
  return (await work.buildOf({ letter: original }, ...options)).warnings.join('\n');
}

test('each language has a document of its own with its own text, and all else from the original', async (t) => {
  const work = new Workplace(t);
  const warnings = await built(work);
  const [en, de] = [work.json('letter.json'), work.json('letter.de.json')];
  for (const key of [
    'id',
    'contact',
    'goal',
    'closes_at',
    'revision',
    'items',
    'total_signatures',
    'count_url',
    'signatories_url',
  ]) {
    assert.deepEqual(de[key], en[key], key);
  }
  assert.equal(de['language'], 'de');
  assert.equal(de['title'], 'Rettet den Fluss');
  assert.equal(de['addressee'], 'den Rat');
  const { consents } = de['sign'] as { consents: unknown };
  assert.deepEqual(consents, [
    { name: 'publish', label: 'Meinen Namen zeigen' },
    { name: 'news', label: 'Write to me', required: true },
  ]);
  assert.match(
    warnings,
    /letter\.de\.md:1: "consents › news › label" is missing: it is shown in the original's language/,
  );
  const text = `Rettet den Fluss\n${String(de['content_html'])}\nMeinen Namen zeigen\nWrite to me\n`;
  assert.equal(de['content_sha256'], createHash('sha256').update(text).digest('hex'));
  assert.notEqual(de['content_sha256'], en['content_sha256']);
});

test('every document leads to all others', async (t) => {
  const work = new Workplace(t);
  await built(work);
  const links = (path: string): string[] =>
    (work.json(path)['translations'] as Links).map(
      ({ language, title, url }) => `${language} ${title} ${url}`,
    );
  const [en, ar, de] = [
    'en Save the river letter.json',
    'ar أنقذوا النهر letter.ar.json',
    'de Rettet den Fluss letter.de.json',
  ];
  assert.deepEqual(links('letter.json'), [ar, de]);
  assert.deepEqual(links('letter.de.json'), [en, ar]);
  assert.deepEqual(links('letter.ar.json'), [en, de]);
});

test('footnotes speak the language of the letter', async (t) => {
  const work = new Workplace(t);
  await built(work);
  assert.match(
    String(work.json('letter.de.json')['content_html']),
    /<h2 id="footnote-label">Fußnoten<\/h2>[\s\S]*title="Zurück zum Text"/,
  );
  assert.match(
    String(work.json('letter.json')['content_html']),
    /<h2 id="footnote-label">Footnotes<\/h2>[\s\S]*title="Back to the text"/,
  );
});

test('each language has a readable page, with the way to the others', async (t) => {
  const work = new Workplace(t);
  await built(work, '--base', 'https://river.example/letter');
  const page = work.read('index.ar.html');
  assert.match(page, /<html lang="ar" dir="rtl">/);
  assert.match(page, /<li aria-current="true"><bdi lang="ar" dir="rtl">العربية<\/bdi><\/li>/);
  assert.match(
    page,
    /<li><a href="index\.html" hreflang="en"><bdi lang="en" dir="ltr">English<\/bdi><\/a><\/li>/,
  );
  assert.match(
    page,
    /<li><a href="index\.de\.html" hreflang="de"><bdi lang="de" dir="ltr">Deutsch<\/bdi><\/a><\/li>/,
  );
  assert.match(page, /<link rel="alternate" hreflang="x-default" href="https:\/\/river\.example\/letter\/">/);
  assert.match(
    page,
    /<link rel="alternate" hreflang="de" href="https:\/\/river\.example\/letter\/index\.de\.html">/,
  );
  assert.match(page, /<link rel="canonical" href="https:\/\/river\.example\/letter\/index\.ar\.html">/);
  assert.match(page, /رسالة مفتوحة إلى المجلس/);
  assert.match(
    page,
    /&lt;open-letter src=&quot;https:\/\/river\.example\/letter\/letter\.ar\.json&quot;&gt;/,
  );
  assert.match(work.read('index.de.html'), /Offener Brief an den Rat/);
});

test('the page of a language that we do not speak says so of its English words', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({ letter: '---\nlanguage: ur\ntitle: رود\naddressee: شورا\n---\nمتن.\n' });
  const page = work.read('index.html');
  assert.match(page, /<html lang="ur" dir="rtl">/);
  assert.match(page, /<p class="kicker" lang="en" dir="ltr">Open letter to شورا<\/p>/);
  assert.match(page, /<aside lang="en" dir="ltr">/);
});

test('what a translation says of things that are the same everywhere is not heard, and told', async (t) => {
  const work = new Workplace(t);
  work.write(
    'letter.de.md',
    german.replace('title:', 'goal: 999\ntitle:').replace('addressee: den Rat\n', ''),
  );
  const { warnings } = await work.buildOf({ letter: original });
  assert.equal(work.json('letter.de.json')['goal'], 150);
  assert.equal(work.json('letter.de.json')['addressee'], undefined);
  assert.match(warnings.join('\n'), /letter\.de\.md:2: "goal" is the same in all languages/);
  assert.match(warnings.join('\n'), /letter\.de\.md:1: This translation has no "addressee"/);
});

for (const [what, name, text, told] of [
  [
    'in the language of the original',
    'letter.en.md',
    '---\ntitle: X\n---\nText.',
    /^letter\.en\.md: This letter is in the same language as letter\.md \(en\)/,
  ],
  [
    'whose name and front matter differ',
    'letter.de.md',
    '---\nlanguage: fr\ntitle: X\n---\nText.',
    /^letter\.de\.md:2: The file's name says that this is "de", its front matter "fr"/,
  ],
  ['without a title', 'letter.de.md', 'Text.', /^letter\.de\.md:1: The letter has no title/],
] as const) {
  test(`a translation ${what} is refused`, async (t) => {
    const work = new Workplace(t);
    work.write(name, text);
    assert.match(await work.refusal({ letter: original }), told);
    assert.ok(!existsSync(work.out));
  });
}

test('files that only look like translations are not read, and told', async (t) => {
  const work = new Workplace(t);
  for (const name of [
    'letter.old.md',
    'letter.bak.md',
    'letter.draft.md',
    'letter_fr.md',
    'letters.md',
    'letter.de.txt',
  ])
    work.write(name, 'x');
  const { warnings } = await work.buildOf({ letter: original });
  assert.equal(work.json('letter.json')['translations'], undefined);
  assert.match(
    warnings.join('\n'),
    /letter\.bak\.md: "bak" is no code of a language: this file was not read/,
  );
  assert.match(warnings.join('\n'), /letter\.draft\.md: "draft"/);
  assert.match(
    warnings.join('\n'),
    /letter_fr\.md: If this is the letter in another language, name it letter\.fr\.md/,
  );
  assert.ok(!/letters\.md|letter\.de\.txt/.test(warnings.join('\n')));
});

test('regions are languages of their own, as files are named by any program', async (t) => {
  const work = new Workplace(t);
  for (const name of ['letter.zh_CN.md', 'letter.zh-TW.md'])
    work.write(name, '---\ntitle: 河\naddressee: x\n---\n字。\n');
  const { warnings } = await work.buildOf({ letter: original.replace(/consents.*\n/, '') });
  assert.deepEqual(warnings, []);
  const languages = (work.json('letter.json')['translations'] as Links).map(({ url }) => url);
  assert.deepEqual(languages, ['letter.zh-TW.json', 'letter.zh-CN.json']);
});

test('a translation that is gone is gone from the folder', async (t) => {
  const work = new Workplace(t);
  await built(work);
  rmSync(join(work.folder, 'letter.de.md'));
  await work.buildOf({ letter: original });
  assert.deepEqual(
    Object.keys(work.files()).filter((path) => /^(letter|index)/.test(path)),
    ['index.ar.html', 'index.html', 'letter.ar.json', 'letter.json'],
  );
  assert.equal((work.json('letter.json')['translations'] as Links).length, 1);
});
