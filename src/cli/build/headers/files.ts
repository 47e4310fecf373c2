import type { OutputFile } from '../output-file.ts';
import { apacheHeaders } from './apache.ts';
import { netlifyHeaders } from './netlify.ts';
import { nginxHeaders } from './nginx.ts';
import { headerRules, type Names } from './rules.ts';

/**
 * What tells the usual servers which headers the folder needs: without them no other site may use it.
 * @param base the folder's address, where it is known
 * @param names what is called otherwise in each folder
 */
export function headerFiles(base: string | undefined, names: Names): OutputFile[] {
  const path = base ? new URL(base).pathname : '/';
  const rules = headerRules(names);
  return [
    { path: '_headers', content: netlifyHeaders(rules, path) },
    { path: '.htaccess', content: apacheHeaders(rules) },
    { path: 'nginx.conf', content: nginxHeaders(rules, path) },
  ];
}
