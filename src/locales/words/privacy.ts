/** What the page about data says in one language. Braces stand for figures and names of the configuration. */
export interface PrivacyWords {
  /** Beside what the organisers have to settle. */
  readonly toConfirm: string;
  readonly responsible: string;
  /** Where the letter names nobody. */
  readonly organisers: string;
  readonly contact: string;
  readonly noContact: string;
  readonly asked: string;
  readonly persons: string;
  readonly organizations: string;
  /** Headings of the table of what is asked. */
  readonly data: string;
  readonly needed: string;
  readonly public: string;
  readonly yes: string;
  readonly no: string;
  readonly ifAgreed: string;
  readonly never: string;
  /** What may be asked for elsewhere. `{fields}`. */
  readonly otherForms: string;
  /** What is kept beside what is typed. */
  readonly along: string;
  readonly why: string;
  readonly purposes: readonly string[];
  readonly agreed: string;
  readonly voluntary: string;
  readonly ground: string;
  readonly grounds: Readonly<Record<'consent' | 'legitimate-interests', readonly string[]>>;
  readonly groundOfDefence: string;
  readonly seen: string;
  readonly byEveryone: string;
  readonly moderation: Readonly<Record<'organizations' | 'all' | 'none', string>>;
  readonly byOrganisers: string;
  /** `{host}`. */
  readonly keptAt: string;
  readonly mailedBy: string;
  readonly notMailed: string;
  readonly byPartners: string;
  readonly kept: string;
  readonly period: string;
  readonly untilWithdrawn: string;
  /** `{date}`, `{days}`. */
  readonly untilDay: string;
  /** `{days}`, where signing has no end yet. */
  readonly afterEnd: string;
  readonly signature: string;
  readonly private: string;
  readonly unconfirmed: string;
  readonly codes: string;
  readonly changing: string;
  readonly mails: string;
  /** `{time}`, `{days}`. */
  readonly mailsPeriod: string;
  readonly log: string;
  readonly network: string;
  readonly defence: string;
  readonly counting: string;
  readonly proof: Readonly<Record<'auto' | 'on', string>>;
  readonly decided: string;
  readonly cookies: string;
  readonly noCookies: string;
  /** `{hours}`. */
  readonly organiserCookie: string;
  readonly rights: string;
  readonly rightsList: string;
  /** `{words}`: what the letter's page calls it. */
  readonly withdrawing: string;
  /** Where addresses are deleted some day. */
  readonly afterwards: string;
  readonly otherwise: string;
  readonly complaint: string;
  readonly free: string;
  readonly made: string;
}
