const hook = /[\w$]+\.(?:litHtml|litElement|reactiveElement)(?:Polyfill|Hydrate)Support/g;
const announcement =
  /\(\s*[\w$]+\.(?:litHtml|litElement|reactiveElement)Versions\s*\?\?=\s*\[\]\s*\)\.push\((["'])[^"']*\1\)/g;

/** How many hooks each of Lit's modules has. */
const hooks: Readonly<Record<string, number>> = {
  'lit-html/lit-html': 1,
  'lit-element/lit-element': 2,
  'reactive-element/reactive-element': 1,
};

/**
 * The Lit in our scripts is our own affair: it neither announces itself to the page nor lets what the page calls
 * polyfills, for browsers that are older than ours, take part in it. Without that it is also smaller.
 * @returns the changed code of one of Lit's modules, or `undefined` for any other module
 * @throws Error when Lit has changed and its hooks are no longer found
 */
export function withoutLitHooks(code: string, id: string): string | undefined {
  const expected = hooks[/(?:[\w-]+\/){1}[\w-]+(?=\.js$)/.exec(id.split('?')[0] ?? '')?.[0] ?? ''];
  if (expected === undefined) return undefined;
  const found = code.match(hook)?.length ?? 0;
  const announced = code.match(announcement)?.length ?? 0;
  if (found !== expected || announced !== 1) {
    throw new Error(
      `${id}: found ${found} hooks of Lit and ${announced} announcements, expected ${expected} and 1`,
    );
  }
  return code.replace(hook, 'undefined').replace(announcement, 'undefined');
}
