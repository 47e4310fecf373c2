import { status } from '../../support/feed-answers.ts';
import type { Front } from '../../support/signing/front.ts';
import { problem } from '../../support/signing/problem-answer.ts';
import type { Visitor } from '../../support/signing/visitor.ts';
import type { SignLook } from '../../support/signing/watch-signing.ts';

/** Things that happen to a form while somebody fills it in, in turn, by the words that name them. */
type Blows = Readonly<Record<string, () => Promise<unknown>>>;

const refusal = problem(422, 'invalid', { errors: [{ pointer: '/name', code: 'markup' }] });

const press = (visitor: Visitor): Promise<void> => visitor.do('press', '.panel .form > .primary');

async function again(visitor: Visitor): Promise<void> {
  await visitor.close();
  await visitor.open();
}

/** What the label of the name begins with. */
const labels = { en: 'Your', de: 'Ihr', ar: 'اسمك' } as const;

function inLanguage(visitor: Visitor, wanted: keyof typeof labels): Promise<SignLook> {
  return visitor.when(
    `the form in ${wanted}`,
    (look) => look.language === wanted && look.labels['name']?.startsWith(labels[wanted]) === true,
  );
}

async function pageIn(visitor: Visitor, language: keyof typeof labels): Promise<void> {
  await visitor.do('setAttribute', 'lang', language);
  await inLanguage(visitor, language);
}

/** In whatever window, by the visitor and by the page. */
export function everywhere(visitor: Visitor): Blows {
  return {
    typed: () => Promise.resolve(),
    'closed and opened': () => again(visitor),
    'moved in the page': async () => {
      await visitor.do('move');
      await visitor.when('the form', ({ values }) => 'name' in values);
    },
    'page in German': () => pageIn(visitor, 'de'),
    'page in English again': () => pageIn(visitor, 'en'),
    'put into <font> by a translator': () => visitor.do('translate', 'moved'),
    'closed and opened with that': () => again(visitor),
  };
}

/** Where the window can be made smaller. @param width what it has in the end */
export function resized(visitor: Visitor, width: number): Blows {
  return {
    'made wide, narrow, and as it was': async () => {
      const layouts = [
        [1200, 'wide'],
        [700, 'narrow'],
        [width, width === 1200 ? 'wide' : 'narrow'],
      ] as const;
      for (const [pixels, layout] of layouts) {
        await visitor.page.size(pixels, 740);
        await visitor.when(`the layout ${layout}`, (look) => look.layout === layout);
      }
    },
  };
}

/** By the letter's own choice of language, and by the endpoint: the same in all windows. */
export function answered(visitor: Visitor, { answerNext }: Front): Blows {
  const refused = async (): Promise<void> => {
    answerNext('/sign', refusal);
    await press(visitor);
    await visitor.when('the summary', ({ summary }) => /HTML/.test(summary.join()));
  };
  return {
    'page in Arabic': () => pageIn(visitor, 'ar'),
    'page in English once more': () => pageIn(visitor, 'en'),
    'refused (422)': refused,
    'other words put in by a translator': () => visitor.do('translate', 'replaced'),
    'and refused then': refused,
    'letter in German by its own choice': async () => {
      await visitor.do('choose', 'de');
      await inLanguage(visitor, 'de');
    },
    'letter in English by its own choice': async () => {
      await visitor.do('choose', 'en');
      await inLanguage(visitor, 'en');
    },
    'failed (502 with a page of its own)': async () => {
      answerNext('/sign', ...Array.from({ length: 4 }, () => status(502)));
      await press(visitor);
      await visitor.when('the failure', ({ progress }) => progress.startsWith('It did not work.'));
    },
    'the letter was changed (409)': async () => {
      answerNext('/sign', problem(409, 'letter-changed'));
      await press(visitor);
      await visitor.when('the notice', ({ told }) => told.startsWith('The letter was changed'));
    },
    'moved, closed and opened at last': async () => {
      await visitor.do('move');
      await again(visitor);
    },
  };
}
