/**
 * Everything a fresh machine needs before the first command: the right Node, the packages, the build and, for
 * the tests, three browsers. Runs before node_modules exists, so it imports nothing but Node's own modules.
 * When there is nothing to do it takes well under a second and says nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process, { env, versions } from 'node:process';
import { fileURLToPath } from 'node:url';
import { engineNames, findBrowser, onPath } from './browsers.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string[]} */ ...parts) => join(root, ...parts);

const debianPackages = [
  'chromium',
  'chromium-driver',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'dbus',
  'fonts-dejavu-core',
  'fonts-liberation',
  'nginx-light',
  'poppler-utils',
];

/** What stopped the set-up, in words that say what to do next. */
export class SetupProblem extends Error {}

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

/**
 * @param {string} program
 * @param {string[]} args
 * @param {string} failure what to say when it does not end well
 * @param {NodeJS.ProcessEnv} [more]
 */
function run(program, args, failure, more) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...env, ...more },
    shell: process.platform === 'win32',
  });
  if (!error && status === 0) return;
  // What a step prints matters only when it fails.
  throw new SetupProblem([stdout, stderr, error?.message, failure].filter(Boolean).join('\n'));
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
  const settings = filesBelow(at('.config')).filter((path) => /tsconfig.*\.json$|lit-policy\.ts$/.test(path));
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

function installBrowsers() {
  if (process.platform === 'linux' && onPath('apt-get')) installDebianPackages();
  const missing = engineNames.filter((engine) => !findBrowser(engine));
  for (const engine of missing) console.error(`Skipping ${engine}: no such browser on this machine.`);
  if (missing.length === engineNames.length) {
    throw new SetupProblem(
      'No browser found. Install Chromium or Firefox, or name one: CHROMIUM=/path npm test',
    );
  }
  if (missing.length > 0 && env['CI'] === 'true') {
    throw new SetupProblem(`CI skips no engine, and here ${missing.join(' and ')} cannot be found.`);
  }
}

function installDebianPackages() {
  const missing = missingDebianPackages();
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    console.error(`Some tools are missing. To install them: sudo apt-get install ${missing.join(' ')}`);
    return;
  }
  console.error(`Installing ${missing.join(' ')} (apt-get) …`);
  const aptGet = (/** @type {string[]} */ ...args) =>
    run(
      'apt-get',
      ['-qq', '-o', 'DPkg::Lock::Timeout=400', ...args],
      `apt-get ${args[0]} failed, see above.`,
      {
        DEBIAN_FRONTEND: 'noninteractive',
      },
    );
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', ...missing);
}

function missingDebianPackages() {
  const { stdout } = spawnSync(
    'dpkg-query',
    ['-W', '-f=${Package} ${db:Status-Status}\n', ...debianPackages],
    {
      encoding: 'utf8',
    },
  );
  const installed = new Set(
    stdout.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0]] : [])),
  );
  return debianPackages.filter((name) => !installed.has(name));
}
