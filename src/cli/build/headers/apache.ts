import { commonHeaders } from '../../../server/headers.ts';
import { embedFolder } from '../embed-page.ts';
import { compressed, hiddenFiles, mediaTypes, type HeaderRule } from './rules.ts';

/**
 * `.htaccess` for Apache. Modules that are missing are passed over, and nothing stands in it but what
 * "AllowOverride FileInfo" permits: Apache answers with an error where a line goes beyond that.
 */
export function apacheHeaders(rules: readonly HeaderRule[]): string {
  const types = Object.entries(mediaTypes).map(
    ([type, endings]) => `  AddType ${type} .${endings.join(' .')}\n`,
  );
  const common = Object.entries(commonHeaders).map(
    ([name, value]) => `  Header always set ${name} "${value}"\n`,
  );
  return `# Apache reads this file in the folder it lies in, where "AllowOverride FileInfo" or "All" permits it.
<IfModule mod_mime.c>
${types.join('')}  AddCharset utf-8 .html .json .js .svg
</IfModule>
<IfModule mod_headers.c>
  <IfModule mod_setenvif.c>
${rules.map(block).join('')}  </IfModule>
${common.join('')}</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html ${compressed.join(' ')}
</IfModule>
<IfModule mod_alias.c>
  RedirectMatch 404 "/(${hiddenFiles.map(escape).join('|')})$"
</IfModule>
`;
}

/** Without "always" the header comes with good answers only: nobody may keep an error for a year. */
function block({ about, paths, headers }: HeaderRule, index: number): string {
  const mark = `open_letter_${index + 1}`;
  const lines = Object.entries(headers).map(
    ([name, value]) => `    Header set ${name} "${value}" env=${mark}\n`,
  );
  return `    # ${about}
    SetEnvIf Request_URI "/(${paths.map(ending).join('|')})$" ${mark}
${lines.join('')}`;
}

/** How the address of a file ends, wherever the folder lies on the site. Of two folders' pages, each is one alone. */
function ending(path: string): string {
  if (path === 'index.html') return `(?<!/${embedFolder})(|index\\.html)`;
  if (path.endsWith('/index.html')) return `${path.slice(0, -'index.html'.length)}(|index\\.html)`;
  return path.endsWith('/') ? `${escape(path)}.+` : escape(path);
}

function escape(text: string): string {
  return text.replaceAll('.', '\\.');
}
