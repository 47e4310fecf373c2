/** What the organisers' page of partners says in one language. */
export interface PartnersWords {
  /** What was done just before. */
  readonly done: Readonly<Record<'all' | 'make' | 'anew' | 'close' | 'nothing', string>>;
  readonly copied: string;
  /** Where there is no list. `{file}`, `{headings}`. */
  readonly noList: string;
  /** `{file}`. */
  readonly nobody: string;
  readonly whatFor: string;
  readonly linkForAll: string;
  /** Heard behind the words of buttons. `{name}`. */
  readonly for: string;
  readonly makeLink: string;
  readonly link: string;
  readonly copy: string;
  readonly newLink: string;
  readonly noLink: string;
  readonly lines: string;
  /** `{file}`. */
  readonly putRight: string;
  /** `{line}`. */
  readonly line: string;
  readonly unknownIds: string;
  /** `{file}`. */
  readonly unknownHow: string;
  readonly id: string;
  readonly website: string;
  readonly times: string;
  readonly last: string;
  readonly noId: string;
  readonly furtherIds: string;
  readonly notSaid: string;
  readonly earlierIds: string;
  readonly linksOfNobody: string;
  /** `{file}`. */
  readonly linksOfNobodyHow: string;
  /** `{id}`. */
  readonly noLinkFor: string;
}
