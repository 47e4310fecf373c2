import type { Plural } from './plural.ts';
import type { MailKind } from './mails.ts';

/** The labels of what is known of a signature. */
interface FactWords {
  readonly state: string;
  readonly type: string;
  readonly email: string;
  readonly named: string;
  readonly number: string;
  readonly role: string;
  readonly organization: string;
  readonly place: string;
  readonly country: string;
  readonly comment: string;
  readonly website: string;
  readonly day: string;
  readonly sent: string;
  readonly confirmed: string;
  readonly language: string;
  readonly partner: string;
  readonly consents: string;
  readonly text: string;
  readonly odd: string;
  readonly because: string;
  readonly mailWaiting: string;
  readonly mailFailed: string;
  readonly done: string;
}

/** What is said before everything about an address is deleted. */
interface EraseWords {
  readonly sure: string;
  /** `{address}`. */
  readonly says: string;
  readonly stays: string;
  /** `{days}`: a length of time. */
  readonly staying: readonly string[];
  readonly erase: string;
  readonly goBack: string;
}

/** What the page about everything that is kept about one address says in one language. */
export interface HeldWords {
  readonly title: string;
  readonly how: string;
  readonly email: string;
  readonly lookUp: string;
  /** `{n}`: how many signatures. */
  readonly erased: Plural;
  readonly invalid: string;
  readonly another: string;
  readonly severalNames: string;
  readonly download: string;
  readonly toHandOver: string;
  readonly eraseAll: string;
  readonly nothing: string;
  /** `{n}`: how many lines of the log; `{days}`: a length of time. */
  readonly organiser: Plural;
  readonly notFound: string;
  readonly notFoundHere: readonly string[];
  /** Heard beside the box. `{name}`. */
  readonly handOver: string;
  readonly noName: string;
  readonly keptForADay: string;
  /** `{at}`: when; `{mails}`, `{wrong}`: how many. */
  readonly askedToSign: string;
  readonly askedToChange: string;
  /** `{at}`. */
  readonly wrongCode: string;
  readonly mayChange: string;
  /** `{n}`. */
  readonly replies: string;
  readonly states: Readonly<Record<'unconfirmed' | 'pending' | 'published' | 'rejected', string>>;
  readonly yes: string;
  readonly no: string;
  readonly facts: FactWords;
  readonly mails: Readonly<Record<MailKind, string>>;
  /** `{name}`: before it was corrected. */
  readonly nameBefore: string;
  readonly erase: EraseWords;
}
