import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { Workplace } from '../built-folder.ts';
import { command, main, project } from './command.ts';

const letter =
  '---\nlanguage: en\ntitle: River\ntarget: 9\n---\nText, [law](https://www.google.com/url?q=https://example.org/).\n';

interface Report {
  readonly ok: boolean;
  readonly counts: Readonly<Record<string, unknown>>;
  readonly files: { readonly changed: string[]; readonly removed: string[] };
  readonly letters: readonly unknown[];
  readonly warnings: readonly { file: string; line: number; code: string; message: string }[];
  readonly error: { file: string; line: number; message: string };
}

async function reportOf(work: Workplace, text: string, table: string): Promise<Report> {
  const { lines, warnings } = await work.buildOf({ letter: text, table }, '--json');
  assert.equal(lines.length, 1);
  assert.deepEqual(warnings, []);
  return JSON.parse(lines[0] ?? '') as Report;
}

test('--json is one report: counts that add up, files, and every warning with its place', async (t) => {
  const work = new Workplace(t);
  const report = await reportOf(work, letter, 'name,publish\nAna Berg,yes\nBen Dahl,no\n,\n');
  assert.equal(report.ok, true);
  const { rows, published, unnamed, left_out: leftOut, errors, total_signatures: total } = report.counts;
  const left = Object.values(leftOut as Record<string, number>).reduce((sum, n) => sum + n, 0);
  assert.equal(rows, Number(published) + Number(unnamed) + left + Number(errors));
  assert.deepEqual([published, unnamed, total], [1, 1, 2]);
  assert.ok(report.files.changed.includes('letter.json'));
  assert.deepEqual(report.letters, [
    { language: 'en', title: 'River', file: 'letter.md', document: 'letter.json', page: 'index.html' },
  ]);
  const [key, link] = report.warnings;
  assert.deepEqual([key?.file, key?.line, key?.code], ['letter.md', 4, 'unknown-key']);
  assert.deepEqual([link?.file, link?.line, link?.code], ['letter.md', 6, 'redirector']);
  assert.match(link?.message ?? '', /^A link went through www\.google\.com/);
});

test('a build that changes nothing says so to programs', async (t) => {
  const work = new Workplace(t);
  await reportOf(work, letter, 'name\nAna Berg\n');
  assert.deepEqual((await reportOf(work, letter, 'name\nAna Berg\n')).files, { changed: [], removed: [] });
});

test('what has to be put right stands in the report too, with exit code 1 and words on the other stream', (t) => {
  const work = new Workplace(t);
  work.write('letter.md', letter.replace('language: en\n', ''));
  work.write('list.csv', 'name\nAna Berg\n');
  const { code, out, error } = command([
    'build',
    join(work.folder, 'letter.md'),
    join(work.folder, 'list.csv'),
    '--out',
    work.out,
    '--json',
  ]);
  assert.equal(code, 1);
  const report = JSON.parse(out) as Report;
  assert.equal(report.ok, false);
  assert.equal(report.error.line, 1);
  assert.match(report.error.file, /letter\.md$/);
  assert.match(report.error.message, /^Which language/);
  assert.match(error, /letter\.md:1: Which language.*\nNothing was written\.\n$/);
});

test('the summary says how many things there are to look at', async (t) => {
  const work = new Workplace(t);
  const { lines } = await work.buildOf({ letter });
  assert.match(lines.join('\n'), /There are 2 things to look at: they stand above\./);
});

/** A terminal of its own, as `script` makes one. */
function onTerminal(args: readonly string[], environment: Record<string, string> = {}): string {
  const line = [process.execPath, main, ...args].map((word) => `'${word}'`).join(' ');
  const env = { PATH: process.env['PATH'], TERM: 'xterm', ...environment };
  return spawnSync('script', ['-qec', line, '/dev/null'], { cwd: project, env, encoding: 'utf8' }).stdout;
}

test('places are in colour on a terminal, and nowhere else', (t) => {
  const work = new Workplace(t);
  work.write('letter.md', letter);
  work.write('list.csv', 'shoe\n39\n');
  const args = ['build', join(work.folder, 'letter.md'), join(work.folder, 'list.csv'), '--out', work.out];
  const coloured = onTerminal(args).replaceAll('\u001B', '<esc>');
  assert.match(coloured, /<esc>\[33m\S+letter\.md:4: <esc>\[39m"target" is not known/);
  for (const environment of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
    const plain = onTerminal(args, environment);
    assert.match(plain, /letter\.md:4: "target" is not known/);
    assert.ok(!plain.includes('\u001B'));
  }
  assert.ok(!command(args).error.includes('\u001B'));
});

test('help has examples, and stands on standard output', () => {
  for (const args of [['--help'], ['help'], ['build', '--help'], ['build', '-h'], ['help', 'build']]) {
    const { code, out, error } = command(args);
    assert.deepEqual([code, error], [0, '']);
    assert.match(out, /\nExamples?\n {2}open-letter build letter\.md signatories\.csv --out public/);
    assert.match(out, /Exit codes: 0 /);
  }
  const nothing = command([]);
  assert.equal(nothing.code, 2);
  assert.match(nothing.out, /open-letter build/);
});

test('whoever stops reading does not break the build', (t) => {
  const work = new Workplace(t);
  work.write('letter.md', letter);
  const line = `${process.execPath} ${main} build --help | head -1`;
  const { stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: project, encoding: 'utf8' });
  assert.match(stdout, /^open-letter build/);
  assert.equal(stderr, '');
});
