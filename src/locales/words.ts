import type { DeskWords } from './words/desk.ts';
import type { FindingStrings } from './words/finding.ts';
import type { HeldWords } from './words/held.ts';
import type { MailWords } from './words/mails.ts';
import type { PageTexts } from './words/pages.ts';
import type { PartnersWords } from './words/partners.ts';
import type { PrivacyWords } from './words/privacy.ts';
import type { ProblemWords } from './words/problems.ts';
import type { PublishedWords } from './words/published.ts';
import type { Strings } from './words/reading.ts';
import type { SigningStrings } from './words/signing.ts';

/** All that is said in one language: each language is one file, and these are its exports. */
export interface Words {
  readonly reading: Strings;
  readonly finding: FindingStrings;
  readonly signing: SigningStrings;
  readonly published: PublishedWords;
  readonly pages: PageTexts;
  readonly mails: MailWords;
  readonly problems: ProblemWords;
  readonly privacy: PrivacyWords;
  readonly desk: DeskWords;
  readonly held: HeldWords;
  readonly partners: PartnersWords;
}
