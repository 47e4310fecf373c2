import { spoken } from '../../locales/spoken.ts';
import { localeFor } from '../../locales/index.ts';
import type { LiveLetter } from '../../server/letters.ts';
import type { Editions } from '../build/edition.ts';
import type { Places } from '../build/embed-page.ts';
import { snippets } from '../build/snippet.ts';

/** What partners paste to put a letter on their websites. @param places absolute */
export function partnerSnippets(editions: Editions, places: Places): LiveLetter['snippets'] {
  return ({ id: partner, language }, wordsIn) => {
    const own = editions.find(({ facts }) => facts.language === language);
    const edition = own ?? editions[0];
    const linkWords = spoken[localeFor(edition.facts.language)].published.readAndSee;
    const { element, plain, frame } = snippets(edition, places, linkWords, {
      partner,
      language: own?.facts.language,
    });
    const words = spoken[localeFor(wordsIn)].published;
    return [
      { said: words.embedHow, lines: element },
      { said: words.embedPlain, lines: plain },
      { said: words.embedFrame, lines: frame },
    ];
  };
}
