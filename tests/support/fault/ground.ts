import { freePort } from '../free-port.ts';
import { Letterhouse, riverLetter, type ServeProcess } from '../server/serve-process.ts';
import { PostOffice } from './post-office.ts';

/** Takes what is to be done when the scenario is over, as a test's context does. */
export interface Scene {
  after(end: () => Promise<void>): void;
}

/** Where a scenario takes place: a letter in a folder, a mail server, and an endpoint that may die. */
export class Ground {
  readonly house: Letterhouse;
  readonly post: PostOffice;
  readonly port: number;
  readonly #args: readonly string[];
  #endpoint: ServeProcess | undefined;

  private constructor(house: Letterhouse, post: PostOffice, port: number, args: readonly string[]) {
    this.house = house;
    this.post = post;
    this.port = port;
    this.#args = args;
  }

  /** @param args more of the endpoint's options */
  static async prepare(
    scene: Scene,
    { args = [], post }: { args?: readonly string[]; post?: PostOffice } = {},
  ): Promise<Ground> {
    const house = new Letterhouse(scene);
    house.write('letters/river/letter.md', riverLetter);
    const office = post ?? (await PostOffice.open());
    scene.after(() => office.close());
    return new Ground(house, office, await freePort(), args);
  }

  get base(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** The folder of the database. */
  get data(): string {
    return `${this.house.dir}/data`;
  }

  get endpoint(): ServeProcess {
    if (!this.#endpoint) throw new Error('It has not been started.');
    return this.#endpoint;
  }

  /** Starts the endpoint, always at the same address, without waiting for it. @param under what it runs under */
  begin(under: readonly string[] = []): ServeProcess {
    const args = ['--port', String(this.port), '--trusted-proxies', '127.0.0.1', ...this.#args];
    const env = { SMTP_URL: this.post.url, OPEN_LETTER_MAIL_FROM: 'River letter <letter@example.org>' };
    this.#endpoint = this.house.begin(args, env, under);
    return this.#endpoint;
  }

  /** Starts the endpoint and waits until it takes signatures. */
  async start(under?: readonly string[]): Promise<ServeProcess> {
    const endpoint = this.begin(under);
    await endpoint.event('started');
    return endpoint;
  }

  /** What the letter's document says now. */
  letter(): Promise<Record<string, unknown>> {
    return this.endpoint.json('river/letter.json');
  }
}
