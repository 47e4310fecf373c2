import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { contentTypeOf } from '../../src/server/content-type.ts';
import { headersFor, parseHeaderRules } from '../../demo/header-rules.ts';
import { wordsOfElement } from '../support/letter-site.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';
import type { Host } from './host.ts';

const run = promisify(execFile);

/** Builds the sample letter for a host and puts it there with the headers the build wrote. Returns the snippet. */
export async function publishSample(host: Host): Promise<string> {
  const folder = makeFolder('bench');
  try {
    const sample = join('tests', 'fixtures', 'sample');
    const files = [join(sample, 'letter.md'), join(sample, 'signatories.csv')];
    await run('node', ['dist/cli.js', 'build', ...files, '--out', folder, '--base', host.origin]);
    const rules = parseHeaderRules(await readFile(join(folder, '_headers'), 'utf8'));
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file)}`;
      const headers = Object.fromEntries(headersFor(rules, path));
      host.put(path, await readFile(file), { ...headers, 'content-type': contentTypeOf(file) });
    }
    const snippet = wordsOfElement(await readFile(join(folder, 'index.html'), 'utf8'), 'snippet');
    if (!snippet) throw new Error('index.html prints no snippet.');
    return snippet;
  } finally {
    removeFolder(folder);
  }
}
