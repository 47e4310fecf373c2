import type { Letter } from '../../feed/letter.ts';
import type { Warn } from '../input-error.ts';
import { InputError } from '../input-error.ts';
import type { Images } from './images.ts';
import { readLetterFile } from './letter-file.ts';
import { readLetterHead, type LetterHead } from './letter-head.ts';
import { readLetterText, type LetterText } from './letter-text.ts';
import { signButton, type SignButton, type SignTarget } from './sign-button.ts';
import { translationFiles } from './translations.ts';

/** The letter in one language. */
export interface Edition {
  /** As the organiser named it. */
  readonly file: string;
  readonly facts: LetterHead['facts'];
  readonly text: LetterText;
  /** The address of its readable page, where it is known. */
  readonly home: string | undefined;
  readonly sign: Letter['sign'];
  readonly findable: LetterHead['findable'];
  /** Its document and its page in the folder. */
  readonly letterPath: string;
  readonly pagePath: string;
}

interface EditionContext {
  readonly base: string | undefined;
  readonly sign: SignTarget;
  readonly images: Images;
  readonly warn: Warn;
}

/** The original first, then the translations in the order of their languages. */
export type Editions = readonly [Edition, ...Edition[]];

/** @throws InputError */
export function readEditions(
  letter: string,
  context: EditionContext,
): { editions: Editions; button: SignButton } {
  const first = readEdition(letter, context);
  const editions: [Edition, ...Edition[]] = [first.edition];
  for (const file of translationFiles(letter, context.warn)) {
    const { edition } = readEdition(file, context, first.head);
    const same = editions.find(({ facts }) => facts.language === edition.facts.language);
    if (same) {
      const text = `This letter is in the same language as ${same.file} (${same.facts.language}). Remove one, or name it otherwise.`;
      throw new InputError(text, { file });
    }
    editions.push(edition);
  }
  return { editions, button: first.button };
}

function readEdition(
  file: string,
  { base, sign, images, warn }: EditionContext,
  original?: LetterHead,
): { edition: Edition; head: LetterHead; button: SignButton } {
  const source = readLetterFile(file, warn);
  const head = readLetterHead(source, { base, original, warn });
  const { facts, title } = head;
  const suffix = original ? `.${facts.language}` : '';
  const pagePath = `index${suffix}.html`;
  const home = facts.home_page_url ?? (base && (original ? base + pagePath : base));
  const text = readLetterText(source, { language: facts.language, title, home, images, warn });
  const button = signButton(sign, head);
  const edition = {
    file,
    facts,
    text,
    home,
    sign: button.sign,
    findable: head.findable,
    letterPath: `letter${suffix}.json`,
    pagePath,
  };
  return { edition, head, button };
}
