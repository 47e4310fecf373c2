/** A partner pastes the snippet into a page of another origin, and whatever becomes of it there, the letter shows. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journey } from '../support/journey.ts';
import { publishLetter } from '../support/letter-site.ts';
import { startPartner } from '../support/partner-site.ts';

/** CSS pixels of the letter's text as it is laid out; 0 where there is none. */
function textWidth(): number {
  const text = document.querySelector('open-letter')?.shadowRoot?.querySelector('.text');
  return Math.round(text?.getBoundingClientRect().width ?? 0);
}

const scriptTag = /<script src="([^"]+)"[^>]*><\/script>/;

export default async function embed(journey: Journey): Promise<void> {
  const letter = await publishLetter(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  const stranger = await startPartner('localhost');
  journey.closing(() => stranger.stop());

  const snippet = await letter.snippet('snippet');
  const plain = await letter.snippet('snippet-plain');
  const source = await readFile(join(letter.folder, 'v1/open-letter.js'), 'utf8');
  const address = scriptTag.exec(snippet)?.[1] ?? '';
  const element = snippet.replace(scriptTag, '');
  const tag = scriptTag.exec(snippet)?.[0] ?? '';
  const module = `<script type="module" src="${address}"></script>`;
  const otherVersion = source.replace(/\b1\.0\.0\b/, '9.9.9');
  const onServer = (path: string, body: string): string =>
    partner.put(path, { body, headers: { 'content-type': 'text/javascript' } });

  onServer('/theme.js', `window.theme = 1;\n${source}\n;window.after = 2;`);
  onServer('/copy-of-version.js', otherVersion);
  onServer(
    '/blob.js',
    `fetch('/theme.js').then((r) => r.blob()).then((b) => {
      const s = document.createElement('script');
      s.src = URL.createObjectURL(b);
      document.head.append(s);
    });`,
  );
  onServer(
    '/no-current-script.js',
    `const text = ${JSON.stringify(source)}; setTimeout(() => (0, eval)(text), 50);`,
  );
  onServer(
    '/late.js',
    `addEventListener('load', () => setTimeout(() => {
      document.querySelector('main').innerHTML = ${JSON.stringify(element)};
      const s = document.createElement('script');
      s.src = ${JSON.stringify(address)};
      document.body.append(s);
    }, 400));`,
  );

  const ways: Readonly<Record<string, string>> = {
    classic: snippet,
    module: element + module,
    both: snippet + module,
    concat: `${element}<script src="/theme.js"></script>`,
    inline: `${element}<script>${source}</script>`,
    inlinemodule: `${element}<script type="module">${source}</script>`,
    blob: `${element}<script src="/blob.js"></script>`,
    late: '<script src="/late.js"></script>',
    twice: `${snippet}${tag}`,
    versions: `${snippet}<script src="/copy-of-version.js"></script>`,
    base: `<base href="${stranger.origin}/">${snippet}`,
    baseinline: `<base href="${stranger.origin}/">${element}<script>${source}</script>`,
    nocurrentscript: `${element}<script src="/no-current-script.js"></script>`,
    plain,
    paragraph: `<p>${element}</p>${tag}`,
    flexrow: `<div style="display:flex;gap:20px"><nav>Home</nav>${element}</div>${tag}`,
  };

  const page = await journey.open({ width: 1200, height: 900 });
  const widths: Record<string, number> = {};
  for (const [way, body] of Object.entries(ways)) {
    const before = (await letter.requests()).length;
    const errors = page.console()?.length ?? 0;
    await page.goto(partner.put(`/${way}.html`, hostPage(body)));
    widths[way] = await page.waitFor(textWidth).catch(() => 0);
    // Whatever a second copy does, it has done it by now.
    await page.waitFor(() => !!document.querySelector('open-letter')?.shadowRoot?.querySelector('.names'));
    const documents = (await letter.requests())
      .slice(before)
      .filter((line) => /GET \/letter\.json/.test(line));
    journey.equal(`${way}: the letter is asked for once`, documents.length, 1);
    const shown = await page.eval(() => ({
      elements: document.querySelectorAll('open-letter').length,
      titles: document.querySelector('open-letter')?.shadowRoot?.querySelectorAll('.title').length,
      fallback: document.querySelector('open-letter')?.shadowRoot?.querySelectorAll('slot').length,
    }));
    journey.equal(`${way}: one letter, and no fallback beside it`, shown, {
      elements: 1,
      titles: 1,
      fallback: 0,
    });
    const said = page.console()?.slice(errors);
    if (said)
      journey.equal(
        `${way}: no error in the console`,
        said.filter((line) => line.startsWith('error')),
        [],
      );
  }
  journey.figures(widths);
  journey.equal('nothing was asked of the address in a foreign <base>', strangers(stranger.requests), []);
  journey.equal('nothing but its own files was asked of the partner', partnerMisses(partner.requests), []);

  await copyWithoutAddress(journey, source, element);
}

/** A copy that was taken out of its folder and knows no address says so, once, and the fallback stays. */
async function copyWithoutAddress(journey: Journey, source: string, element: string): Promise<void> {
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  const page = await journey.open({ width: 1200, height: 900 });
  const copy = source.replace(/base:(["'`])[^"'`]*\1/, 'base:``');
  journey.check('the copy has lost its address', copy !== source);
  await page.goto(partner.put('/', hostPage(`${element}<script>${copy}</script>`)));
  await page.waitFor(() =>
    (globalThis as unknown as Record<symbol, Promise<string>>)[Symbol.for('open-letter')]?.then(
      () => false,
      () => true,
    ),
  );
  const link = await page.eval(
    () => document.querySelector('open-letter a')?.getBoundingClientRect().width ?? 0,
  );
  journey.check('copy without an address: the fallback stays', link > 0, link);
  const said = page.console()?.filter((line) => line.includes('open-letter: its other files'));
  if (said) journey.equal('copy without an address: one error tells what to do', said.length, 1);
}

function hostPage(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A partner’s page</title>
<link rel="icon" href="data:,"><body><h1>We have signed</h1><main>${body}</main></body></html>`;
}

const strangers = (requests: readonly string[]): readonly string[] =>
  requests.filter((path) => path !== '/favicon.ico');

const partnerMisses = (requests: readonly string[]): readonly string[] =>
  requests.filter((path) => path.includes('chunks/'));
