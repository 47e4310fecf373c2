import { fold } from '../../../search/fold.ts';
import * as clues from './heading-clues.ts';
import { headingWords, type Meaning } from './heading-words.ts';

/** What a heading was understood to mean. */
export interface Understood {
  /** The first is the likeliest; more than one where the word is used for several things. */
  readonly meanings: readonly Meaning[];
  /** Whether the heading is a known one, or only part of it is. */
  readonly surely: boolean;
}

const known = new Map<string, Meaning[]>();
for (const [meaning, words] of Object.entries(headingWords) as [Meaning, string][]) {
  for (const word of words.split(',')) {
    const folded = foldHeading(word);
    const meanings = known.get(folded) ?? [];
    if (!meanings.includes(meaning)) known.set(folded, [...meanings, meaning]);
  }
}

/** Tried in turn: what is asked about an organisation is mostly not its name. */
const parts: readonly (readonly [RegExp, Meaning])[] = [
  [clues.asksAnonymous, 'anonymous'],
  [clues.asksPublish, 'publish'],
  [clues.asksOther, 'other'],
  [clues.asksType, 'type'],
  [clues.namesUrl, 'url'],
  [clues.namesCountry, 'country'],
  [clues.namesLocality, 'locality'],
  [clues.namesRole, 'role'],
  [clues.namesDate, 'signed_at'],
];

/** What the column below a heading holds; `undefined` where the heading says nothing to us. */
export function understand(heading: string): Understood | undefined {
  if (heading.trim() === '#') return { meanings: ['other'], surely: true };
  const text = foldHeading(heading);
  if (!text) return undefined;
  const exact = known.get(text);
  if (exact) return { meanings: likeliest(exact), surely: true };
  const sentence = ` ${text} `;
  if (clues.saysNotShown.test(sentence) && !clues.asksAnonymous.test(sentence)) {
    return { meanings: ['private'], surely: true };
  }
  const core = known.get(foldHeading(coreOf(heading)));
  if (core) return { meanings: likeliest(core), surely: true };
  const meaning = meaningOf(sentence);
  return meaning && { meanings: [meaning], surely: false };
}

function meaningOf(sentence: string): Meaning | undefined {
  const onlyUrl = clues.namesUrl.test(sentence) && !/ e ?mail| mail /.test(sentence);
  const wantsConsent = clues.asksPublish.test(sentence) || clues.asksAnonymous.test(sentence);
  if (clues.namesPrivate.test(sentence) && !onlyUrl && !wantsConsent) return 'private';
  if (clues.addressesOrganizers.test(sentence) && !wantsConsent) return 'private';
  const part = parts.find(([clue]) => clue.test(sentence));
  if (part) return part[1];
  const [first, last] = [clues.namesFirst.test(sentence), clues.namesLast.test(sentence)];
  if (first || last) {
    // "Name and surname" asks for both.
    const rest = sentence.replace(last ? clues.namesLast : clues.namesFirst, '');
    const both = (first && last) || clues.namesName.test(rest);
    return both ? 'name' : first ? 'first_name' : 'last_name';
  }
  if (clues.namesOrganization.test(sentence)) return 'organization';
  return clues.namesName.test(sentence) ? 'name' : undefined;
}

/** What could be private is. */
function likeliest(meanings: readonly Meaning[]): readonly Meaning[] {
  return meanings.includes('private') ? ['private'] : meanings;
}

/** A heading without its number, remarks in brackets and the stars of required fields. */
function coreOf(heading: string): string {
  return heading
    .replace(/<[^>]*>/g, ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/^\s*(q|question|frage)?\s*\d+[a-z]?\s*[.):–-]?\s+/iu, ' ')
    .replace(
      /\b(required|optional|mandatory|pflichtfeld|erforderlich|obligatoire|facultatif|opcional|obligatorio)\b/giu,
      ' ',
    )
    .replace(/^\s*(please )?(enter|provide|type|state) /iu, ' ');
}

/** Folded for comparison: `firstName`, `First name:` and `FIRST_NAME` are equal, so are both Greek sigmas. */
export function foldHeading(heading: string): string {
  const parted = heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/['’‘ʼ`´"“”]/g, ' ')
    .replace(/<[^>]*>/g, ' ');
  return fold(parted).trim();
}
