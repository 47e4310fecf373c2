import { localeFor } from '../../locales/index.ts';
import type { LiveLetter } from '../../server/letters.ts';
import type { Editions } from '../build/edition.ts';
import type { Places } from '../build/embed-page.ts';
import { snippets } from '../build/snippet.ts';
import { pageWords } from '../build/words.ts';

/** What partners paste to put a letter on their websites. @param places absolute */
export function partnerSnippets(editions: Editions, places: Places): LiveLetter['snippets'] {
  return ({ id: partner, language }, wordsIn) => {
    const own = editions.find(({ facts }) => facts.language === language);
    const edition = own ?? editions[0];
    const linkWords = pageWords(localeFor(edition.facts.language)).readAndSee;
    const { element, plain, frame } = snippets(edition, places, linkWords, {
      partner,
      language: own?.facts.language,
    });
    const words = pageWords(localeFor(wordsIn));
    return [
      { said: words.embedHow, lines: element },
      { said: words.embedPlain, lines: plain },
      { said: words.embedFrame, lines: frame },
    ];
  };
}
