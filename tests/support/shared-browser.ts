/** Milliseconds that it waits for the next window: a journey first builds its letter and starts its servers. */
const lingering = 20_000;

/** One browser for all windows without options, since its start takes seconds; each has cookies and caches of its own. */
export class SharedBrowser<Browser extends { close: () => Promise<unknown> }> {
  readonly #launch: () => Promise<Browser>;
  readonly #isConnected: (browser: Browser) => boolean;
  #running: Promise<Browser> | undefined;
  #windows = 0;

  constructor(launch: () => Promise<Browser>, isConnected: (browser: Browser) => boolean) {
    this.#launch = launch;
    this.#isConnected = isConnected;
  }

  /** A new one where the last could not start, or broke: the next journey is another one's test. */
  async join(): Promise<Browser> {
    this.#windows += 1;
    const running = await this.#running?.catch(() => undefined);
    if (running && this.#isConnected(running)) return running;
    this.#running = this.#launch();
    return this.#running;
  }

  async leave(browser: Browser): Promise<void> {
    this.#windows -= 1;
    await new Promise((resolve) => setTimeout(resolve, lingering));
    if (this.#windows > 0 || !this.#running) return;
    this.#running = undefined;
    await browser.close();
  }
}
