import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { smallLetter, smallTable, Workplace } from './built-folder.ts';
import { command } from './output/command.ts';

test('help comes on stdout, with the commands and their options', () => {
  const all = command(['--help']);
  assert.deepEqual([all.code, all.error], [0, '']);
  assert.match(all.out, /open-letter build letter\.md signatories\.csv --out DIR/);
  assert.match(command(['build', '--help']).out, /--sign-url URL/);
});

test('a command or option that is not known ends with 2 and one sentence', () => {
  for (const [args, expected] of [
    [['publish'], /^There is no command "publish"\. See open-letter --help\.\n$/],
    [['build', 'letter.md', 'list.csv', '--colour'], /^Unknown option '--colour'\. See/],
    [['build', 'letter.md'], /^Name the letter and the table/],
    [['build', 'letter.md', 'list.csv'], /^Say where to write the folder: --out DIR\./],
    [
      ['build', 'letter.md', 'list.csv', '--out', 'x', '--base', 'letter.example.org'],
      /^--base takes the folder's whole address/,
    ],
    [
      ['build', 'letter.md', 'list.csv', '--out', 'x', '--sign-url', 'javascript:x'],
      /^--sign-url takes an address/,
    ],
  ] as const) {
    const { code, error } = command(args);
    assert.equal(code, 2, error);
    assert.match(error, expected);
  }
});

test('a file that is missing or wrong ends with 1, one sentence, and nothing written', (t) => {
  const work = new Workplace(t);
  const [letter, table] = [join(work.folder, 'letter.md'), join(work.folder, 'list.csv')];
  const missing = command(['build', letter, table, '--out', work.out]);
  assert.equal(missing.code, 1);
  assert.equal(missing.error, `There is no file ${letter}. Is the name right?\nNothing was written.\n`);
  work.write('letter.md', smallLetter.replace('language: en\n', ''));
  work.write('list.csv', smallTable);
  const wrong = command(['build', letter, table, '--out', work.out]);
  assert.equal(wrong.code, 1);
  assert.match(wrong.error, /letter\.md:1: Which language is this letter in\?.*\nNothing was written\.\n$/);
});
