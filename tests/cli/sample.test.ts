import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { count, letter, page, readDocument, type Problem } from '../../src/feed/index.ts';
import { Workplace } from './built-folder.ts';

const base = 'https://letter.example.org';

test('the sample becomes documents that the reader takes without a warning', async (t) => {
  const work = new Workplace(t);
  work.useSample();
  await work.build('--base', base);
  const warnings: Problem[] = [];
  const reading = { base: `${base}/letter.json`, warn: (warning: Problem) => void warnings.push(warning) };
  const read = readDocument(letter, work.json('letter.json'), reading);
  const names = readDocument(page, work.json('signatories/1.json'), {
    ...reading,
    base: `${base}/signatories/1.json`,
  });
  const numbers = readDocument(count, work.json('count.json'), reading);

  assert.deepEqual(warnings, []);
  assert.equal(read.total_signatures, 103);
  assert.equal(read.items?.length, 103);
  assert.equal(names.items.length, 103);
  assert.equal(names.next_url, undefined);
  assert.deepEqual(numbers.totals, { person: 2, organization: 101 });
  assert.equal(numbers.revision, read.revision);
  assert.equal(read.signatories_url, `${base}/signatories/1.json`);
  assert.equal(read.home_page_url, `${base}/`);
  assert.equal(read.sign?.href, 'mailto:letter@example.org');
});

test('featured ones come first in the letter, in the order of the file, each with a measured logo', async (t) => {
  const work = new Workplace(t);
  work.useSample();
  await work.build('--base', base);
  const items = work.json('letter.json')['items'] as { name: string; number: number; image?: object }[];
  assert.deepEqual(
    items.slice(0, 7).map(({ name }) => name),
    [
      'Eurochild',
      'Porrfri Barndom (Porn Free Childhood)',
      'RAINN',
      'Terre des Hommes International Federation',
      'The Child 10 Foundation',
      'Thorn',
      '#stop_sexting Educational Project',
    ],
  );
  assert.equal(items[0]?.number, 31);
  assert.deepEqual(
    items.slice(0, 6).map(({ image }) => Object.keys(image ?? {})),
    Array(6).fill(['url', 'width', 'height']),
  );
  assert.equal(Object.keys(work.files()).filter((path) => path.startsWith('images/')).length, 6);
});

test('no link leads nowhere, and the words of those that did are still there', async (t) => {
  const work = new Workplace(t);
  work.useSample();
  const { warnings } = await work.build('--base', base);
  for (const text of [work.read('letter.json'), work.read('index.html')]) {
    assert.ok(!/href=\\?"#?\\?"/.test(text));
    assert.ok(text.includes('there has been a 6000% increase in reports'));
  }
  assert.match(
    warnings.join('\n'),
    /^letter\.md:11: 3 links lead nowhere; their words were kept: “6000% increase”/,
  );
});

test('the hash is of title, text and consents, as they are served', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({
    letter:
      '---\nlanguage: en\ntitle: River\ncontact: a@river.example\nconsents:\n  - {name: publish, label: Show my name}\n  - {name: news, label: Write to me}\n---\nText.\n',
  });
  const document = work.json('letter.json');
  const text = 'River\n<p>Text.</p>\nShow my name\nWrite to me\n';
  assert.equal(document['content_html'], '<p>Text.</p>');
  assert.equal(document['content_sha256'], createHash('sha256').update(text).digest('hex'));
});

test('two builds of the same files are equal byte for byte', async (t) => {
  const [one, two] = [new Workplace(t), new Workplace(t)];
  for (const work of [one, two]) {
    work.useSample();
    await work.build('--base', base);
  }
  assert.ok(Object.keys(one.files()).length > 15);
  assert.deepEqual(one.files(), two.files());
});

test('the summary says what was read, published and written, and what comes next', async (t) => {
  const work = new Workplace(t);
  work.useSample();
  const { lines } = await work.build();
  const text = lines.join('\n');
  assert.match(text, /103 published \(101 organisations, 2 people\)\./);
  assert.equal(
    lines.at(-1),
    '103 rows read: 103 published + 0 counted unnamed + 0 left out + 0 errors = 103',
  );
  assert.match(text, /sign button opens an e-mail to letter@example\.org/);
  assert.match(text, /replace https:\/\/YOUR-ADDRESS\/ by the folder's address/);
});
