import { isDeepStrictEqual } from 'node:util';
import { chosenEngines, type EngineName } from '../../.ci/browsers.mjs';
import { openBrowser } from './driver.ts';
import type { BrowserPage } from './driver.ts';
import type { WindowOptions, WindowSize } from './engine-page.ts';
import { red } from './tally.ts';
import type { Tally } from './tally.ts';

/**
 * One run of a journey in one engine. A journey is a file `tests/e2e/NAME.ts` whose default export is
 * `async (journey: Journey) => void`; whatever it throws counts as one failed check.
 */
export class Journey {
  readonly engine: EngineName;
  readonly tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  readonly sums: Record<string, number> = {};
  readonly #shares: boolean;
  readonly #closing: (() => unknown)[] = [];
  readonly #lines: string[] = [];
  /** What failed, a line each. */
  readonly failures: string[] = [];

  /** @param shares whether the engines share out what they need not all try; see `takes` */
  constructor(engine: EngineName, shares = false) {
    this.engine = engine;
    this.#shares = shares;
  }

  /**
   * Of many trials that hardly differ between engines, one engine takes each in a run of everything, turn and turn
   * about. Where the journey is asked for by its name, every engine takes all of them.
   * @param turn the trial's place among them, from 0
   */
  takes(turn: number): boolean {
    const engines = chosenEngines();
    return !this.#shares || engines[turn % engines.length] === this.engine;
  }

  /** Opens a window that closes with the journey. */
  async open(size?: Partial<WindowSize>, options?: WindowOptions): Promise<BrowserPage> {
    const page = await openBrowser(this.engine, size, options);
    this.closing(() => page.close());
    return page;
  }

  /** Does this when the journey has ended, well or not; what was said last is done first. */
  closing(step: () => unknown): void {
    this.#closing.push(step);
  }

  /** One named check; failures are printed with what was seen. */
  check(name: string, holds: boolean, seen?: unknown): void {
    if (holds) {
      this.tally.passed += 1;
      return;
    }
    this.fail(name, seen === undefined ? '' : `saw ${JSON.stringify(seen)}`);
  }

  equal(name: string, actual: unknown, expected: unknown): void {
    if (isDeepStrictEqual(actual, expected)) this.tally.passed += 1;
    else this.fail(name, `saw ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
  }

  /** One line of the report such as `chromium classic=720 module=720`; each figure is a check that it is more than 0. */
  figures(values: Readonly<Record<string, number>>): void {
    const words = Object.entries(values).map(([name, value]) => {
      if (value > 0) this.tally.passed += 1;
      else this.fail(name, String(value));
      return `${name}=${value}`;
    });
    this.say(words.join(' '));
  }

  /**
   * Counts something over the whole run: the sums of all engines are printed below the tally, so that whoever
   * asks for one journey finds them in the last line.
   */
  sum(name: string, value: number): void {
    this.sums[name] = (this.sums[name] ?? 0) + value;
  }

  /** A line of the report that counts for nothing. */
  say(line: string): void {
    this.#lines.push(`${this.engine} ${line}`);
  }

  /** What was said and what failed, told together: other engines talk meanwhile of other journeys. */
  get report(): string {
    return this.#lines.join('\n');
  }

  /** Something that cannot be tried on this machine. Where CI=true, where all has to be tried, it fails. */
  skip(reason: string): void {
    if (process.env['CI'] === 'true') {
      this.fail('skipped', reason);
      return;
    }
    this.tally.skipped += 1;
    this.say(`skipped: ${reason}`);
  }

  /** A check that did not hold. */
  fail(name: string, detail: string): void {
    this.tally.failed += 1;
    const line = `${red('failed')}: ${name}${detail && `: ${detail}`}`;
    this.failures.push(line);
    this.say(line);
  }

  async close(): Promise<void> {
    for (const step of this.#closing.toReversed()) await step();
  }
}
