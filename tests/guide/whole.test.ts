import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { guide, guideBlocks } from '../support/guide/guide.ts';

/** Blocks that no test can run, by words in them, and why. */
const untried: Readonly<Record<string, string>> = {
  'letters/clean-rivers/letter.de.md': 'a picture of a folder',
  'id,name,website,mail,language': 'a table, like those that the tests of partners read',
  'npx open-letter serve .': 'what the other tests start, without a single setting',
  'sudo useradd': 'it makes a user of the system',
  'npm install /tmp/open-letter-1.0.0.tgz': 'it asks a registry; the packed file is used by all other tests',
  'npm install /tmp/open-letter-1.1.0.tgz': 'the same',
  'sudo systemctl enable': 'it needs a system that runs services; the service itself is tried',
  'curl -sI https://letter.example.org': 'it needs that name; what it shows is looked at',
};

it('every block of the guide that can be run is run by a test', () => {
  const tests = readdirSync(import.meta.dirname)
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .concat(readFileSync(join(import.meta.dirname, '../support/guide/machine.ts'), 'utf8'))
    .concat(readFileSync(join(import.meta.dirname, '../support/guide/front.ts'), 'utf8'));
  const asked = tests.flatMap((text) =>
    [...text.matchAll(/(?:guideBlock|run)\((['`])(.*?)\1/g)].map(([, , words = '']) =>
      words.replace(/\$\{addresses\[0\]\}/, '10.0.0.11:4500'),
    ),
  );
  const isRun = (text: string): boolean => asked.some((words) => text.includes(words));
  const unknown = guideBlocks()
    .map(({ text }) => text)
    .filter((text) => !isRun(text) && !Object.keys(untried).some((words) => text.includes(words)));
  assert.deepEqual(unknown, []);
  for (const words of Object.keys(untried)) {
    assert(
      guideBlocks().some(({ text }) => text.includes(words)),
      `No block holds any more: ${words}`,
    );
  }
});

it('every step that the guide points to is there', () => {
  const anchors = [...guide.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  for (const [, target = ''] of guide.matchAll(/\]\(#([^)]+)\)/g)) assert(anchors.includes(target), target);
});
