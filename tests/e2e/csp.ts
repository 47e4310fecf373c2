/** Pages with strict policies: the letter is shown whole and breaks none of them, or the page's own words stay. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserPage } from '../support/driver.ts';
import type { Journey } from '../support/journey.ts';
import { publishLetter, type LetterSite } from '../support/letter-site.ts';
import { startPartner, type PartnerSite } from '../support/partner-site.ts';
import { nonce, serialized, strictPages, type StrictPage } from '../support/strict/pages.ts';
import {
  strictScript,
  type StrictLook,
  type StrictTold,
  type StrictWindow,
} from '../support/strict/watch.ts';

/** What the words of a page's own are while there is no letter. */
const untouched = { title: null, fallback: true, names: 0 };

export default async function csp(journey: Journey): Promise<void> {
  const letter = await publishLetter(journey);
  const integrity = await putScripts(letter);
  const partner = await startPartner('localhost');
  const foreign = await startPartner('127.0.0.1');
  journey.closing(() => partner.stop());
  journey.closing(() => foreign.stop());
  const window = await journey.open({ width: 1200, height: 900 });

  const plain = await visit(window, letter, partner, { ending: 'letter' });
  journey.equal('without a policy: nothing is said', plain.said, []);
  const whole = plain.look;
  journey.check(
    'without a policy: the letter is whole',
    whole.styled && whole.button && whole.names > 50 && whole.paragraphs > 5 && whole.logos[0] === 6,
    whole,
  );
  const pages = strictPages({ origin: letter.origin, foreign: foreign.origin, integrity });
  for (const [name, page] of Object.entries(pages)) {
    try {
      checkTold(journey, name, page, await visit(window, letter, partner, page), whole);
    } catch (error) {
      journey.fail(name, error instanceof Error ? error.message : String(error));
    }
  }
  journey.equal('nothing was asked of a foreign server', foreign.requests, []);
  journey.say(`pages=${Object.keys(pages).length}`);
}

function checkTold(
  journey: Journey,
  name: string,
  { ending, said = [], violations = [], withoutLogos }: StrictPage,
  told: StrictTold,
  whole: StrictLook,
): void {
  if (ending === 'letter') {
    const logos = withoutLogos ? [0, whole.logos[0]] : whole.logos;
    journey.equal(`${name}: the letter is whole`, told.look, { ...whole, logos });
  } else {
    const { title, fallback, names } = told.look;
    journey.equal(`${name}: the page’s own words stay`, { title, fallback, names }, untouched);
    journey.check(
      `${name}: a quiet line`,
      (told.look.notice !== '') === (ending === 'failed'),
      told.look.notice,
    );
  }
  journey.check(
    `${name}: what the owner reads`,
    told.said.length === said.length && said.every((line, index) => line.test(told.said[index] ?? '')),
    told.said,
  );
  journey.check(
    `${name}: what the policy stopped`,
    violations.length
      ? told.violations.length > 0 &&
          told.violations.every((line) => violations.some((one) => one.test(line)))
      : told.violations.length === 0,
    told.violations,
  );
}

/** Opens a page, uses it, and returns what it has to tell. */
async function visit(
  window: BrowserPage,
  letter: LetterSite,
  partner: PartnerSite,
  page: StrictPage,
): Promise<StrictTold> {
  const { policy, headers, sandbox, ending } = page;
  const address = partner.put('/strict', {
    body: pageOf(letter, page),
    headers: {
      ...(policy && { 'content-security-policy': serialized(policy) }),
      ...(page.xhtml && { 'content-type': 'application/xhtml+xml; charset=utf-8' }),
      ...headers,
    },
  });
  if (!sandbox) {
    await window.goto(address);
    await window.waitFor((end) => (globalThis as StrictWindow).strict.hasEnded(end), ending);
    return window.eval(() => (globalThis as StrictWindow).strict.tell());
  }
  const frame = `<iframe sandbox="${sandbox}" src="${address}" width="1200" height="800"></iframe>`;
  await window.goto(
    partner.put(
      '/frame',
      `<!doctype html><title>A frame</title><script src="${letter.origin}/v1.0.0/watch.js"></script>${frame}`,
    ),
  );
  await window.waitFor((end) => {
    document.querySelector('iframe')?.contentWindow?.postMessage(end, '*');
    return (globalThis as StrictWindow).strict.told !== undefined;
  }, ending);
  return (await window.eval(() => (globalThis as StrictWindow).strict.told)) as StrictTold;
}

function pageOf({ origin }: LetterSite, { scripts, head = '', xhtml, library }: StrictPage): string {
  const loader = `<script src="${origin}/v1/open-letter.js" async="async"></script>`;
  const watch = `<script nonce="${nonce}" src="${origin}/v1.0.0/watch.js"></script>`;
  const old = library ? `<script nonce="${nonce}" src="${origin}/v1.0.0/old-engine.js"></script>` : '';
  const body = `<open-letter id="x" src="${origin}/letter.json"><a href="https://example.org/">Our own words</a></open-letter>`;
  const start = xhtml
    ? '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en">'
    : '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">';
  return `${start}<head>${head}<title>A strict page</title>${watch}${old}${(scripts ?? [loader]).join('')}</head><body>${body}</body></html>`;
}

/** Puts on the letter's server what strict pages load from there. Returns the hash that pins the standalone script. */
async function putScripts({ folder }: LetterSite): Promise<string> {
  const put = (name: string, text: string): Promise<void> => writeFile(join(folder, 'v1.0.0', name), text);
  await put('watch.js', strictScript);
  await put('old-engine.js', 'delete Document.parseHTML;');
  await put(
    'refusing-policy.js',
    'globalThis.trustedTypes?.createPolicy("default", { createHTML: () => null, createScriptURL: () => null });',
  );
  await put(
    'inserts.js',
    'const late = document.createElement("script"); late.src = new URL("../v1/open-letter.js", document.currentScript.src).href; document.head.append(late);',
  );
  const lit = createRequire(createRequire(import.meta.url).resolve('lit')).resolve('lit-html');
  await put('page-lit.js', await readFile(lit.replace('node/', ''), 'utf8'));
  // A later version, but for its folder, which only the build's own servers would know.
  const other = join(folder, 'v1.0.0/open-letter.js');
  await writeFile(other, (await readFile(other, 'utf8')).replace('"1.0.0"', '"9.9.9"'));
  const standalone = await readFile(join(folder, 'v1.0.0/open-letter.standalone.js'));
  return `sha384-${createHash('sha384').update(standalone).digest('base64')}`;
}
