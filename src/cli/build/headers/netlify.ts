import { commonHeaders } from '../../../server/headers.ts';
import { type HeaderRule } from './rules.ts';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it.
 * @param path of the folder on the site, with slashes around it
 */
export function netlifyHeaders(rules: readonly HeaderRule[], path: string): string {
  const blocks = rules.flatMap((rule) =>
    addresses(rule, path).map((address) => block(address, rule.headers)),
  );
  return `# Netlify and Cloudflare Pages read this file in the root folder of the site.
${[block(`${path}*`, commonHeaders), ...blocks].join('\n')}`;
}

/** Under which a file is found: these hosts show a page without its ending as well, some under no other address. */
function addresses({ paths }: HeaderRule, root: string): string[] {
  return paths.flatMap((path) => {
    const address = `${root}${path}`;
    if (path.endsWith('/')) return [`${address}*`];
    return path.endsWith('.html') ? [address.replace(/(?:(?<=\/)index)?\.html$/, ''), address] : [address];
  });
}

function block(address: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${address}\n${lines.join('')}`;
}
