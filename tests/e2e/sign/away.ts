import type { Journey } from '../../support/journey.ts';
import type { SignSite } from '../../support/signing/sign-page.ts';
import { Visitor } from '../../support/signing/visitor.ts';
import { typed } from './survives.ts';

/** A link is followed, and Back, Forward and Back are pressed: the page comes out of memory as it was. */
export async function away(journey: Journey, { endpoint, put, partner }: SignSite): Promise<void> {
  const page = await journey.open({ width: 1200, height: 900 }, { remembers: true });
  const visitor = new Visitor(page);
  partner.put('/elsewhere', '<!doctype html><title>Elsewhere</title>');
  await visitor.visit(put());
  await visitor.open();
  const email = 'ana.away@example.org';
  await visitor.do('type', { ...typed, email });

  const isAway = (): Promise<unknown> => page.waitFor(() => document.title === 'Elsewhere');
  await page.eval(() => {
    // Once this has been answered: a page that goes does not answer.
    setTimeout(() => document.querySelector<HTMLElement>('#away')?.click());
  });
  await isAway();
  for (const way of [-1, 1, -1]) {
    await page.eval((by) => {
      setTimeout(() => history.go(by));
    }, way);
    if (way === 1) await isAway();
    else await visitor.when('the page as it was', ({ restored, values }) => restored && 'name' in values);
  }
  const { values } = await visitor.look();
  journey.equal('away and back: all that was typed', values, { type: 'person', ...typed, email });
  await visitor.do('press', '.panel .form > .primary');
  await visitor.atCode();
  await visitor.code((await endpoint.mail(email)).code);
  const { became } = await visitor.atThanks();
  journey.check('away and back: it signs', became.startsWith('You are signatory'), became);
}
