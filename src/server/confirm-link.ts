/** The page of a letter where a signature is confirmed without a script, below the letter's address. */
export const confirmPath = 'confirm';

/** What the mail's link holds. It opens a page that changes nothing; its button does. */
export interface ConfirmLink {
  readonly attempt: string;
  readonly code: string;
  /** BCP 47. */
  readonly language: string;
}

/** @param address of the letter, with a slash at its end */
export function confirmLink(address: string, { attempt, code, language }: ConfirmLink): string {
  return `${address}${confirmPath}?${String(new URLSearchParams({ attempt, code, lang: language }))}`;
}
