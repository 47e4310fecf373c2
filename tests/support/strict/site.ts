import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { LetterSite } from '../letter-site.ts';
import type { PartnerSite } from '../partner-site.ts';
import { extra, loader, nonce, serialized, type StrictPage } from './page.ts';
import { strictScript } from './watch.ts';

/** In the folder of a release, whose headers let any page load what lies there. */
const release = 'v1.0.0';

const files: Readonly<Record<string, string>> = {
  // Without one, browsers ask the page's own server, which is not allowed to them.
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"/>',
  'watch.js': strictScript,
  'old-engine.js': 'delete Document.parseHTML;',
  'refusing-policy.js':
    'globalThis.trustedTypes?.createPolicy("default", { createHTML: () => null, createScript: () => null, createScriptURL: () => null });',
  'inserts.js': `const script = document.createElement('script');
    script.src = new URL('../v1/open-letter.js', document.currentScript.src).href;
    document.head.append(script);`,
  'page-templates.js': `import { html, render } from './lit-html.js';
    render(html\`<b>Theirs</b>\`, document.querySelector('#theirs'));`,
  'blob-frame.js': `const frame = document.createElement('iframe');
    frame.width = 1200;
    frame.height = 900;
    frame.src = URL.createObjectURL(new Blob([document.currentScript.dataset.page], { type: 'text/html' }));
    document.body.append(frame);`,
};

/** Puts on the letter's server what strict pages load from there. Returns the hash that pins the standalone file. */
export async function putScripts({ folder }: LetterSite): Promise<string> {
  const inRelease = (name: string): string => join(folder, release, name);
  for (const [name, text] of Object.entries(files)) await writeFile(inRelease(name), text);
  // Of the page's own copy of Lit, the part that has a policy: it is one file.
  const lit = createRequire(import.meta.url).resolve('lit-html');
  await cp(join(lit, '../../lit-html.js'), inRelease('lit-html.js'));
  await mkdir(inRelease('other'));
  await cp(inRelease('chunks'), inRelease('other/chunks'), { recursive: true });
  const text = await readFile(inRelease('open-letter.js'), 'utf8');
  await writeFile(inRelease('other/open-letter.js'), text.replace('"1.0.0"', '"9.9.9"'));
  const standalone = await readFile(inRelease('open-letter.standalone.js'));
  return `sha384-${createHash('sha384').update(standalone).digest('base64')}`;
}

const icon = (origin: string): string => `<link rel="icon" href="${origin}/${release}/icon.svg" />`;

/** Of a frame: as large as the window. */
const size = 'width="1200" height="900"';

/**
 * Puts a page on the partner's server, in a frame where it belongs into one. Returns the address to open.
 * @param reports path on that server for what the policy has stopped
 */
export function putPage(
  { origin }: LetterSite,
  partner: PartnerSite,
  page: StrictPage,
  reports: string,
): string {
  const { policy, headers, frame } = page;
  const html = pageOf(origin, page);
  const own = {
    ...(policy && {
      'content-security-policy': `${serialized(policy)}; report-uri ${partner.origin}${reports}`,
    }),
    ...(page.xhtml && { 'content-type': 'application/xhtml+xml; charset=utf-8' }),
    ...headers,
  };
  const outer = (content: string): string =>
    `<!doctype html><title>A page with a frame</title>${icon(origin)}${extra(origin, 'watch')}<body>${content}`;
  const attribute = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  if (frame === 'srcdoc') {
    return partner.put('/frame', {
      body: outer(`<iframe ${size} srcdoc="${attribute}"></iframe>`),
      headers: own,
    });
  }
  if (frame === 'blob') {
    const maker = extra(origin, 'blob-frame', `data-page="${attribute}"`);
    return partner.put('/frame', { body: outer(maker), headers: own });
  }
  const address = partner.put('/strict', { body: html, headers: own });
  if (!frame) return address;
  return partner.put(
    '/frame',
    outer(`<iframe ${size} sandbox="${frame.sandbox}" src="${address}"></iframe>`),
  );
}

function pageOf(origin: string, { scripts: tags, head = '', xhtml, library }: StrictPage): string {
  const start = xhtml
    ? '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en">'
    : '<!doctype html><html lang="en"><meta charset="utf-8">';
  const first = [
    extra(origin, 'watch', `nonce="${nonce}"`),
    library && extra(origin, 'old-engine', `nonce="${nonce}"`),
  ];
  const all = [icon(origin), ...first, head, ...(tags ?? [loader(origin)])].map((tag) => tag || '').join('');
  const letter = `<open-letter id="x" src="${origin}/letter.json"><a href="https://example.org/">Our own words</a></open-letter>`;
  return `${start}<head><title>A strict page</title>${all}</head><body><p id="theirs"></p>${letter}</body></html>`;
}
