/**
 * The browsers, the database and the tools that the tests drive: installed on Debian and its kin, found elsewhere.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process, { env } from 'node:process';
import { engineNames, findBrowser, onPath } from './browsers.mjs';
import { findPostgres } from './postgres.mjs';
import { SetupProblem, run } from './step.mjs';

const debianPackages = [
  'chromium',
  'chromium-driver',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'dbus',
  'fonts-dejavu-core',
  'fonts-liberation',
  'caddy',
  'curl',
  'nginx-light',
  'poppler-utils',
];

const postgres = 'postgresql';
/** Says whether Debian makes and starts a database as soon as PostgreSQL is installed: the tests start their own. */
const clusterSettings = '/etc/postgresql-common/createcluster.conf';

/** @throws {SetupProblem} where no engine is left, or one is missing and CI=true */
export function installBrowsers() {
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
  if (missing.includes(postgres) && !existsSync(clusterSettings)) {
    mkdirSync(dirname(clusterSettings), { recursive: true });
    writeFileSync(clusterSettings, 'create_main_cluster = false\n');
  }
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
  const missing = debianPackages.filter((name) => !installed.has(name));
  return findPostgres() ? missing : [...missing, postgres];
}
