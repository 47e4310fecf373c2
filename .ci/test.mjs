/**
 * `npm test`: sets up what is missing, runs every suite and ends with one line, `N passed, N failed`.
 * `npm test -- NAME…` runs some of them, and those that run only so; files after `node` or `browser` narrow those down.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv } from 'node:process';
import { runSuite } from './run-suite.mjs';
import { setUp } from './setup.mjs';
import { SetupProblem, root } from './step.mjs';
import { suites } from './suites.mjs';

/** @typedef {import('./run-suite.mjs').Tally} Tally */
/** @typedef {import('./run-suite.mjs').Result} Result */
/** @typedef {import('./suites.mjs').Suite} Suite */

/**
 * Tests go one suite after the other: who waits for others, as tests do, has only so much patience. A browser waits
 * most of the time, and checks, which do nothing but compute, take the time that it leaves: they step back for it.
 * @param {Suite[]} chosen
 * @param {string[]} files
 * @returns {Promise<Result[]>}
 */
async function runAll(chosen, files) {
  /** @type {Result[]} */
  const results = [];
  /** @param {Suite[]} some @param {boolean} [stepBack] */
  const runInTurn = async (some, stepBack = false) => {
    for (const suite of some) results.push(await runSuite(suite, files, stepBack));
  };
  const checks = chosen.filter(({ kind }) => kind === 'check');
  const inBrowsers = chosen.filter(({ browsers }) => browsers);
  await runInTurn(chosen.filter((suite) => !checks.includes(suite) && !inBrowsers.includes(suite)));
  await Promise.all([runInTurn(inBrowsers), runInTurn(checks, inBrowsers.length > 0)]);
  return results;
}

const wanted = argv.slice(2);
const files = wanted.filter((word) => existsSync(join(root, word)) && word.endsWith('.ts'));
const names = wanted.filter((word) => !files.includes(word));
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(
    `No suite is called ${unknown.join(' or ')}. There are: ${suites.map(({ name }) => name).join(' ')}.`,
  );
  process.exit(1);
}

const chosen = suites.filter(({ name, onDemand }) => (names.length === 0 ? !onDemand : names.includes(name)));
try {
  setUp({ built: chosen.some(({ built }) => built), browsers: chosen.some(({ browsers }) => browsers) });
} catch (problem) {
  if (!(problem instanceof SetupProblem)) throw problem;
  console.error(problem.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const started = Date.now();
const results = await runAll(chosen, files);
const sum = (/** @type {keyof Tally} */ kind) => results.reduce((total, result) => total + result[kind], 0);
// Whoever sees the end of a long report alone sees what failed.
for (const { told } of results) if (told) console.log(`\n${told}`);
console.log(`\nAll in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
console.log(
  `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
);
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);
