import type { Letter } from '../feed/letter.ts';
import type { Signatory } from '../feed/signatory.ts';
import type { Partner, Partners } from './partners/partner.ts';
import type { Moderation } from './store/store.ts';

/** The documents of a letter name these, and the routes serve them. */
export const paths = {
  /** What becomes of the data of those who sign, with `lang` in its query. */
  privacy: 'privacy',
  count: 'count.json',
  signatories: 'signatories',
  /** Followed by a dot and the language where that is not the letter's first; with a query. */
  search: 'search',
  sign: 'sign',
  /** The page that the link in a mail opens, with `attempt`, `code` and `lang` in its query. */
  confirm: 'confirm',
  /** The page that other websites put into a frame, with `lang`, `show` and `partner` in its query. */
  embed: 'embed',
  /** The page on which a partner sees what came by way of its website, and where what opens it is posted to. */
  report: 'report/',
  openedReport: 'report/opened',
} as const;

/** A letter in one language, as it is served. */
export interface LiveEdition {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** Its document below the letter's address: `letter.json`, `letter.de.json`. */
  readonly path: string;
  /** Its readable page below the letter's address: `index.html`, which `/<id>/` shows as well, or `index.de.html`. */
  readonly pagePath: string;
  /** SHA-256 of text and consents, as in the document. */
  readonly contentSha256: string;
  /** The document without what changes with every signature. */
  readonly document: Omit<Letter, 'revision' | 'total_signatures' | 'total_listed' | 'totals' | 'items'>;
}

/** A file that belongs to a letter and never changes under its name. */
export interface LiveFile {
  /** Below the letter's address: `images/<hash>.svg`. */
  readonly path: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** Lines that put the letter on a website, and the sentence that says where they are for. */
export interface Snippet {
  readonly said: string;
  readonly lines: string;
}

/** Why the data of those who sign may be used, in the terms of the GDPR's article 6. */
export type LegalGround = 'consent' | 'legitimate-interests';

/** Who has signed, for the readable pages. */
interface PageNames {
  /** Featured ones first, then by number. */
  readonly published: readonly Signatory[];
  readonly unnamed: number;
}

/** A readable page below the letter's address: `index.html`, `index.de.html`, and further ones where one has no room. */
interface LivePage {
  readonly path: string;
  readonly html: string;
}

/** A letter of the folder, read and found right. */
export interface LiveLetter {
  /** Its id, and the name of its address: `/<id>/`. */
  readonly id: string;
  /** The original first. */
  readonly editions: readonly [LiveEdition, ...LiveEdition[]];
  readonly files: readonly LiveFile[];
  /** The page for frames. */
  readonly embed: LiveFile;
  /** Another one means that something of the texts has changed. */
  readonly contentHash: string;
  readonly moderation: Moderation;
  /** Origins that may post; undefined: all. */
  readonly origins: readonly string[] | undefined;
  /** When signing ends by itself, in milliseconds since 1970. */
  readonly closesAt: number | undefined;
  readonly closed: boolean;
  /** Days after the end for which addresses are kept; undefined: as long as the letter is served. */
  readonly retainDays: number | undefined;
  readonly unconfirmedDays: number;
  /** Who is responsible for the data, in the organiser's words; undefined where they do not say. */
  readonly controller: string | undefined;
  /** Undefined where the organiser has not said it. */
  readonly legalGround: LegalGround | undefined;
  /** Undefined where the organiser has no list of them. */
  readonly partners: Partners | undefined;
  /** What a partner pastes: the letter in the partner's language, where it has that. @param words BCP 47 */
  readonly snippets: (partner: Partner, words: string) => readonly Snippet[];
  /** Writes all readable pages. With 100,000 names that takes a second: not for every new one. */
  readonly pages: (names: PageNames) => readonly LivePage[];
}

/** The letters that are served. They may change on the disk while they are. */
export interface Letters {
  /** By id; undefined where there is none. */
  readonly get: (id: string) => LiveLetter | undefined;
  readonly all: () => readonly LiveLetter[];
}
