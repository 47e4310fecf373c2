import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Letterhouse, riverLetter, type ServeProcess } from '../../support/server/serve-process.ts';

const limit = { timeout: 60_000 };

/** Waits until the letter is served anew. */
function servedAnew(endpoint: ServeProcess): Promise<unknown> {
  return endpoint.event('letter-served', endpoint.log.length);
}

test(
  'an edited letter has a new hash and revision; who read the old one can still sign',
  limit,
  async (t) => {
    const house = new Letterhouse(t);
    house.write('letters/river/letter.md', riverLetter);
    const endpoint = await house.serve();
    const before = await endpoint.json('river/letter.json');
    const edited = servedAnew(endpoint);
    house.write('letters/river/letter.md', riverLetter.replace('clean', 'very clean'));
    await edited;
    const after = await endpoint.json('river/letter.json');
    assert.match(String(after['content_html']), /very clean/);
    assert.notEqual(after['content_sha256'], before['content_sha256']);
    assert(Number(after['revision']) > Number(before['revision']));
    const { content_sha256 } = before;
    await endpoint.sign('river', 'Cleo Brandt', 'cleo@example.org', { content_sha256 });
  },
);

test('an editor that writes a new file and renames it is followed, again and again', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  const endpoint = await house.serve();
  for (const word of ['first', 'second', 'third']) {
    const edited = servedAnew(endpoint);
    house.write('letters/river/.letter.md.swp', riverLetter.replace('clean', word));
    renameSync(join(house.dir, 'letters/river/.letter.md.swp'), join(house.dir, 'letters/river/letter.md'));
    await edited;
    assert.match(String((await endpoint.json('river/letter.json'))['content_html']), new RegExp(word));
  }
});

test('a broken file keeps the last good text, and the log says where', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  const endpoint = await house.serve();
  const before = await endpoint.json('river/letter.json');
  const refused = endpoint.event('letter-refused');
  house.write(
    'letters/river/letter.md',
    '---\nlanguage: en\nmoderation: perhaps, ask ada@example.org\ntitle: River\n---\nWords.\n',
  );
  const { file, line, text, level } = await refused;
  assert.deepEqual([file, line, level], [join(house.dir, 'letters/river/letter.md'), 3, 'error']);
  assert.match(String(text), /"moderation" should be organizations or all or none/);
  assert.doesNotMatch(endpoint.written, /@/);
  assert.deepEqual(await endpoint.json('river/letter.json'), before);
  const mended = servedAnew(endpoint);
  house.write('letters/river/letter.md', riverLetter.replace('clean', 'mended'));
  await mended;
  assert.match(String((await endpoint.json('river/letter.json'))['content_html']), /mended/);
});

test('a translation, a picture and a whole letter come while the endpoint runs', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  const endpoint = await house.serve();
  let edited = servedAnew(endpoint);
  house.write('letters/river/letter.de.md', '---\ntitle: Rettet den Fluss\n---\nDas Wasser ist rein.\n');
  await edited;
  assert.equal((await endpoint.json('river/letter.de.json'))['title'], 'Rettet den Fluss');

  edited = servedAnew(endpoint);
  const square = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
  house.write('letters/river/pictures/square.svg', square);
  house.write('letters/river/letter.md', `${riverLetter}\n![A square](pictures/square.svg)\n`);
  await edited;
  const picture = async (): Promise<string> => {
    const html = String((await endpoint.json('river/letter.json'))['content_html']);
    const [, source = ''] = /src="([^"]+)"/.exec(html) ?? [];
    return (await fetch(new URL(source, `${endpoint.base}river/letter.json`))).text();
  };
  assert.equal(await picture(), square);

  edited = servedAnew(endpoint);
  const smaller = square.replace('M0 0h9', 'M1 1h8');
  house.write('letters/river/pictures/square.svg', smaller);
  await edited;
  assert.equal(await picture(), smaller);

  edited = servedAnew(endpoint);
  house.write('letters/lake/letter.md', riverLetter.replace('river', 'lake'));
  house.write('letters/lake/signatories.csv', 'name\nAda Vogel\n');
  await edited;
  assert.equal((await endpoint.json('lake/count.json'))['total_signatures'], 1);
});

test('a letter cannot take another id, or that of another letter, while it is served', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  const endpoint = await house.serve();
  const refused = endpoint.event('letter-refused');
  house.write('letters/river/letter.md', riverLetter.replace('title', 'id: brook\ntitle'));
  assert.match(String((await refused)['text']), /called "river" and is now "brook"/);
  assert.equal((await fetch(`${endpoint.base}river/letter.json`)).status, 200);
  assert.equal((await fetch(`${endpoint.base}brook/letter.json`)).status, 404);
  const second = endpoint.event('letter-refused', endpoint.log.length);
  house.write('letters/other/letter.md', riverLetter.replace('title', 'id: river\ntitle'));
  assert.match(String((await second)['text']), /has a letter called "river" already/);
});

test('a table that changes after its names came in is told of, and changes nothing', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  house.write('letters/river/signatories.csv', 'name\nAda Vogel\n');
  const endpoint = await house.serve();
  const told = endpoint.event('table-changed');
  house.write('letters/river/signatories.csv', 'name\nAda Vogel\nBo Lund\n');
  assert.match(String((await told)['text']), /once, on the first start.*open-letter moderate/);
  assert.equal((await endpoint.json('river/count.json'))['total_signatures'], 1);
});

test(
  'a table that cannot be read keeps its letter back, and the log holds no cell of it',
  limit,
  async (t) => {
    const house = new Letterhouse(t);
    house.write('letters/river/letter.md', riverLetter);
    house.write('letters/lake/letter.md', riverLetter.replace('river', 'lake'));
    house.write('letters/lake/signatories.csv', 'name,status\nAda Vogel,ask Bo Lund\n');
    const endpoint = await house.serve();
    const refused = await endpoint.event('letter-refused');
    assert.deepEqual(
      [refused['file'], refused['line']],
      [join(house.dir, 'letters/lake/signatories.csv'), 2],
    );
    assert.match(
      String(refused['text']),
      /Does the state “…” mean that the signature counts\?.* open-letter build /,
    );
    assert.doesNotMatch(endpoint.written, /Vogel|Lund/);
    assert.equal((await fetch(`${endpoint.base}lake/letter.json`)).status, 404);
    assert.equal((await fetch(`${endpoint.base}river/letter.json`)).status, 200);
    const served = servedAnew(endpoint);
    house.write('letters/lake/signatories.csv', 'name,status\nAda Vogel,confirmed\n');
    await served;
    assert.equal((await endpoint.json('lake/count.json'))['total_signatures'], 1);
  },
);
