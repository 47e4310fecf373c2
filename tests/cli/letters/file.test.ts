import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallLetter, Workplace } from '../built-folder.ts';
import { textOf } from './letter-text.ts';

const letter = (...lines: string[]): string =>
  ['---', 'language: en', 'title: River', ...lines, '---', 'Text.', ''].join('\n');

test('marks of an encoding before the front matter are none of the letter', async (t) => {
  const work = new Workplace(t);
  for (const mark of ['\uFEFF', '\uFEFF\uFEFF', '\n\n', '\uFEFF\r\n']) {
    await work.buildOf({ letter: mark + smallLetter });
    assert.equal(work.json('letter.json')['title'], 'Save the river');
    assert.equal(work.json('letter.json')['content_html'], '<p>The water is clean, and should stay so.</p>');
  }
});

test('a letter may come in the encodings of Windows, which is said aloud', () => {
  const text = 'Die Flüsse – „unsere“ Flüsse – bleiben sauber, für Müller und für Łukasz.';
  const latin = 'Die Fl\u00FCsse \u0096 \u0084unsere\u0093 Fl\u00FCsse bleiben sauber, f\u00FCr M\u00FCller.';
  const utf16 = textOf(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  assert.equal(utf16.html, `<p>${text}</p>`);
  assert.match(
    utf16.warnings,
    /^letter\.md: The file is not UTF-8; it was read as UTF-16LE, for example “Flüsse”/,
  );
  const windows = textOf(Buffer.from(latin, 'latin1'));
  assert.equal(windows.html, '<p>Die Flüsse – „unsere“ Flüsse bleiben sauber, für Müller.</p>');
  assert.match(
    windows.warnings,
    /^letter\.md: The file is not UTF-8; it was read as Windows-1252, for example “Flüsse”\. If that looks wrong, save the file again/,
  );
  assert.equal(textOf(Buffer.from(`\uFEFF${text}`)).warnings, '');
});

for (const [what, content, told] of [
  [
    'a Word document',
    'PK\u0003\u0004 word/document.xml',
    /This is a Word document\. Open it, copy the text into a text editor, and save it as letter\.md/,
  ],
  ['an old Word document', Buffer.from('D0CF11E0A1B11AE1', 'hex'), /This is a Word document/],
  [
    'an OpenDocument text',
    Buffer.concat([
      Buffer.from('504B030414000000', 'hex'),
      Buffer.alloc(22),
      Buffer.from('mimetypeapplication/vnd.oasis.opendocument.text'),
    ]),
    /This is an OpenDocument text/,
  ],
  ['an RTF', '{\\rtf1 x}', /This is a text document \(\.rtf\)/],
  ['a PDF', '%PDF-1.7', /This is a PDF\. Copy its text/],
  ['a web page', '<!DOCTYPE html>\n<html>', /This is a web page/],
  ['a picture', Buffer.from('89504E470D0A', 'hex'), /This is no text/],
] as const) {
  test(`${what} in place of the letter gets plain advice`, () => {
    assert.throws(() => textOf(content), told);
  });
}

for (const [what, text, told] of [
  ['TOML', '+++\ntitle = "River"\n+++\nText.', /^letter\.md:1: This front matter is TOML/],
  ['TOML after a mark', '\uFEFF+++\ntitle = "River"\n+++\nText.', /^letter\.md:1: This front matter is TOML/],
  ['JSON on one line', '{"title": "River"}\nText.', /^letter\.md:1: This front matter is JSON/],
  [
    'JSON between semicolons',
    ';;;\n"title": "River"\n;;;\nText.',
    /^letter\.md:1: This front matter is JSON/,
  ],
  [
    'a front matter without an end',
    '---\nlanguage: en\ntitle: River\n\nText.\n',
    /^letter\.md:1: The front matter that begins here has no end/,
  ],
  [
    'dashes of a word processor',
    '—\nlanguage: en\ntitle: River\n—\nText.\n',
    /^letter\.md:1: A word processor has made a long dash of ---/,
  ],
  [
    'lines that are no facts',
    '---\nDear all\n---\nText.\n',
    /^letter\.md:2: The front matter should be lines like/,
  ],
  [
    'a colon in the title',
    letter('addressee: The Council: to all'),
    /^letter\.md:4: .*a value with a colon in it has to stand in "quotation marks"/,
  ],
  [
    'a tab',
    letter('sign:', '\thref: https://x.example'),
    /^letter\.md:5: .*a tab stands before the words; use spaces/,
  ],
  [
    'a key that stands there twice',
    letter('goal: 1', 'goal: 2'),
    /^letter\.md:5: .*this key stands here for the second time/,
  ],
  [
    'a value that begins with a star',
    letter('addressee: *Council*'),
    /^letter\.md:\d+: .*has to stand in "quotation marks"/,
  ],
  ['an open quotation mark', letter('addressee: "Council'), /^letter\.md:\d+: .*not valid YAML/],
  [
    'a title that is a number',
    '---\nlanguage: en\ntitle: 2026\n---\nText.\n',
    /^letter\.md:3: "title" should be text \(put it in "quotes"\), not 2026/,
  ],
  [
    'a day that does not exist',
    letter('date: 2026-02-30'),
    /^letter\.md:4: "date" should be a date like 2026-11-30/,
  ],
  [
    'a date in another order',
    letter('closes_at: 30.11.2026'),
    /^letter\.md:4: "closes_at" should be a date like 2026-11-30/,
  ],
  [
    'a language by its name',
    '---\nlanguage: English\n---\n# River\n',
    /^letter\.md:2: "language" is no code of a language: "English"\. Write "language: en"\./,
  ],
  ['a language by its own name', '---\nlanguage: Deutsch\n---\n# River\n', /Write "language: de"/],
  ['a language by its country', '---\nlanguage: dk\n---\n# River\n', /Write "language: da"/],
  [
    'another word for the language',
    '---\ntitle: River\nlang: de\n---\nText.\n',
    /^letter\.md:3: Which language is this letter in\? Write "language: de" instead of "lang: …"/,
  ],
  ['a language that nobody knows', '---\nlanguage: elvish\n---\n# River\n', /Write it like "language: en"/],
  ['no language at all', '# River\n\nText.\n', /^letter\.md:1: Which language is this letter in\?/],
] as const) {
  test(`a letter with ${what} is refused with its line`, async (t) => {
    assert.match(await new Workplace(t).refusal({ letter: text }), told);
  });
}

test('the language is written as documents write it', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({ letter: smallLetter.replace('language: en', 'language: pt_br') });
  assert.equal(work.json('letter.json')['language'], 'pt-BR');
});

