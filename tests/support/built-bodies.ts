import type { TestRunnerConfig } from '@web/test-runner';
import { keepAllowed } from '../../src/cli/build/allowed-html.ts';
import { isElement, isText, parseHtml, type Child } from '../../src/cli/build/tree.ts';
import { InputError } from '../../src/cli/input-error.ts';
import { letterBodies } from './letter-bodies/index.ts';

/** Text, or an element with its attributes and what it holds. */
export type Built =
  string | readonly [name: string, attributes: readonly (readonly [string, string])[], Built[]];

/** What the build's own parser and allow-list leave of HTML; null for what it refuses. */
function built(html: string): Built[] | null {
  let fragment;
  try {
    fragment = parseHtml(html);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
  keepAllowed(fragment);
  const plain = (nodes: readonly Child[]): Built[] =>
    nodes.flatMap((node): Built[] => {
      if (isText(node)) return [node.value];
      if (!isElement(node)) return [];
      return [[node.tagName, node.attrs.map(({ name, value }) => [name, value]), plain(node.childNodes)]];
    });
  return plain(fragment.childNodes);
}

/** `GET /built-bodies` answers with what the build makes of every body, by its name. */
export const builtBodies: NonNullable<TestRunnerConfig['middleware']>[number] = async (context, next) => {
  if (context.path !== '/built-bodies') {
    await next();
    return;
  }
  context.body = Object.fromEntries(letterBodies.map(({ name, html }) => [name, built(html)]));
};
