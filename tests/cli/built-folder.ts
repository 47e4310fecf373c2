import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { runBuild } from '../../src/cli/build.ts';
import { withPlace } from '../../src/cli/input-error.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const sample = join(import.meta.dirname, '../fixtures/sample');

/** The smallest letter and table that can be built. */
export const smallLetter =
  '---\nlanguage: en\ntitle: Save the river\n---\nThe water is clean, and should stay so.\n';
export const smallTable = 'name\nAna Berg\n';

/** What a build said. */
export interface Said {
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
}

/** A folder of an organiser's files, which is gone after the test. */
export class Workplace {
  readonly folder = makeFolder('build');
  readonly out = join(this.folder, 'public');
  readonly #scripts = join(this.folder, 'command', 'dist');

  constructor(test: TestContext) {
    test.after(() => {
      removeFolder(this.folder);
    });
    this.write('command/package.json', '{"version":"1.0.0"}');
    this.write('command/dist/open-letter.js', 'const base = "%OPEN_LETTER_BASE%";\n');
    this.write('command/dist/open-letter.standalone.js', 'standalone();\n');
    this.write('command/dist/embed.js', 'embed();\n');
    this.write('command/dist/embed.css', 'body { margin: 0 }\n');
    this.write('command/dist/chunks/abc123/core.js', 'core();\n');
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  useSample(): void {
    cpSync(sample, this.folder, { recursive: true });
  }

  /** Writes the given letter and table and builds them; the small ones where nothing is given. */
  async buildOf({ letter = smallLetter, table = smallTable }, ...options: string[]): Promise<Said> {
    this.write('letter.md', letter);
    this.write('signatories.csv', table);
    return this.build(...options);
  }

  async build(...options: string[]): Promise<Said> {
    const lines: string[] = [];
    const warnings: string[] = [];
    const files = [join(this.folder, 'letter.md'), join(this.folder, 'signatories.csv')];
    // Places are told as files were named, and those names differ from test to test.
    const keep = (list: string[]) => (line: string) => void list.push(line.replaceAll(`${this.folder}/`, ''));
    await runBuild([...files, '--out', this.out, ...options], {
      scripts: this.#scripts,
      out: keep(lines),
      warn: (text, place) => {
        keep(warnings)(withPlace(text, place));
      },
    });
    return { lines, warnings };
  }

  /** What a build that cannot be done says. */
  async refusal(input: { letter?: string; table?: string }, ...options: string[]): Promise<string> {
    try {
      await this.buildOf(input, ...options);
    } catch (error) {
      return (error as Error).message.replaceAll(`${this.folder}/`, '');
    }
    throw new Error('The build was expected to refuse this.');
  }

  read(path: string): string {
    return readFileSync(join(this.out, path), 'utf8');
  }

  json(path: string): Record<string, unknown> {
    return JSON.parse(this.read(path)) as Record<string, unknown>;
  }

  /** Every file of the published folder with its bytes, as one comparable value. */
  files(): Record<string, string> {
    const entries = readdirSync(this.out, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const paths = entries.map((one) => join(one.parentPath, one.name).slice(this.out.length + 1)).sort();
    return Object.fromEntries(paths.map((path) => [path, readFileSync(join(this.out, path), 'latin1')]));
  }
}
