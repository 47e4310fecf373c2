/** Runs one suite as a child process, with a time limit, and counts what it tells. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { stepBack } from './priority.mjs';
import { root } from './step.mjs';

/** No suite may hang. On a slow machine with two cores the journeys alone take more than five minutes. */
const timeLimit = 7 * 60_000;

/** Lines that are told again of a suite that failed: each ends its output with what failed and its tally. */
const toldAgain = 40;

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */
/** @typedef {Tally & { told: string }} Result told: the end of what it printed, where it failed */
/** @typedef {import('./suites.mjs').Suite} Suite */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** Whether the run was told to end. */
let ending = false;

/**
 * @param {Suite} suite
 * @param {string[]} files
 * @param {boolean} stepsBack
 * @returns {Promise<{ output: string, code: number | null, late: boolean }>}
 */
function execute(suite, files, stepsBack) {
  const [program = '', ...args] = suite.command(files);
  return new Promise((resolve) => {
    // A group of its own, so that a suite that hangs can be ended with everything it started.
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    running.add(child);
    if (stepsBack && child.pid !== undefined) stepBack(child.pid);
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
      // A suite that was ended makes no room for the next one.
      if (!ending) resolve({ output, code, late });
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
    ending = true;
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
 * @param {boolean} stepsBack whether it leaves the cores to others as long as they want them
 * @returns {Promise<Result>}
 */
export async function runSuite(suite, files, stepsBack) {
  console.log(`… ${suite.name}`);
  const started = Date.now();
  const result = await execute(suite, files, stepsBack);
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
  if (tally.failed === 0) return { ...tally, told: '' };
  const end = indented(result.output).split('\n').slice(-toldAgain);
  return { ...tally, told: [`✗ ${suite.name}${result.late ? ', which hung' : ''}`, ...end].join('\n') };
}
