import type { Plural } from './plural.ts';

/** Why something that was typed is not taken. */
type FieldFault =
  | 'missing'
  | 'malformed'
  | 'too-long'
  | 'broken-characters'
  | 'control-characters'
  | 'invisible'
  | 'stacked-marks'
  | 'email-address'
  | 'web-address'
  | 'markup'
  | 'not-an-email'
  | 'not-a-url'
  | 'not-a-country'
  | 'not-an-option'
  | 'not-consented';

/** What is said of something that was typed, beside the form and in the endpoint's answers. */
interface FieldWords {
  readonly faults: Readonly<Record<FieldFault, string>>;
  /** The same where it can be said better for one field, by its JSON Pointer. */
  readonly missing: Readonly<Record<'/name' | '/email' | '/country' | '/fields/contact_name', string>>;
  readonly notAuthorised: string;
}

/** Every text of the form and of what comes after it. */
export interface SigningStrings extends FieldWords {
  readonly close: string;
  readonly whoSigns: string;
  readonly asPerson: string;
  readonly asOrganization: string;
  /** Labels of what we know, and what is said beside them. */
  readonly name: string;
  readonly nameHint: string;
  readonly email: string;
  readonly workEmail: string;
  readonly organizationOrProfession: string;
  readonly organization: string;
  readonly organizationName: string;
  readonly role: string;
  readonly yourRole: string;
  readonly country: string;
  readonly locality: string;
  readonly comment: string;
  readonly url: string;
  readonly choose: string;
  /** Between two things that are said beside a label. */
  readonly comma: string;
  readonly shownPublicly: string;
  readonly neverShown: string;
  readonly optional: string;
  readonly publish: string;
  readonly publishHint: string;
  readonly authorised: string;
  readonly more: string;
  readonly signFor: string;
  /** Above the button. Marked as a proposal: what is lawful where the letter is run is its organiser's to say. */
  readonly dataNote: string;
  readonly dataNoteBy: string;
  readonly dataGoesTo: string;
  readonly privacy: string;
  readonly problem: string;
  readonly error: string;
  readonly didYouMean: string;
  readonly useIt: string;
  readonly sending: string;
  readonly stillSending: string;
  /** While the browser works, so that programs cannot sign by the thousand. */
  readonly proving: string;
  readonly offline: string;
  readonly tryNow: string;
  readonly stop: string;
  readonly waiting: string;
  readonly failed: string;
  readonly orWrite: string;
  readonly letterChanged: string;
  readonly attemptGone: string;
  readonly closedMeanwhile: string;
  readonly continueSigning: string;
  /** The code from the mail. */
  readonly codeTitle: string;
  readonly codeSent: string;
  readonly change: string;
  readonly codeLabel: string;
  readonly confirm: string;
  readonly checking: string;
  readonly codeMalformed: string;
  readonly codeWrong: Plural;
  readonly codeWrongUncounted: string;
  readonly codeLastWrong: string;
  readonly codeExpired: string;
  readonly codeFailed: string;
  readonly resend: string;
  readonly resendIn: Plural;
  readonly resending: string;
  readonly resent: string;
  readonly nothingThere: string;
  /** After the confirmation. */
  readonly thanks: string;
  readonly thanksNameless: string;
  readonly published: string;
  readonly publishedUnnumbered: string;
  readonly counted: string;
  readonly awaitingOrganization: string;
  readonly awaitingPerson: string;
  /** Leads to the visitor's own name in the list. */
  readonly findMe: string;
  readonly passOn: string;
  readonly sendOn: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly byMail: string;
  readonly withdrawOrChange: string;
  /** For those who signed before. */
  readonly manageTitle: string;
  readonly manageAsk: string;
  readonly sendCode: string;
  readonly oneMoment: string;
  readonly manageExpired: string;
  readonly manageFailed: string;
  readonly ownTitle: string;
  readonly ownNone: string;
  readonly ownPublished: string;
  readonly ownCounted: string;
  readonly ownAwaiting: string;
  readonly withdraw: string;
  readonly hide: string;
  readonly show: string;
  readonly reallyWithdraw: string;
  readonly reallyHide: string;
  readonly reallyShow: string;
  readonly yesWithdraw: string;
  readonly yesHide: string;
  readonly yesShow: string;
  readonly keep: string;
  readonly withdrawn: string;
  readonly hidden: string;
  readonly shown: string;
}
