/**
 * `npm test`: sets up what is missing, runs every suite and ends with one line, `N passed, N failed`.
 * `npm test -- NAME…` runs some of them; files after `node` or `browser` narrow those down.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv } from 'node:process';
import { SetupProblem, root, setUp } from './setup.mjs';
import { suites } from './suites.mjs';

/** No suite may hang: the whole run has less time than this on two cores. */
const timeLimit = 5 * 60_000;

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */
/** @typedef {import('./suites.mjs').Suite} Suite */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @param {Suite} suite
 * @param {string[]} files
 * @returns {Promise<{ output: string, code: number | null, late: boolean }>}
 */
function execute(suite, files) {
  const [program = '', ...args] = suite.command(files);
  return new Promise((resolve) => {
    // A group of its own, so that a suite that hangs can be ended with everything it started.
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    running.add(child);
    let output = '';
    let late = false;
    const take = (/** @type {Buffer} */ data) => {
      output += data.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const alarm = setTimeout(() => {
      late = true;
      endGroup(child);
    }, timeLimit);
    child.on('error', (error) => take(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      clearTimeout(alarm);
      running.delete(child);
      resolve({ output, code, late });
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined) return;
  const group = -child.pid;
  signal(group, 'SIGTERM');
  setTimeout(() => signal(group, 'SIGKILL'), 5_000).unref();
}

/** @type {(group: number, name: NodeJS.Signals) => void} */
function signal(group, name) {
  try {
    process.kill(group, name);
  } catch {
    // It has ended by itself in the meantime.
  }
}

for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(name, () => {
    running.forEach(endGroup);
    setTimeout(() => process.exit(130), 500);
  });
}

/**
 * @param {Suite} suite
 * @param {{ output: string, code: number | null, late: boolean }} result
 * @returns {Tally}
 */
function tallyOf(suite, { output, code, late }) {
  if (suite.kind === 'check') return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  const [passed = 0, failed = 0, skipped = 0] = last?.slice(1).map((number) => Number(number ?? 0)) ?? [];
  const ranWell = code === 0 && !late && passed > 0;
  return { passed, failed: failed === 0 && !ranWell ? 1 : failed, skipped };
}

/** Writes the lines indented, so that the only line of its kind at the margin is the last of all. */
const indented = (/** @type {string} */ text) => text.trim().replace(/^/gm, '    ');

/**
 * @param {Suite} suite
 * @param {string[]} files
 * @returns {Promise<Tally>}
 */
async function runSuite(suite, files) {
  console.log(`… ${suite.name}`);
  const started = Date.now();
  const result = await execute(suite, files);
  const tally = tallyOf(suite, result);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const counts = suite.kind === 'counts' ? `, ${tally.passed} passed, ${tally.failed} failed` : '';
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${suite.name} (${seconds} s${counts})`);
  if (tally.failed > 0 || suite.kind === 'counts' || suite.name === 'size')
    console.log(indented(result.output));
  if (result.late) console.log(`    Ended after ${timeLimit / 1000} s: it hung.`);
  else if (tally.failed > 0 && tally.passed === 0 && suite.kind === 'counts') {
    console.log('    No test of this suite passed: a suite that runs nothing fails.');
  }
  if (tally.failed > 0 && suite.repair) console.log(`    To mend most of it: ${suite.repair}`);
  return tally;
}

/**
 * Two at a time on the machine's cores; a suite that wants to be alone waits for the others and they for it.
 * @param {Suite[]} chosen
 * @param {string[]} files
 * @returns {Promise<Tally[]>}
 */
async function runAll(chosen, files) {
  const together = chosen.filter((suite) => !suite.alone);
  /** @type {Tally[]} */
  const tallies = [];
  const lane = async () => {
    for (let suite = together.shift(); suite; suite = together.shift()) {
      tallies.push(await runSuite(suite, files));
    }
  };
  await Promise.all([lane(), lane()]);
  for (const suite of chosen.filter(({ alone }) => alone)) tallies.push(await runSuite(suite, files));
  return tallies;
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

const chosen = suites.filter(({ name }) => names.length === 0 || names.includes(name));
try {
  setUp({ built: chosen.some(({ built }) => built), browsers: chosen.some(({ alone }) => alone) });
} catch (problem) {
  if (!(problem instanceof SetupProblem)) throw problem;
  console.error(problem.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const started = Date.now();
const tallies = await runAll(chosen, files);
const sum = (/** @type {keyof Tally} */ kind) => tallies.reduce((total, tally) => total + tally[kind], 0);
console.log(`\nAll in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
console.log(
  `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
);
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);
