import type { Journey } from '../../support/journey.ts';
import { status } from '../../support/feed-answers.ts';
import { problem } from '../../support/signing/problem-answer.ts';
import type { SignSite } from '../../support/signing/sign-page.ts';
import type { Visitor } from '../../support/signing/visitor.ts';
import type { SignLook } from '../../support/signing/watch-signing.ts';

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

/** Something that happens to a form while somebody fills it in. */
type Blow = () => Promise<unknown>;

/** What was typed is still there, whatever happens to the form. */
export async function survives(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await suffer(journey, site, visitor, 1200);
  if (journey.engine !== 'webkit') await page.size(360, 740);
  await suffer(journey, site, visitor, 360);
  await page.size(1200, 900);
}

async function suffer(
  journey: Journey,
  { endpoint, put }: SignSite,
  visitor: Visitor,
  width: 1200 | 360,
): Promise<void> {
  const { page } = visitor;
  const { front } = endpoint;
  const isOver = width === 360;
  const isFramed = isOver && journey.engine === 'webkit';
  const wanted = { type: 'person', ...typed, email: `ana.survives.${width}@example.org` };
  await visitor.visit(put({ hurried: true, ...(isFramed && { frame: { width } }) }));
  await visitor.open();
  await visitor.do('type', { ...typed, email: wanted.email });

  const press = (): Promise<void> => visitor.do('press', '.panel .form > .primary');
  const seen = (what: string, holds: (look: SignLook) => boolean) => (): Promise<SignLook> =>
    visitor.when(what, holds);
  const inLanguage = (language: string): Promise<SignLook> =>
    visitor.when(
      `the form in ${language}`,
      ({ language: now, labels }) =>
        now === language &&
        labels['name']?.startsWith({ en: 'Your', de: 'Ihr', ar: 'اسمك' }[language] ?? '') === true,
    );

  const blows: Record<string, Blow> = {
    typed: () => Promise.resolve(),
    'closed and opened': async () => {
      await visitor.close();
      await visitor.open();
    },
    'moved in the page': async () => {
      await visitor.do('move');
      await visitor.when('the form', ({ values: now }) => 'name' in now);
    },
    'moved and closed and opened': async () => {
      await visitor.do('move');
      await visitor.close();
      await visitor.open();
    },
    'page in German': async () => {
      await visitor.do('setAttribute', 'lang', 'de');
      await inLanguage('de');
    },
    'page in Arabic': async () => {
      await visitor.do('setAttribute', 'lang', 'ar');
      await inLanguage('ar');
    },
    'page in English again': async () => {
      await visitor.do('setAttribute', 'lang', 'en');
      await inLanguage('en');
    },
    'refused (422)': async () => {
      front.answerNext('/sign', problem(422, 'invalid', { errors: [{ pointer: '/name', code: 'markup' }] }));
      await press();
      await seen('the summary', ({ summary }) => summary.length === 1)();
    },
    'failed (502 with a page of its own)': async () => {
      front.answerNext('/sign', ...Array.from({ length: 4 }, () => status(502)));
      await press();
      await seen('the failure', ({ progress }) => progress.startsWith('It did not work.'))();
    },
    'the letter was changed (409)': async () => {
      front.answerNext('/sign', problem(409, 'letter-changed'));
      await press();
      await seen('the notice', ({ told }) => told.startsWith('The letter was changed'))();
    },
    'put into <font> by a translator': async () => {
      await visitor.do('translate');
    },
    'and refused then': async () => {
      front.answerNext('/sign', problem(422, 'invalid', { errors: [{ pointer: '/name', code: 'markup' }] }));
      await press();
      await seen('the summary', ({ summary }) => /HTML/.test(summary.join()))();
    },
    'and closed and opened then': async () => {
      await visitor.close();
      await visitor.open();
    },
  };
  if (!isFramed) {
    Object.assign(blows, {
      'made narrow, narrower and wide': async () => {
        for (const [pixels, layout] of [
          [700, 'narrow'],
          [1200, 'wide'],
          [700, 'narrow'],
          [width, isOver ? 'narrow' : 'wide'],
        ] as const) {
          await page.size(pixels, 740);
          await visitor.when(`the layout ${layout}`, (look) => look.layout === layout);
        }
      },
    });
  }
  if (!isOver) {
    blows['the letter’s own choice of language'] = async () => {
      await visitor.do('choose', 'de');
      await inLanguage('de');
      await visitor.do('choose', 'en');
      await inLanguage('en');
    };
  }
  const lines: string[] = [];
  for (const [name, happen] of Object.entries(blows)) {
    await happen();
    const { values: now } = await visitor.look();
    // What was chosen from the letter's own list is worded anew in each language.
    const chosen = /German/.test(name) ? 'Wöchentlich' : /Arabic/.test(name) ? 'أسبوعيا' : 'Weekly';
    journey.equal(`${width}: ${name}: all that was typed`, now, { ...wanted, 'field:walks': chosen });
    lines.push(`${width} ${name}: ${Object.values(now).join(' · ').replace('\n', ' ')}`);
  }
  // One line for each: whoever reads them sees that they are equal.
  lines.forEach((line) => journey.say(line));
}
