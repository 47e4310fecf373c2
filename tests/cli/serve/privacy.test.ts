import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { readLetterFolder } from '../../../src/cli/serve/live-letter.ts';
import { InputError } from '../../../src/cli/input-error.ts';
import type { LiveLetter } from '../../../src/server/letters.ts';
import { makeFolder, removeFolder } from '../../support/temporary-folder.ts';

const base = 'https://letter.example.org/';

/** A letter in two languages whose front matter says this too. */
async function read(
  t: TestContext,
  lines: string,
  german = '',
): Promise<{ letter: LiveLetter; said: string[] }> {
  const folder = makeFolder('privacy');
  t.after(() => {
    removeFolder(folder);
  });
  const head = '---\nid: elm\nlanguage: en\ntitle: Elms\n';
  writeFileSync(join(folder, 'letter.md'), `${head}${lines}---\nLet them stand.\n`);
  writeFileSync(join(folder, 'letter.de.md'), `---\ntitle: Ulmen\n${german}---\nLasst sie stehen.\n`);
  const said: string[] = [];
  const { letter } = await readLetterFolder(folder, base, (text) => said.push(text));
  return { letter, said };
}

const addresses = ({ editions }: LiveLetter) => editions.map(({ document }) => document.sign?.privacy_url);

test('a letter leads to the page about data that is made for it, in its language', async (t) => {
  const { letter } = await read(t, '');
  assert.deepEqual(addresses(letter), [`${base}elm/privacy?lang=en`, `${base}elm/privacy?lang=de`]);
});

test('the organiser’s own page goes before it, and the text that is signed is the same', async (t) => {
  const own = await read(t, 'privacy_url: https://example.org/en\n', 'privacy_url: https://example.org/de\n');
  assert.deepEqual(addresses(own.letter), ['https://example.org/en', 'https://example.org/de']);
  const ours = await read(t, '');
  assert.deepEqual(
    own.letter.editions.map(({ contentSha256 }) => contentSha256),
    ours.letter.editions.map(({ contentSha256 }) => contentSha256),
  );
});

test('who is responsible, and the legal ground, are said in the front matter', async (t) => {
  const { letter, said } = await read(
    t,
    'controller: |\n  Elm Society\n  Elm Road 1\nlegal_ground: legitimate-interests\n',
  );
  assert.deepEqual(said, []);
  assert.equal(letter.controller, 'Elm Society\nElm Road 1\n');
  assert.equal(letter.legalGround, 'legitimate-interests');
  for (const [lines, wrong] of [
    ['legal_ground: interest\n', /"legal_ground" should be consent or legitimate-interests, not "interest"/],
    ['controller: 7\n', /"controller" should be a name with an address, not 7/],
  ] as const) {
    await assert.rejects(read(t, lines), (error) => {
      assert(error instanceof InputError);
      assert.match(error.text, wrong);
      assert.equal(error.place?.line, 5);
      return true;
    });
  }
});
