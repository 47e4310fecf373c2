/** A change to one module of Lit as it is published, minified. Names that the minifier chose are not relied on. */
interface Change {
  readonly found: RegExp;
  readonly becomes: string;
}

/**
 * What Lit does that a script on other people's pages must not do or depend on:
 * - It leaves a store of metadata as a global and adds to `Symbol`, for decorators, which we do not use.
 * - It writes a changed text into the node that follows a marker, and ends a part at whatever node stood there.
 *   Tools that translate pages wrap and move text nodes: a part then shows the old text, or takes its
 *   neighbours away. So each part ends with a marker of its own, and a changed text is a new node.
 * - It falls back to style elements where a global `ShadyCSS` says so; our browsers all have constructed sheets.
 * - It tells developers in words what they did wrong in a template: the compiler tells us.
 */
const changes: Readonly<Record<string, readonly Change[]>> = {
  'lit-html/lit-html.js': [
    {
      found: /(([\w$]+)\+=[\w$]+===[\w$]+\?[\w$]+\+[\w$]+)(:[\w$]+>=0)/g,
      becomes: '$1+"<!---->"$3',
    },
    {
      found:
        /this\._\$AH!==[\w$]+&&[\w$]+\(this\._\$AH\)\?this\._\$AA\.nextSibling\.data=[\w$]+:(this\.[\w$]+\([\w$]+\.createTextNode\([\w$]+\)\))/g,
      becomes: '$1',
    },
    { found: /Error\("invalid template strings array"\)/g, becomes: 'Error()' },
  ],
  '@lit/reactive-element/reactive-element.js': [
    {
      found: /Symbol\.metadata\?\?=Symbol\("metadata"\),[\w$]+\.litPropertyMetadata\?\?=new WeakMap;/g,
      becomes: '',
    },
    {
      found:
        /const ([\w$]+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const ([\w$]+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[([\w$]+),([\w$]+)\]of \2\)this\.elementProperties\.set\(\3,\4\)\}/g,
      becomes: '',
    },
  ],
  '@lit/reactive-element/css-tag.js': [
    {
      found:
        /=[\w$]+\.ShadowRoot&&\(void 0===[\w$]+\.ShadyCSS\|\|[\w$]+\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/g,
      becomes: '=!0',
    },
    { found: /Error\("CSSResult is not constructable[^"]*"\)/g, becomes: 'Error()' },
    { found: /Error\("Value passed to 'css'[^"]*"\+[\w$]+\+"[^"]*"\)/g, becomes: 'Error()' },
  ],
};

/**
 * @param id the module's path or address
 * @returns the changed code of one of Lit's published modules, or `undefined` for any other module
 * @throws Error when Lit has changed and a place to change is no longer found
 */
export function fitLitToPages(code: string, id: string): string | undefined {
  const path = id.split('?')[0] ?? '';
  const name = Object.keys(changes).find((one) => path.endsWith(`/${one}`));
  if (!name) return undefined;
  let result = code;
  for (const { found, becomes } of changes[name] ?? []) {
    const places = result.match(found)?.length ?? 0;
    if (places !== 1) throw new Error(`${id}: found ${places} places of ${found.source}, expected 1`);
    result = result.replace(found, becomes);
  }
  return result;
}
