/** A line of the letter while it is put right. */
export interface LetterLine {
  /** In the file. */
  readonly number: number;
  readonly code: boolean;
  text: string;
}
