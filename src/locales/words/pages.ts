import type { Plural } from './plural.ts';

interface ReportTexts {
  /** Above the field for what opens it, where nothing is shown yet. */
  readonly title: string;
  /** Label of the field. */
  readonly token: string;
  readonly open: string;
  readonly refused: string;
  /** `{n}`: how many, `{day}`: up to which day. */
  readonly total: Plural;
  /** `{n}`: below so many no number is told. */
  readonly few: string;
  readonly overTime: string;
  /** `{n}`: below so many days are counted together. */
  readonly how: string;
  readonly asTable: string;
  readonly days: string;
  readonly signatures: string;
  readonly snippet: string;
}

/** What the endpoint's own pages say in one language. */
export interface PageTexts {
  /** Above the list of all letters. */
  readonly letters: string;
  /** The page that the link in the mail opens: nothing has happened yet. */
  readonly confirmTitle: string;
  readonly confirmAsk: string;
  /** Label of the field for the code, which the link fills in. */
  readonly confirmCode: string;
  readonly confirmButton: string;
  /** The link has lost its end. */
  readonly linkTitle: string;
  readonly linkDetail: string;
  readonly thanksTitle: string;
  /** `{n}`: the number of this signature. */
  readonly published: string;
  readonly awaitingApproval: string;
  readonly counted: string;
  /** `{n}`: how many have signed. */
  readonly total: Plural;
  readonly toLetter: string;
  /** What a partner sees of what came by way of its website. */
  readonly report: ReportTexts;
}
