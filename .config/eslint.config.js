import js from '@eslint/js';
import globals from 'globals';
import * as lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import * as wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import templateRules from './eslint-template-rules.js';

const untrustedDirectives = {
  regex: '^lit(-html)?/directives/(style-map|unsafe-(html|svg|mathml))(\\.js)?$',
  message:
    'style-map writes a style attribute, which strict pages block; the unsafe directives pass strings around Trusted Types.',
};

/** What outlives a run of tests that is ended early, unless those who take it away at the end know of it. */
const leftBehind = [
  {
    name: 'node:child_process',
    importNames: ['spawn', 'exec', 'fork'],
    message: 'startChild() starts a program that ends with the run (tests/support/child.ts).',
  },
  ...['node:fs', 'node:fs/promises'].map((name) => ({
    name,
    importNames: ['mkdtemp', 'mkdtempSync'],
    message: 'makeFolder() makes a folder that goes with the run (tests/support/temporary-folder.ts).',
  })),
];

export default tseslint.config(
  { ignores: ['**/*.d.ts', 'dist/', '.cache/', 'coverage/', 'node_modules/', 'tests/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: 'tsconfig.lint.json' } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Splitting into code points is what reading names needs; graphemes are asked for where they matter.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-imports': ['error', { patterns: [untrustedDirectives] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/element/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      {
        plugins: { 'lit-a11y': litA11y },
        rules: {
          ...litA11y.configs.recommended.rules,
          // VoiceOver in Safari drops the role of a list without bullets, so we say it.
          'lit-a11y/no-redundant-role': 'off',
        },
      },
    ],
    plugins: { 'open-letter': templateRules },
    rules: {
      'open-letter/no-style-attribute': 'error',
      'open-letter/no-hidden-names': 'error',
    },
  },
  {
    files: ['src/{loader,embed}/**/*.ts'],
    plugins: { 'open-letter': templateRules },
    rules: { 'open-letter/no-hidden-names': 'error' },
  },
  {
    // Chai's assertions are properties: `expect(x).to.be.true;` is a call in disguise.
    files: ['tests/{element,client,loader}/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    // These promises are nobody's to await: node:test's runner does so itself, and chai's `equal` has none in
    // truth, only in the types of a plugin. `accessible()` does, and a missing `await` there is found.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach'],
            },
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
            { from: 'package', package: 'chai', name: 'Equal' },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    ignores: ['tests/support/{child,temporary-folder}.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: leftBehind, patterns: [untrustedDirectives] }] },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['tests/bench/hand-written.js'],
    languageOptions: { globals: globals.browser },
  },
);
