/** What the published page says beside the words it has in common with the element. */
export interface PublishedWords {
  /** On the link of the snippet, for readers where no script runs. */
  readonly readAndSee: string;
  readonly closesOn: string;
  readonly contact: string;
  /** Which of many names a page lists. */
  readonly namesRange: string;
  readonly embedHeading: string;
  readonly embedHow: string;
  readonly embedReplace: string;
  readonly embedPlain: string;
  readonly embedFrame: string;
  readonly embedNoScript: string;
}
