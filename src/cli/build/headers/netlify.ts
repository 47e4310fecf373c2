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

function addresses({ paths }: HeaderRule, root: string): string[] {
  return paths.flatMap((path) => {
    if (path === 'index.html') return [root, `${root}${path}`];
    return [`${root}${path}${path.endsWith('/') ? '*' : ''}`];
  });
}

function block(address: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${address}\n${lines.join('')}`;
}
