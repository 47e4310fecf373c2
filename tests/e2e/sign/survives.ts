import type { Journey } from '../../support/journey.ts';
import type { SignSite } from '../../support/signing/sign-page.ts';
import type { Visitor } from '../../support/signing/visitor.ts';
import { answered, everywhere, resized } from './blows.ts';

export const typed = {
  name: 'Ana “Åse” Berg-李',
  organization: 'Elm Society & Friends',
  country: 'NO',
  'field:walks': 'Weekly',
  'field:why': 'For the birds,\nand for the shade.',
  'field:helps': true,
  publish: true,
  'consent:updates': true,
} as const;

/** What was typed is still there, whatever happens to the form. */
export async function survives(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  await suffer(journey, site, visitor, 1200);
  if (journey.engine !== 'webkit') await visitor.page.size(360, 740);
  await suffer(journey, site, visitor, 360);
  await visitor.page.size(1200, 900);
}

async function suffer(
  journey: Journey,
  { endpoint, put }: SignSite,
  visitor: Visitor,
  width: 1200 | 360,
): Promise<void> {
  const isFramed = width === 360 && journey.engine === 'webkit';
  const wanted = { type: 'person', ...typed, email: `ana.survives.${width}@example.org` };
  await visitor.visit(put({ hurried: true, ...(isFramed && { frame: { width } }) }));
  await visitor.open();
  await visitor.do('type', { ...typed, email: wanted.email });
  const blows = {
    ...everywhere(visitor),
    ...(!isFramed && resized(visitor, width)),
    ...(width === 1200 && answered(visitor, endpoint.front)),
  };
  for (const [name, happen] of Object.entries(blows)) {
    await happen();
    const { values } = await visitor.look();
    // What was chosen from the letter's own list is worded anew in each language.
    const chosen = /in German/.test(name) ? 'Wöchentlich' : /in Arabic/.test(name) ? 'أسبوعيا' : 'Weekly';
    journey.equal(`${width}: ${name}: all that was typed`, values, { ...wanted, 'field:walks': chosen });
    // Whoever reads these lines sees that they are equal.
    journey.say(`${width} ${name}: ${Object.values(values).join(' · ').replace('\n', ' ')}`);
  }
}
