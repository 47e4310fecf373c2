/**
 * Runs tests in Node, a process for every room (folder) of them: reading the same modules anew for every file took
 * longer than most files' tests. Arguments: the files. Prints what failed, then the tally as the last line.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { dirname, relative, resolve } from 'node:path';
import process, { argv, execPath } from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './step.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

const room = new URL('node-room.mjs', import.meta.url).pathname;
const reporter = new URL('../.config/node-test-reporter.mjs', import.meta.url).pathname;

/** @type {Map<string, string[]>} */
const rooms = new Map();
for (const file of argv.slice(2)) {
  const folder = dirname(resolve(root, file));
  rooms.set(folder, [...(rooms.get(folder) ?? []), pathToFileURL(resolve(root, file)).href]);
}

/**
 * @param {string[]} files
 * @returns {Promise<{ output: string, code: number | null }>}
 */
function runRoom(files) {
  return new Promise((done) => {
    const child = spawn(
      execPath,
      [
        '--import',
        'tsx',
        `--test-reporter=${reporter}`,
        '--test-reporter-destination=stdout',
        room,
        ...files,
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    const take = (/** @type {Buffer} */ data) => {
      output += data.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (code) => done({ output, code }));
  });
}

/** @type {Tally} */
const total = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} folder @param {string[]} files */
async function count(folder, files) {
  const { output, code } = await runRoom(files);
  const lines = output.trimEnd().split('\n');
  const [, ...counts] = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(lines.at(-1) ?? '') ?? [];
  const [passed = 0, failed = 0, skipped = 0] = counts.map((number) => Number(number ?? 0));
  total.passed += passed;
  total.skipped += skipped;
  // A room that breaks off tells nothing, or less than all.
  const brokeOff = failed === 0 && (code !== 0 || passed + skipped === 0);
  total.failed += brokeOff ? 1 : failed;
  const said = (counts.length > 0 ? lines.slice(0, -1) : lines).join('\n');
  if (said) console.log(said);
  if (brokeOff) console.log(`failed: ${relative(root, folder)} ended with code ${String(code)}`);
}

// The longest first, so that none is left alone at the end.
const queue = [...rooms].sort(([, some], [, others]) => others.length - some.length);
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await count(...next);
  }),
);
const { passed, failed, skipped } = total;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
