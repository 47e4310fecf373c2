import { commonHeaders } from '../../../server/headers.ts';
import { compressed, hiddenFiles, mediaTypes, type HeaderRule } from './rules.ts';

/**
 * `nginx.conf`, to include in a server: one location for the folder, with what all its files have in common, and
 * in it one for each kind of file. A location that adds a header inherits none, so each one has all of them.
 * @param path of the folder on the site, with slashes around it
 */
export function nginxHeaders(rules: readonly HeaderRule[], path: string): string {
  const types = Object.entries(mediaTypes).map(
    ([type, endings]) => `        ${type} ${endings.join(' ')};\n`,
  );
  return `# For nginx: put into the server's block, where "root" is set so that ${path}letter.json is found:
#   include /path/to/this/folder/nginx.conf;
location ${path} {
    absolute_redirect off;
    types {
${types.join('')}    }
    charset utf-8;
    charset_types ${compressed.join(' ')};
    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_types ${compressed.join(' ')};

    # for the server alone
    location ~ "${pattern(path, hiddenFiles)}" { return 404; }

${rules.map((rule) => block(rule, path)).join('\n')}}
`;
}

function block({ about, paths, headers }: HeaderRule, root: string): string {
  // "always" means with errors too: nobody may keep one of those for a year.
  const lines = [
    ...Object.entries(headers).map(([key, value]) => `add_header ${key} "${value}";`),
    ...Object.entries(commonHeaders).map(([key, value]) => `add_header ${key} "${value}" always;`),
  ];
  return `    # ${about}
    location ~ "${pattern(root, paths)}" {
        ${lines.join('\n        ')}
    }
`;
}

function pattern(root: string, paths: readonly string[]): string {
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const ends = paths.map((path) => (path.endsWith('/') ? `${escaped(path)}.+` : escaped(path)));
  return `^${escaped(root)}(${ends.join('|')})$`;
}
