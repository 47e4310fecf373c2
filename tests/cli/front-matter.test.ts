import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Workplace } from './built-folder.ts';

const letter = (...lines: string[]): string =>
  ['---', 'language: en', 'title: River', ...lines, '---', 'Text.', ''].join('\n');

test('what the front matter says stands in the letter', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({
    letter: letter(
      'id: our-river',
      'addressee: The Council',
      'contact: https://river.example/contact',
      'authors: [Ana Berg, {name: Club, url: https://club.example}]',
      'date: 2026-11-02',
      'closes_at: 2026-11-30T22:00:00Z',
      'goal: 150',
      'home_page_url: https://river.example/',
      'sign: {href: https://river.example/sign}',
      'privacy_url: https://river.example/privacy',
    ),
  });
  const document = work.json('letter.json');
  assert.equal(document['id'], 'our-river');
  assert.equal(document['goal'], 150);
  assert.equal(document['date_published'], '2026-11-02');
  assert.deepEqual(document['authors'], [
    { name: 'Ana Berg' },
    { name: 'Club', url: 'https://club.example/' },
  ]);
  assert.deepEqual(document['sign'], {
    href: 'https://river.example/sign',
    privacy_url: 'https://river.example/privacy',
  });
  assert.equal(work.json('count.json')['goal'], 150);
});

for (const [lines, expected] of [
  [
    ['search_engines: some'],
    /^letter\.md:4: "search_engines" should be names or letter or nothing, not "some"\./,
  ],
  [['goal: many'], /^letter\.md:4: "goal" should be a whole number like 150, not "many"\./],
  [['addressee: x', 'closes_at: soon'], /^letter\.md:5: "closes_at" should be a date like 2026-11-30/],
  [['closes_at: 2026-13-40'], /^letter\.md:4: "closes_at" should be a date/],
  [['id: Our Letter'], /^letter\.md:4: "id" should be lower-case letters/],
  [['sign:', '  href: javascript:alert(1)'], /^letter\.md:5: "sign › href" should be a whole address/],
  [['sign: later'], /^letter\.md:4: "sign" should be a group of lines/],
  [
    ['consents:', '  - name: publish', '    label: Yes', '    required: maybe'],
    /^letter\.md:7: "consents › 0 › required"/,
  ],
  [['home_page_url: here'], /^letter\.md:4: "home_page_url" should be a whole address/],
  [['goal: [1'], /^letter\.md:\d+: The front matter is not valid YAML/],
  [['goal: 1', 'goal: 2'], /^letter\.md:5: The front matter is not valid YAML/],
] as const) {
  test(`${lines.join(' / ')} is refused with its line`, async (t) => {
    const work = new Workplace(t);
    assert.match(await work.refusal({ letter: letter(...lines) }), expected);
  });
}

test('a front matter of another kind is refused by name, one without an end too', async (t) => {
  const work = new Workplace(t);
  assert.match(
    await work.refusal({ letter: '+++\ntitle = "River"\n+++\nText.' }),
    /^letter\.md:1: .* is TOML/,
  );
  assert.match(await work.refusal({ letter: '{\n"title": "River"\n}\nText.' }), /^letter\.md:1: .* is JSON/);
  assert.match(await work.refusal({ letter: '---\ntitle: River\nText.' }), /^letter\.md:1: .* has no end/);
});

test('the language is never guessed', async (t) => {
  const work = new Workplace(t);
  assert.match(
    await work.refusal({ letter: '---\ntitle: River\n---\nText.' }),
    /^letter\.md:1: Which language/,
  );
});

test('an unknown key is told with its line and gets nowhere', async (t) => {
  const work = new Workplace(t);
  const { warnings } = await work.buildOf({ letter: letter('goal: 9', 'items: [{id: a, name: Nobody}]') });
  assert.match(warnings.join('\n'), /^letter\.md:5: "items" is not known/);
  assert.ok(!work.read('letter.json').includes('Nobody'));
});

test('the sign button leads where the command says, else the front matter, else to the contact', async (t) => {
  const work = new Workplace(t);
  const target = async (text: string, ...options: string[]): Promise<unknown> => {
    await work.buildOf({ letter: text }, ...options);
    return work.json('letter.json')['sign'];
  };
  const own = letter('sign: {url: https://api.example/sign}', 'contact: a@river.example');
  assert.deepEqual(await target(own, '--sign-url', 'https://form.example/'), {
    href: 'https://form.example/',
  });
  assert.deepEqual(await target(own), { url: 'https://api.example/sign' });
  assert.deepEqual(await target(letter('contact: a@river.example')), { href: 'mailto:a@river.example' });
  assert.equal(await target(letter()), undefined);
  const { lines } = await work.buildOf({ letter: letter() });
  assert.match(lines.join('\n'), /There is no sign button\. To have one, build with --sign-url/);
});
