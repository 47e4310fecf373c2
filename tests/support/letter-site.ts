import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Journey } from './journey.ts';
import { startNginx } from './nginx.ts';
import { makeFolder, removeFolder } from './temporary-folder.ts';

/** A letter as an organiser publishes it: built by the command, served by nginx with the settings it wrote. */
export interface LetterSite {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  readonly folder: string;
  /** What a partner copies from the readable page: the words of the element with this id there. */
  snippet(id: 'snippet' | 'snippet-plain'): Promise<string>;
  /** Requests served so far as `200 GET /letter.json`, in order. */
  requests(): Promise<readonly string[]>;
  /** The `Referer` that came with each of them, as `/letter.json from http://…`; `-` where none did. */
  referrers(): Promise<readonly string[]>;
}

const run = promisify(execFile);
const sample = {
  letter: 'tests/fixtures/sample/letter.md',
  signatories: 'tests/fixtures/sample/signatories.csv',
};

const build = (files: typeof sample, folder: string, ...options: readonly string[]): Promise<unknown> =>
  run('node', ['dist/cli.js', 'build', files.letter, files.signatories, '--out', folder, ...options]);

let settings: Promise<string> | undefined;

/** What the build writes for nginx: it is the same for every letter. */
async function writtenSettings(): Promise<string> {
  const folder = makeFolder('settings');
  await build(sample, folder);
  return join(folder, 'nginx.conf');
}

/** Builds a letter, the sample unless told otherwise, and serves it until the journey ends. */
export async function publishLetter(journey: Journey, files = sample): Promise<LetterSite> {
  const folder = makeFolder('site');
  journey.closing(() => removeFolder(folder));
  // The letter is told its address, which is known only once the server runs.
  const nginx = await startNginx(folder, await (settings ??= writtenSettings()));
  journey.closing(() => nginx.stop());
  await build(files, folder, '--base', nginx.origin);
  return {
    origin: nginx.origin,
    folder,
    requests: nginx.requests,
    referrers: nginx.referrers,
    async snippet(id) {
      const text = wordsOfElement(await readFile(join(folder, 'index.html'), 'utf8'), id);
      if (text === undefined) throw new Error(`index.html has no element with the id “${id}”.`);
      return text;
    },
  };
}

/** The words of the element with this id on a page; undefined where there is none. */
export function wordsOfElement(page: string, id: string): string | undefined {
  return textOf(parse(page), id);
}

function textOf(node: Tree.Node, id: string): string | undefined {
  if ('attrs' in node && node.attrs.some(({ name, value }) => name === 'id' && value === id))
    return words(node);
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = textOf(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function words(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(words).join('') : '';
}
