/**
 * Component tests in real browsers: `npm test -- browser`, or one file by `npm test -- browser FILE`.
 * ENGINES=chromium,webkit chooses engines, COVERAGE=1 measures what the tests reach (Chromium alone can).
 * Start it through tsx: parts of it are TypeScript.
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chosenEngines, engineNames, findBrowser } from '../.ci/browsers.mjs';
import { chromiumArguments } from '../tests/support/driver-chromium.ts';
import { firefoxPreferences } from '../tests/support/driver-firefox.ts';
import { builtBodies } from '../tests/support/built-bodies.ts';
import { feedServer } from '../tests/support/feed-server.ts';
import { browserRooms } from './browser-rooms.mjs';
import { replaceLitPolicy } from './lit-policy.ts';
import { withoutPurifyLists } from './purify-lists.ts';
import { browserCommands } from './web-test-runner.commands.ts';
import { webkitLauncher } from './web-test-runner.webkit.ts';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

// One page at a time in each engine: a second tab is hidden, and a hidden tab neither paints nor has focus.
const launchers = {
  chromium: () =>
    chromeLauncher({
      concurrency: 1,
      launchOptions: { executablePath: findBrowser('chromium'), args: chromiumArguments },
    }),
  firefox: () =>
    chromeLauncher({
      concurrency: 1,
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: findBrowser('firefox'),
        extraPrefsFirefox: firefoxPreferences,
        networkEnabled: false,
      },
    }),
  webkit: webkitLauncher,
};

/** Templates go through the project's one Trusted Types policy, as in the scripts that ship. */
const litPolicy = {
  name: 'lit-policy',
  transform({ body, path }) {
    return typeof body === 'string'
      ? replaceLitPolicy(body, path, '/src/element/trusted-types.ts')
      : undefined;
  },
};

/** The sanitiser's library knows what it is told and no more, as in the scripts that ship. */
const purifyLists = {
  name: 'purify-lists',
  transform: ({ body, path }) => (typeof body === 'string' ? withoutPurifyLists(body, path) : undefined),
};

const testsOf = ({ tests, suites }) => [...tests, ...suites.flatMap(testsOf)];
const outcome = ({ skipped, passed }) => (skipped ? 'skipped' : passed ? 'passed' : 'failed');

/** Counts tests over all engines; a file that fails to load, or holds no test, is a failure. */
const tally = {
  stop({ sessions }) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const { testFile, testResults, errors } of sessions) {
      const tests = testResults ? testsOf(testResults) : [];
      for (const test of tests) count[outcome(test)] += 1;
      if (tests.length === 0) console.log(`No test ran in ${testFile}.`);
      if (tests.length === 0 || errors.length > 0) count.failed += 1;
    }
    if (count.failed > 0) process.on('exit', () => (process.exitCode = 1));
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    process.on('exit', () => console.log(`${count.passed} passed, ${count.failed} failed${skipped}`));
  },
};

export default {
  rootDir,
  files: browserRooms(rootDir),
  // The build of Lit that ships, not the one with warnings for developers.
  nodeResolve: { exportConditions: ['production'] },
  concurrency: 1,
  // All of them side by side: none waits until another has ended.
  concurrentBrowsers: engineNames.length,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // A room's tests are one page's: what hangs among them is ended by its own time limit.
  testsFinishTimeout: 400_000,
  // Longer than a test waits for what it wants to see on a machine under load.
  testFramework: { config: { timeout: 20_000 } },
  middleware: [feedServer, builtBodies],
  plugins: [
    browserCommands,
    litPolicy,
    purifyLists,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)),
    }),
  ],
  browsers: chosenEngines().map((engine) => launchers[engine]()),
  reporters: [defaultReporter({ reportTestProgress: false }), tally],
  coverage: process.env.COVERAGE === '1',
  coverageConfig: { include: ['src/**'], reportDir: 'coverage', reporters: ['text-summary', 'lcovonly'] },
};
