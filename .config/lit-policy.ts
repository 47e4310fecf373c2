const own =
  /[\w$]+\.createPolicy\((["'])lit-html\1,\s*\{\s*createHTML:\s*(?:\(\w+\)|\w+)\s*=>\s*\w+,?\s*\}\)/g;

/**
 * Lit makes a Trusted Types policy of its own when it is imported, and fails as a whole on pages that do not
 * allow its name. Our script has one policy for everything, so Lit's is replaced by ours.
 * @param policyModule absolute path or address of `src/element/trusted-types.ts`
 * @returns the changed code of lit-html's main module, or `undefined` for any other module
 * @throws Error when Lit has changed and its policy is no longer found
 */
export function replaceLitPolicy(code: string, id: string, policyModule: string): string | undefined {
  if (!/\/lit-html\/(development\/)?lit-html\.js$/.test(id.split('?')[0] ?? '')) return undefined;
  const found = code.match(own)?.length ?? 0;
  if (found !== 1) throw new Error(`${id}: found ${found} Trusted Types policies of Lit, expected 1`);
  return `import { templatePolicy } from ${JSON.stringify(policyModule)};\n${code.replace(own, 'templatePolicy')}`;
}
