import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserPage } from './driver.ts';
import type { Journey } from './journey.ts';
import type { PartnerSite } from './partner-site.ts';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Puts axe on a partner's site, where its pages find it as `/axe.js`. */
export async function putAxe(partner: PartnerSite): Promise<void> {
  partner.put('/axe.js', { body: await readFile(axeFile), headers: { 'content-type': 'text/javascript' } });
}

/** Puts axe into a page that loads no script but its own. */
export async function bringAxe(page: BrowserPage): Promise<void> {
  // Again where the page was still coming: WebKit's driver loses what it ran then.
  const isComplete = "document.readyState === 'complete'";
  await page.waitFor(`${isComplete} && (() => { ${await readFile(axeFile, 'utf8')}\n return true; })()`);
}

/** A page that has loaded axe is without fault, as far as a machine can tell. */
export async function checkAxe(journey: Journey, page: BrowserPage, state: string): Promise<void> {
  const faults = await page.eval(async () => {
    const axe = (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ''}`);
  });
  journey.equal(`${state}: axe`, faults, []);
}
