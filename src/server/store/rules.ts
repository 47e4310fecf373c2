import { days, minutes } from './time.ts';

/** What the contract says about codes and mails. Times in milliseconds. */
export const rules = {
  /** A code lives so long after it was asked for or mailed. */
  codeLife: 30 * minutes,
  /** Well-formed wrong codes that one attempt takes. */
  tries: 5,
  /** Wrong codes that one address takes in a day. */
  guessesADay: 20,
  /** No second mail to an address and name before this. */
  mailPause: 30_000,
  /** A mail that could not be sent is tried again sooner than this. */
  mailWait: 90 * minutes,
  /** Mails a day to one address and name for signing, and to one address for managing. */
  mailsADay: 3,
  /** Mails a day to one address under whatever names: nobody's mailbox is flooded by inventing names. */
  mailsADayInAll: 12,
  /** Under so many names one address may sign. */
  namesPerAddress: 2,
  /** An answer is remembered so long, and an attempt can be continued. */
  day: days,
  /** A text that has been replaced still takes signatures. */
  textGrace: 10 * minutes,
  /** A visitor who proved to own an address may change signatures. */
  grantLife: 15 * minutes,
  /** A mail about what an organiser did waits so long: until then it is undone without a word. */
  undoPause: 10 * minutes,
  /** The link that opens the organiser's pages works so long, and so many are mailed to one address in an hour. */
  linkLife: 15 * minutes,
  linksAnHour: 5,
  /** So long an organiser stays signed in. */
  sessionLife: 12 * 60 * minutes,
  /** So many ids that are no partner's are told apart of a letter, each with its website; and so long. */
  unknownPartners: 200,
  unknownPartnerLife: 90 * days,
  /** That a mail was given up is shown to the organiser so long. */
  failuresShown: 30 * days,
  /** What organisers did is kept so long. */
  auditLife: 365 * days,
} as const;
