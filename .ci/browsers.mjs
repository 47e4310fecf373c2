/**
 * Where the three engines are on this machine. A path in CHROMIUM, FIREFOX or WEBKIT goes first, then the usual
 * places of Debian, other Linux systems and macOS, then PATH.
 */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';

/** @typedef {'chromium' | 'firefox' | 'webkit'} EngineName */

/** @type {readonly EngineName[]} */
export const engineNames = ['chromium', 'firefox', 'webkit'];

const usualPlaces = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};

const namesOnPath = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The full path of a program on PATH, or undefined.
 * @param {string} name
 */
export function onPath(name) {
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (isProgram(path)) return path;
  }
  return undefined;
}

/**
 * WebKit is three programs: its small browser, its driver, and (it has no headless mode) a virtual screen.
 * @returns {string | undefined} the path of the browser, if all three are there
 */
function findWebKit() {
  if (!onPath('WebKitWebDriver') || !onPath('Xvfb')) return undefined;
  const named = env['WEBKIT'];
  if (named) return isProgram(named) ? named : undefined;
  for (const library of ['/usr/lib', '/usr/libexec']) {
    if (!existsSync(library)) continue;
    const folders = [library, ...readdirSync(library).map((name) => join(library, name))];
    for (const folder of folders) {
      for (const release of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
        const path = join(folder, release, 'MiniBrowser');
        if (isProgram(path)) return path;
      }
    }
  }
  return undefined;
}

/**
 * @param {EngineName} engine
 * @returns {string | undefined} the path of its browser, or undefined where it is not installed
 */
export function findBrowser(engine) {
  if (engine === 'webkit') return findWebKit();
  const named = env[engine.toUpperCase()];
  if (named) return isProgram(named) ? named : undefined;
  const usual = usualPlaces[engine].find(isProgram);
  return usual ?? namesOnPath[engine].map(onPath).find((path) => path !== undefined);
}

/**
 * The engines to test in: those named in ENGINES (separated by commas), else every one that is installed.
 * @returns {EngineName[]}
 * @throws {Error} when ENGINES names one that does not exist or is not installed
 */
export function chosenEngines() {
  const named = env['ENGINES'];
  if (!named) return engineNames.filter((engine) => findBrowser(engine) !== undefined);
  return named.split(',').map((name) => {
    const engine = engineNames.find((known) => known === name.trim());
    if (!engine) throw new Error(`ENGINES names “${name}”. Known are: ${engineNames.join(', ')}.`);
    if (!findBrowser(engine)) {
      throw new Error(`ENGINES names ${engine}, which is not installed. Install it or leave it out.`);
    }
    return engine;
  });
}
