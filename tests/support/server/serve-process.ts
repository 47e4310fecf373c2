import assert from 'node:assert/strict';
import { spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { startChild } from '../child.ts';
import { makeFolder, removeFolder } from '../temporary-folder.ts';

const project = join(import.meta.dirname, '../../..');
const command = join(project, 'dist/cli.js');

export const riverLetter = `---
language: en
title: Save the river
---
The water is clean, and should stay so.
`;

/** One line of the log. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly event: string };

/** What a process said until it ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly error: string;
}

/** An organiser's folder of letters, and the built command to run on it; all of it is gone after the test. */
export class Letterhouse {
  readonly dir = makeFolder('serve');
  readonly #running: ServeProcess[] = [];

  /** @param test what calls this when it is over */
  constructor(test: { after(end: () => Promise<void>): void }) {
    assert(existsSync(command), 'npm run build comes first');
    test.after(async () => {
      await Promise.all(this.#running.map((one) => one.kill('SIGKILL')));
      removeFolder(this.dir);
    });
  }

  /** @param path below the folder */
  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.dir, path)), { recursive: true });
    writeFileSync(join(this.dir, path), content);
  }

  /** Runs a command to its end, with the folder as its first argument. */
  run(name: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Ended {
    const ran = spawnSync(process.execPath, [command, name, this.dir, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    return { code: ran.status, signal: ran.signal, out: ran.stdout, error: ran.stderr };
  }

  /** Starts a command, with the folder as its first argument, without waiting for it. */
  start(
    name: string,
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ): ChildProcess {
    return startChild(process.execPath, [command, name, this.dir, ...args], { env });
  }

  /**
   * Starts the endpoint on a free port, without waiting for it.
   * @param under a program that starts it, with its arguments
   */
  begin(
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
    under: readonly string[] = [],
  ): ServeProcess {
    const serve = [process.execPath, command, 'serve', this.dir, '--port', '0', ...args];
    const [program = '', ...rest] = [...under, ...serve];
    const child = startChild(program, rest, {
      env: { OPEN_LETTER_LOOK_SECONDS: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const process_ = new ServeProcess(child);
    this.#running.push(process_);
    return process_;
  }

  /** Starts the endpoint, and waits until it takes signatures. */
  async serve(
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ): Promise<ServeProcess> {
    const endpoint = this.begin(args, env);
    await endpoint.event('started');
    return endpoint;
  }
}

/** An endpoint in a process of its own. */
export class ServeProcess {
  readonly log: LogLine[] = [];
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcess;
  readonly #waiting = new Set<() => void>();
  #out = '';
  #error = '';

  constructor(child: ChildProcess) {
    this.#child = child;
    const { stdout, stderr } = child;
    assert(stdout && stderr);
    createInterface({ input: stdout }).on('line', (line) => {
      this.#out += `${line}\n`;
      this.log.push(JSON.parse(line) as LogLine);
      for (const look of this.#waiting) look();
    });
    stderr.on('data', (chunk) => (this.#error += String(chunk)));
    this.ended = once(child, 'close').then(() => {
      for (const look of this.#waiting) look();
      return { code: child.exitCode, signal: child.signalCode, out: this.#out, error: this.#error };
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** The endpoint's address, with a slash at its end. */
  get base(): string {
    const started = this.log.find(({ event }) => event === 'started');
    assert(started, 'not started');
    return String(started['base']);
  }

  /** All that was written so far. */
  get written(): string {
    return this.#out + this.#error;
  }

  /** Waits for an event that comes after so many lines of the log. */
  event(name: string, after = 0): Promise<LogLine> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.log.slice(after).find(({ event }) => event === name);
        if (found) resolve(found);
        else if (this.#child.exitCode === null && this.#child.signalCode === null) return;
        else reject(new Error(`It ended before "${name}":\n${this.written}`));
        this.#waiting.delete(look);
      };
      this.#waiting.add(look);
      look();
    });
  }

  kill(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<Ended> {
    this.#child.kill(signal);
    return this.ended;
  }

  async json(path: string): Promise<Record<string, unknown>> {
    const answer = await fetch(this.base + path);
    assert.equal(answer.status, 200, path);
    return (await answer.json()) as Record<string, unknown>;
  }

  /** Sends something as the form does. */
  async post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(this.base + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** Signs a letter under the text that is served now. @returns the attempt's id */
  async sign(letter: string, name: string, email: string, more: object = {}): Promise<string> {
    const { content_sha256 } = await this.json(`${letter}/letter.json`);
    const body = {
      type: 'person',
      name,
      email,
      consents: { publish: true },
      language: 'en',
      content_sha256,
      ...more,
    };
    const answer = await this.post(`${letter}/sign`, body, { 'Idempotency-Key': `key-${keys++}` });
    const said = (await answer.json()) as { attempt: string };
    assert.equal(answer.status, 202, JSON.stringify(said));
    return said.attempt;
  }

  /**
   * The code in the newest mail to an address, as soon as it is in the mailbox.
   * @param about words of its subject, where several come to the address
   */
  async code(email: string, about = ''): Promise<string> {
    let code: string | undefined;
    await until(async () => {
      const page = await (await fetch(`${this.base}mailbox/`)).text();
      const mail = page.split('<li>').find((one) => one.includes(email) && one.includes(about));
      code = mail && /\d{6}/.exec(mail.replace(/href="[^"]*"/g, ''))?.[0];
      return code !== undefined;
    });
    return code ?? '';
  }

  /** Signs and types the code from the mail. */
  async signAndConfirm(
    letter: string,
    name: string,
    email: string,
    more: object = {},
  ): Promise<Record<string, unknown>> {
    const attempt = await this.sign(letter, name, email, more);
    const answer = await this.post(`${letter}/sign/confirm`, { attempt, code: await this.code(email) });
    assert.equal(answer.status, 200);
    return (await answer.json()) as Record<string, unknown>;
  }
}

let keys = 0;

/** Waits until a condition holds, and no longer than a minute: a run that hangs does not tell which test it was. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    assert(tries < 1_200, `A minute has passed without this: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
