import assert from 'node:assert/strict';
import { freePort } from '../free-port.ts';
import { Balancer } from '../server/balancer.ts';
import { Letterhouse, riverLetter, type ServeProcess } from '../server/serve-process.ts';
import { readDatabase, readShared, type Kept } from './kept.ts';
import { PostOffice } from './post-office.ts';

/** Takes what is to be done when the scenario is over, as a test's context does. */
export interface Scene {
  after(end: () => Promise<void>): void;
}

/** A PostgreSQL database, and how many instances answer from it. */
export interface Shared {
  readonly url: string;
  readonly instances: number;
}

interface Choices {
  /** More of the endpoint's options. */
  readonly args?: readonly string[];
  readonly post?: PostOffice;
  /** Else there is one instance, over an SQLite file. */
  readonly shared?: Shared;
}

/** Where a scenario takes place: a letter in a folder, a mail server, and an endpoint that may die. */
export class Ground {
  readonly house: Letterhouse;
  readonly post: PostOffice;
  /** One for each instance. */
  readonly ports: readonly number[];
  readonly #front: number;
  readonly #choices: Choices;
  readonly #endpoints: ServeProcess[] = [];

  private constructor(
    { house, post }: { house: Letterhouse; post: PostOffice },
    { front, ports }: { front: number; ports: readonly number[] },
    choices: Choices,
  ) {
    this.house = house;
    this.post = post;
    this.#front = front;
    this.ports = ports;
    this.#choices = choices;
  }

  static async prepare(scene: Scene, choices: Choices = {}): Promise<Ground> {
    const house = new Letterhouse(scene);
    house.write('letters/river/letter.md', riverLetter);
    const post = choices.post ?? (await PostOffice.open());
    scene.after(() => post.close());
    const front = await freePort();
    const ports = [front];
    if (choices.shared) {
      ports.pop();
      while (ports.length < choices.shared.instances) ports.push(await freePort());
      const balancer = await Balancer.open(front, ports);
      scene.after(() => balancer.close());
    }
    return new Ground({ house, post }, { front, ports }, choices);
  }

  /** Where visitors go. */
  get base(): string {
    return `http://127.0.0.1:${this.#front}/`;
  }

  /** The folder of the database, where it is a file. */
  get data(): string {
    return `${this.house.dir}/data`;
  }

  /** The first instance, or the only one. */
  get endpoint(): ServeProcess {
    return this.instance(0);
  }

  instance(index: number): ServeProcess {
    const instance = this.#endpoints[index];
    if (!instance) throw new Error('It has not been started.');
    return instance;
  }

  /** Starts an instance, always at the same address, without waiting for it. @param under what it runs under */
  begin(under: readonly string[] = [], index = 0): ServeProcess {
    const { args = [], shared } = this.#choices;
    const own = ['--port', String(this.ports[index]), '--base', this.base, '--trusted-proxies', '127.0.0.1'];
    // Whoever is cut off in the middle of signing looks like an attacker.
    own.push('--proof', 'off');
    const env = {
      SMTP_URL: this.post.url,
      OPEN_LETTER_MAIL_FROM: 'River letter <letter@example.org>',
      ...(shared && {
        DATABASE_URL: shared.url,
        OPEN_LETTER_SECRET: 'what all instances know, and nobody else',
      }),
    };
    return (this.#endpoints[index] = this.house.begin([...own, ...args], env, under));
  }

  /** Starts an instance and waits until it takes signatures. */
  async start(under?: readonly string[], index = 0): Promise<ServeProcess> {
    const endpoint = this.begin(under, index);
    await endpoint.event('started');
    return endpoint;
  }

  /** Starts all instances at once, and waits for all of them. */
  async startAll(): Promise<readonly ServeProcess[]> {
    return Promise.all(this.ports.map((_, index) => this.start([], index)));
  }

  /** What the letter's document says now. */
  letter(): Promise<Record<string, unknown>> {
    return this.json('letter.json');
  }

  /** A document of the letter. @param port of the instance that is asked; else whichever has its turn */
  async json(path: string, port = this.#front): Promise<Record<string, unknown>> {
    const answer = await fetch(`http://127.0.0.1:${port}/river/${path}`);
    assert.equal(answer.status, 200, path);
    return (await answer.json()) as Record<string, unknown>;
  }

  /** What lies in the database, beside instances that may be running. */
  kept(): Promise<Kept> {
    const { shared } = this.#choices;
    return shared ? readShared(shared.url) : readDatabase(this.data);
  }
}
