/**
 * Everything a fresh machine needs before the first command: the right Node, the packages, the build and, for
 * the tests, three browsers. Runs before node_modules exists, so it imports nothing but Node's own modules.
 * When there is nothing to do it takes well under a second and says nothing.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { versions } from 'node:process';
import { installBrowsers } from './install-browsers.mjs';
import { SetupProblem, root, run } from './step.mjs';

const at = (/** @type {string[]} */ ...parts) => join(root, ...parts);

/**
 * @param {{ built: boolean, browsers: boolean }} wanted built: dist/ as the sources make it; browsers: those that
 *   the tests drive
 * @throws {SetupProblem}
 */
export function setUp({ built, browsers }) {
  checkNode();
  const justBuilt = installPackages();
  if (built) build(justBuilt);
  if (browsers) installBrowsers();
}

function checkNode() {
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetupProblem(
    `This is Node ${versions.node}; the project needs 20.19 or later. Install one from https://nodejs.org and run the command again.`,
  );
}

/** npm keeps a copy of the lock file's entries beside what it installed: the two agree or there is work to do. */
function packagesAreInstalled() {
  const installed = at('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const here = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const same = Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || here[path]?.version === entry.version || (entry.optional && !here[path]),
  );
  return same && Object.keys(here).every((path) => wanted[path]);
}

/** @returns {boolean} whether npm ran: its last step is the project's own build */
function installPackages() {
  if (packagesAreInstalled()) return false;
  console.error('Installing packages (npm ci) …');
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund'],
    'npm ci failed, see above: a package could not be fetched, or its last step, the build, failed.',
    {
      // Browsers come from the system, never from a package's own download.
      PUPPETEER_SKIP_DOWNLOAD: '1',
    },
  );
  return true;
}

/**
 * @param {string} folder
 * @returns {string[]} every file below it, sorted
 */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const buildInputs = ['package.json', 'package-lock.json', 'vite.config.ts'];

function sourceHash() {
  const hash = createHash('sha256');
  const settings = filesBelow(at('.config')).filter((path) => /tsconfig.*\.json$|lit-.*\.ts$/.test(path));
  for (const path of [...buildInputs.map((name) => at(name)), ...settings, ...filesBelow(at('src'))]) {
    if (!existsSync(path)) continue;
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {boolean} justBuilt */
function build(justBuilt) {
  const stamp = at('dist', '.built-from');
  const hash = sourceHash();
  if (!justBuilt) {
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
    console.error('Building (npm run build) …');
    run('npm', ['run', '--silent', 'build'], 'The build failed, see above.');
  }
  if (!existsSync(at('dist'))) {
    throw new SetupProblem('The build made no dist folder. Run `npm run build` and read what it says.');
  }
  writeFileSync(stamp, hash);
}
