import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '../child.ts';

const root = join(import.meta.dirname, '../../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** What the README says to those who run it themselves. */
export const guide =
  /\n## Run it yourself[^]*?(?=\n## )/.exec(readme)?.[0] ?? assert.fail('The README has no guide.');

/** Something to type or to write into a file: what stands between two lines of ```. */
interface Block {
  readonly kind: string;
  readonly text: string;
}

/** All of them that are not generated, in their order. */
export function guideBlocks(): readonly Block[] {
  const written = guide.replace(/<!-- generated[^]*?<!-- \/generated -->/g, '');
  return [...written.matchAll(/\n *```(\w+)\n([^]*?)\n *```/g)].map(([, kind = '', text = '']) => ({
    kind,
    text: text.replace(/^ {2}(?=psql|sleep)/gm, ''),
  }));
}

/**
 * The one block that holds these words, with other places and names in it.
 * @param places what stands for what: places of a real machine for those of a test
 * @throws AssertionError where there is none or more, or where one of the places is not in it
 */
export function guideBlock(words: string, places: Readonly<Record<string, string>> = {}): string {
  const found = guideBlocks().filter(({ text }) => text.includes(words));
  assert.equal(found.length, 1, `${found.length} blocks of the README hold: ${words}`);
  let { text } = found[0] as Block;
  for (const [from, to] of Object.entries(places)) {
    assert(text.includes(from), `${from} does not stand in the README's block with: ${words}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** Types lines into a shell. @returns what they print; @throws AssertionError where one of them fails */
export async function type(
  lines: string,
  { cwd, env = {} }: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<string> {
  const shell = startChild('bash', ['-e', '-c', lines], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [shell.stdout, shell.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(shell, 'close')) as [number | null];
  assert.equal(code, 0, `${lines}\n${said}`);
  return said;
}
