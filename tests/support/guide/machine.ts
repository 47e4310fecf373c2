import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startChild } from '../child.ts';
import { makeFolder, removeFolder } from '../temporary-folder.ts';
import { riverLetter, ServeProcess } from '../server/serve-process.ts';
import { guideBlock } from './guide.ts';

const project = join(import.meta.dirname, '../../..');

/** Takes what is to be done when the test is over. */
interface Test {
  after(end: () => unknown): void;
}

let packed: string | undefined;

/** The program as `npm pack` makes it, once for all tests of this process. @returns the file */
function pack(): string {
  if (packed !== undefined) return packed;
  const folder = makeFolder('packed');
  const how = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  execFileSync('npm', how, { cwd: project, stdio: 'pipe' });
  const [file = ''] = readdirSync(folder);
  return (packed = join(folder, file));
}

/** A folder that stands for a machine: the guide's places lie in it. */
export class Machine {
  readonly #folder = makeFolder('guide');

  /** With the program, as it is packed, and with a letter. */
  constructor(test: Test) {
    test.after(() => removeFolder(this.#folder));
    // What `npm install` does, without asking a registry for what only builders of websites need.
    const modules = join(this.program, 'node_modules');
    mkdirSync(join(modules, '.bin'), { recursive: true });
    execFileSync('tar', ['xzf', pack(), '-C', modules]);
    execFileSync('mv', [join(modules, 'package'), join(modules, 'open-letter')]);
    chmodSync(join(modules, 'open-letter/dist/cli.js'), 0o755);
    symlinkSync('../open-letter/dist/cli.js', join(modules, '.bin/open-letter'));
    // SQLite for a Node.js that has none: the guide says to install it beside.
    for (const name of ['better-sqlite3', 'bindings', 'file-uri-to-path']) {
      symlinkSync(join(project, 'node_modules', name), join(modules, name));
    }
    this.write(`${this.letters}/letters/clean-rivers/letter.md`, riverLetter);
  }

  /** In place of `/opt/open-letter`. */
  get program(): string {
    return join(this.#folder, 'program');
  }

  /** In place of `/srv/letters`. */
  get letters(): string {
    return join(this.#folder, 'letters');
  }

  /** In place of `/var/lib/open-letter`. */
  get data(): string {
    return join(this.#folder, 'data');
  }

  /** In place of `/etc/open-letter.env`. */
  get settings(): string {
    return join(this.#folder, 'open-letter.env');
  }

  /** The guide's places and those of this machine. */
  get places(): Readonly<Record<string, string>> {
    return { '/opt/open-letter': this.program, '/etc/open-letter.env': this.settings };
  }

  write(path: string, content: string): string {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** A file anywhere on it. */
  at(name: string): string {
    return join(this.#folder, name);
  }

  /** The service's file, as it would be here. */
  get unit(): string {
    return guideBlock('[Service]', { ...this.places, '/srv/letters': this.letters });
  }

  /** Starts what the service starts, with the settings that it reads, and waits until it takes signatures. */
  async serve(test: Test): Promise<ServeProcess> {
    const [, start = ''] = /^ExecStart=(.*)$/m.exec(this.unit) ?? [];
    const [, settings = ''] = /^EnvironmentFile=(.*)$/m.exec(this.unit) ?? [];
    const child = startChild('bash', ['-c', `set -a; . ${settings}; exec ${start}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const endpoint = new ServeProcess(child);
    test.after(() => endpoint.kill('SIGKILL'));
    await endpoint.event('started');
    return endpoint;
  }
}
