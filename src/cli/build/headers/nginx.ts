import { commonHeaders, compressed, hiddenFiles, mediaTypes, type HeaderRule } from './rules.ts';

/**
 * `nginx.conf`, locations to include in a server. A location that adds a header inherits none, so each one
 * has all of them.
 * @param path of the folder on the site, with slashes around it
 */
export function nginxHeaders(rules: readonly HeaderRule[], path: string): string {
  return `# For nginx: put into the server's block, where "root" is set so that ${path}letter.json is found:
#   include /path/to/this/folder/nginx.conf;
${rules.map((rule) => rule.paths.map((name) => location(rule, path, name)).join('')).join('')}${hiddenFiles.map((name) => `location = ${path}${name} { return 404; }\n`).join('')}`;
}

function location({ about, headers }: HeaderRule, root: string, name: string): string {
  const match = name.endsWith('/') ? '^~' : '=';
  const types = Object.entries(mediaTypes).map(([type, endings]) => `${type} ${endings.join(' ')};`);
  // "always" means with errors too: nobody may keep one of those for a year.
  const lines = [
    ...Object.entries(headers).map(([key, value]) => `add_header ${key} "${value}";`),
    ...Object.entries(commonHeaders).map(([key, value]) => `add_header ${key} "${value}" always;`),
  ];
  return `# ${about}
location ${match} ${root}${name} {
    types { ${types.join(' ')} }
    charset utf-8;
    charset_types ${compressed.join(' ')};
    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_types ${compressed.join(' ')};
    ${lines.join('\n    ')}
}
`;
}
