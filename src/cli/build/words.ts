/** What the published page says beside the words it has in common with the element. */
export interface PageWords {
  /** On the link of the snippet, for readers where no script runs. */
  readonly readAndSee: string;
  readonly closesOn: string;
  readonly contact: string;
  readonly embedHeading: string;
  readonly embedHow: string;
  readonly embedReplace: string;
  readonly embedPlain: string;
  readonly embedNoScript: string;
}

export const english: PageWords = {
  readAndSee: 'Read the letter and see who has signed',
  closesOn: 'Signing is open until {date}.',
  contact: 'Contact',
  embedHeading: 'Put this letter on your website',
  embedHow: 'Copy these lines into your page, where the letter should stand:',
  embedReplace: 'Replace {address} by the address of the folder this page lies in.',
  embedPlain: 'If your editor removes tags it does not know, use these lines instead:',
  embedNoScript: 'Where no script may run, in a newsletter for example, use a link:',
};
