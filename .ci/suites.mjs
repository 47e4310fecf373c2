/**
 * Every suite of `npm test`, in the order in which they start. A suite that counts ends its output with a line
 * `N passed, N failed`; a check is one test that passes or fails as a whole.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { root } from './step.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {'check' | 'counts'} kind
 * @property {boolean} [browsers] whether it drives browsers: only one suite does at a time
 * @property {boolean} [onDemand] whether it runs only where it is asked for by its name
 * @property {boolean} [built] whether it needs dist/
 * @property {string} [repair] the command that mends most of its failures
 * @property {(files: string[]) => string[]} command program and arguments; files narrow it down where it can be
 */

/** A Node that has an SQLite of its own; npm fetches it. */
const newerNode = ['npx', '--yes', '--package', 'node@24', 'node'];

/** Of the rooms that have to do with the database, whose tests take whichever SQLite the store takes. */
const ofDatabase = /^tests[\\/](server[\\/]store|cli[\\/](keeping|organiser))[\\/]/;

const tool = (/** @type {string} */ path, /** @type {string[]} */ ...args) => [
  execPath,
  join('node_modules', path),
  ...args,
];

const inBrowser = /^tests[\\/](element|client|loader)[\\/]/;

function nodeTestFiles() {
  return readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((path) => join('tests', path))
    .filter((path) => path.endsWith('.test.ts') && !inBrowser.test(path))
    .sort();
}

/** @type {readonly Suite[]} */
export const suites = [
  {
    name: 'node',
    kind: 'counts',
    built: true,
    command: (files) => [execPath, '.ci/node-tests.mjs', ...(files.length > 0 ? files : nodeTestFiles())],
  },
  {
    name: 'node-sqlite',
    kind: 'counts',
    onDemand: true,
    built: true,
    command: (files) => [
      ...[...newerNode, '.ci/node-tests.mjs'],
      ...(files.length > 0 ? files : nodeTestFiles().filter((file) => ofDatabase.test(file))),
    ],
  },
  {
    name: 'lint',
    kind: 'check',
    repair: 'npm run lint -- --fix',
    command: () => tool('oxlint/bin/oxlint', '-c', '.config/oxlint.jsonc', '--max-warnings=0'),
  },
  { name: 'types', kind: 'check', command: () => tool('typescript-7/bin/tsc', '-b') },
  {
    name: 'format',
    kind: 'check',
    repair: 'npm run format',
    command: () => [
      ...tool('prettier/bin/prettier.cjs', '--config', '.config/prettier.json', '--log-level', 'warn'),
      ...['--check', '.', '!tests/fixtures/**'],
    ],
  },
  {
    name: 'dead-code',
    kind: 'check',
    command: () => tool('knip/bin/knip.js', '--config', '.config/knip.json', '--no-progress'),
  },
  {
    name: 'arrows',
    kind: 'check',
    command: () => [
      ...tool(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.config/dependency-cruiser.config.js',
      ),
      ...['src', 'demo', 'tests'],
    ],
  },
  {
    name: 'docs',
    kind: 'check',
    repair: 'npm run docs',
    command: () => [execPath, '--import', 'tsx', '.config/docs.ts', '--check'],
  },
  { name: 'explain', kind: 'check', command: () => [execPath, '--import', 'tsx', 'tests/explain/run.ts'] },
  { name: 'size', kind: 'check', built: true, command: () => [execPath, '--import', 'tsx', 'tests/size.ts'] },
  {
    name: 'browser',
    kind: 'counts',
    built: true,
    browsers: true,
    command: (files) => [
      ...[execPath, '--import', 'tsx', join('node_modules', '@web/test-runner/dist/bin.js')],
      ...['--config', '.config/web-test-runner.config.mjs'],
      ...(files.length > 0 ? ['--files', ...files] : []),
    ],
  },
  {
    name: 'e2e',
    kind: 'counts',
    built: true,
    browsers: true,
    command: () => [execPath, '--import', 'tsx', 'tests/e2e/run.ts'],
  },
];
