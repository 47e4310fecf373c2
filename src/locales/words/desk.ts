import type { Plural } from './plural.ts';

/** How an organiser gets in and out. */
interface EntryWords {
  readonly signIn: string;
  /** Who may, and how. */
  readonly how: string;
  readonly email: string;
  readonly sendLink: string;
  readonly lookIntoMail: string;
  /** `{minutes}`: a length of time. */
  readonly onItsWay: string;
  readonly back: string;
  readonly refused: string;
  readonly askAgain: string;
  /** Label of the field, where the link has not filled it in. */
  readonly token: string;
  readonly signOut: string;
  readonly mailSubject: string;
  /** `{minutes}`: a length of time. */
  readonly mailSays: string;
  readonly mailForget: string;
}

/** The list of one letter, and what can be done with those who stand in it. */
interface ListWords {
  readonly waiting: string;
  readonly suspicious: string;
  readonly published: string;
  readonly rejected: string;
  readonly findLabel: string;
  readonly find: string;
  readonly notFound: string;
  /** Where the list is empty. */
  readonly nobody: Readonly<Record<'waiting' | 'suspicious' | 'published' | 'rejected', string>>;
  /** `{name}`. */
  readonly pick: string;
  /** `{n}`. */
  readonly pickAll: string;
  readonly pickNobody: string;
  readonly further: string;
  readonly withPicked: string;
  readonly reason: string;
  readonly approve: string;
  readonly reject: string;
  /** Of those picked, and of the one it stands beside. */
  readonly remove: string;
  readonly removeOne: string;
  readonly more: string;
  /** Heard behind `more`. `{name}`. */
  readonly about: string;
  readonly name: string;
  readonly correct: string;
  readonly feature: string;
  readonly unfeature: string;
  readonly noName: string;
  /** `{partner}`: its id. */
  readonly fromPage: string;
  /** `{n}`: the number of the signature. */
  readonly number: string;
  readonly unnamed: string;
  readonly featured: string;
  readonly ownAddress: string;
  /** `{reason}`. */
  readonly because: string;
  /** What an organisation says of whom to ask. */
  readonly contactName: string;
  readonly contactRole: string;
}

/** What is said of something that was done, or was not. */
interface ActWords {
  /** `{n}`: with how many. */
  readonly done: Readonly<Record<'approve' | 'reject' | 'feature' | 'correct' | 'withdraw' | 'undo', Plural>>;
  readonly undo: string;
  readonly pickFirst: string;
  readonly sayWhy: string;
  readonly emptyName: string;
  readonly noButton: string;
  readonly nothingChanged: string;
  readonly sure: string;
  /** `{n}`: how many. */
  readonly sureSays: Plural;
  readonly remove: string;
  readonly goBack: string;
}

interface NumberWords {
  readonly type: string;
  readonly country: string;
  readonly language: string;
  readonly partner: string;
  readonly asCsv: string;
  readonly asJson: string;
  readonly daysUnknown: string;
  readonly dayByDay: string;
  /** `{from}`, `{to}`: days; `{n}`: how many on the day with the most. */
  readonly range: string;
  readonly asTable: string;
  readonly day: string;
  readonly notSaid: string;
}

/** What stands in the log. */
type DoneAct =
  | ('approve' | 'reject' | 'feature' | 'correct' | 'withdraw' | 'undo')
  | ('export' | 'export-addresses' | 'disclose' | 'erase')
  | ('link' | 'no-link');

interface LogWords {
  readonly acts: Readonly<Record<DoneAct, string>>;
  /** `{id}`: of a signature that is gone. */
  readonly gone: string;
  readonly nothing: string;
  readonly earlier: string;
}

interface ExportWords {
  readonly who: string;
  readonly everyone: string;
  readonly states: Readonly<Record<'published' | 'pending' | 'rejected' | 'unconfirmed', string>>;
  readonly as: string;
  readonly csv: string;
  readonly json: string;
  readonly withAddresses: string;
  /** `{no}`, `{publish}`: a value and a heading of the table. */
  readonly beware: string;
  readonly download: string;
}

type Mark = 'mixed-scripts' | 'emoji-only' | 'suspicious' | 'honeypot' | 'many-from-network';

/** What the organisers' pages say in one language. */
export interface DeskWords {
  readonly letters: string;
  readonly allLetters: string;
  /** `{waiting}`, `{published}`: how many. */
  readonly standing: string;
  /** Names the links to these pages. */
  readonly pages: string;
  /** What each page is called, and the link to it. */
  readonly signatures: string;
  readonly numbers: string;
  readonly partners: string;
  readonly export: string;
  readonly log: string;
  /** `{n}`. */
  readonly many: Plural;
  readonly person: string;
  readonly persons: string;
  readonly organization: string;
  readonly organizations: string;
  /** What is odd about a signature. */
  readonly marks: Readonly<Record<Mark, string>>;
  readonly entry: EntryWords;
  readonly list: ListWords;
  readonly acts: ActWords;
  readonly ofNumbers: NumberWords;
  readonly ofLog: LogWords;
  readonly ofExport: ExportWords;
}
