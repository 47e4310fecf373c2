import type { Plural } from '../../locales/strings.ts';

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
}
