import type { Plural } from './plural.ts';

/**
 * Every text a visitor reads before signing. `{n}`, `{goal}` and the like are filled in by `message` and
 * `plural`, numbers in the language's own digits.
 */
export interface Strings {
  /** The line above the title. */
  letterTo(addressee: string): string;
  /** After the number, by who is on the list: both kinds, or one alone. */
  /** Names the choice of languages. */
  readonly language: string;
  readonly signedBoth: Plural;
  readonly signedOrganizations: Plural;
  readonly signedPeople: Plural;
  /** After the number, where there is room for two words. */
  readonly haveSigned: Plural;
  readonly seeWho: string;
  /** Instead of a number under five. */
  readonly beFirst: string;
  readonly moreToReach: Plural;
  readonly goalReached: string;
  readonly sign: string;
  readonly signShort: string;
  /** Under the button: where it leads. */
  readonly opensMail: string;
  readonly continuesOn: string;
  readonly formFailed: string;
  readonly closed: string;
  readonly closedOn: string;
  readonly totalSigned: Plural;
  readonly readLetter: string;
  readonly whoSigned: string;
  readonly organizations: string;
  readonly people: string;
  readonly others: string;
  readonly unnamed: Plural;
  /** Who signed on this page. */
  readonly you: string;
  /** For those who signed before. */
  readonly changeSignature: string;
  readonly find: string;
  readonly clear: string;
  /** Opens the choice of who is shown, and in which order. */
  readonly sift: string;
  /** Above the names on paper. */
  readonly printedTitle: Plural;
  readonly showMore: string;
  /** Above names that do not begin with the first. */
  readonly showBefore: string;
  /** Offers, and then names, those who signed since the list was loaded. */
  readonly showNew: Plural;
  readonly newNames: string;
  /** Where paper ends before the names do. */
  readonly andMore: Plural;
  readonly showAllLogos: string;
  readonly loadingNames: string;
  readonly namesFailed: string;
  readonly letterFailed: string;
  readonly letterMissing: string;
  readonly tryAgain: string;
  readonly loading: string;
}