test('a key that is not known is told with the one that was probably meant', async (t) => {
  const { warnings } = await new Workplace(t).buildOf({
    letter: letter('adressee: The Council', 'deadline: 2026-11-30', 'layout: post'),
  });
  assert.match(
    warnings[0] ?? '',
    /^letter\.md:4: "adressee" is not known and was not used\. Did you mean "addressee"\?/,
  );
  assert.match(warnings[1] ?? '', /^letter\.md:5: "deadline" .* Did you mean "closes_at"\?/);
  assert.match(warnings[2] ?? '', /^letter\.md:6: "layout" .* Known are: title, id, language/);
});

test('dates and the goal get into the documents; a day of closing is open until its end', async (t) => {
  const work = new Workplace(t);
  const { lines } = await work.buildOf({
    letter: letter(
      'date: 2026-11-02 09:30:00 +0200',
      'date_modified: 2026-11-20',
      'closes_at: 2026-11-30',
      'goal: 150',
      'authors: Ana Berg',
    ),
  });
  const document = work.json('letter.json');
  assert.equal(document['date_published'], '2026-11-02');
  assert.equal(document['date_modified'], '2026-11-20');
  assert.equal(document['closes_at'], '2026-11-30T23:59:59Z');
  assert.deepEqual(document['authors'], [{ name: 'Ana Berg' }]);
  assert.equal(work.json('count.json')['date_modified'], '2026-11-20');
  assert.equal(work.json('count.json')['goal'], 150);
  assert.match(lines.join('\n'), /Signing ends on 30 November 2026/);
  assert.match(work.read('index.html'), /<meta property="article:published_time" content="2026-11-02">/);
});

test('the first heading is not repeated where it only looks different from the title', () => {
  assert.equal(textOf('# Save the River!\n\nText', { title: 'Save the “river”' }).html, '<p>Text</p>');
  assert.equal(textOf('# Another\n\nText', { title: 'River' }).html, '<h2>Another</h2>\n<p>Text</p>');
});
