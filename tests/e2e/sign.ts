/** Signing on a partner's page, from the button to the thanks, and what may come between. */
import type { Journey } from '../support/journey.ts';
import { startSignSite } from '../support/signing/sign-page.ts';
import { Visitor } from '../support/signing/visitor.ts';
import { away } from './sign/away.ts';
import { byKeyboard } from './sign/by-keyboard.ts';
import { codes } from './sign/codes.ts';
import { connections } from './sign/connections.ts';
import { languages } from './sign/languages.ts';
import { managing } from './sign/managing.ts';
import { pages } from './sign/pages.ts';
import { survives } from './sign/survives.ts';

/** How the form behaves in a browser. */
const everywhere = { byKeyboard, survives };
/** What is said between the form and the endpoint. */
const talk = { connections, codes, managing, languages, pages, away };

export default async function sign(journey: Journey): Promise<void> {
  const site = await startSignSite(journey);
  const visitor = new Visitor(await journey.open({ width: 1200, height: 900 }));
  // What breaks off one of them says nothing of the others.
  const shared = Object.entries(talk).filter((_, index) => journey.takes(index));
  for (const [name, part] of [...Object.entries(everywhere), ...shared]) {
    try {
      await part(journey, site, visitor);
    } catch (error) {
      journey.fail(name, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
}
