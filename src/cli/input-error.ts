/** Where something was found: a file as the organiser named it, and its line, counted from 1 as an editor does. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
}

/**
 * Tells of something that did not stop the build.
 * @param code what kind of thing it is, in one or a few words with dashes: for programs that read the report
 */
export type Warn = (text: string, place?: Place, code?: string) => void;

/** Something in the organiser's files or options that has to be put right first. Nothing has been written. */
export class InputError extends Error {
  readonly text: string;
  readonly place: Place | undefined;

  constructor(text: string, place?: Place) {
    super(withPlace(text, place));
    this.text = text;
    this.place = place;
  }
}

/** The command was called in a way it does not know. */
export class UsageError extends Error {}

export function withPlace(text: string, place?: Place): string {
  if (!place) return text;
  return `${place.file}${place.line ? `:${place.line}` : ''}: ${text}`;
}

/** Writing stopped in the middle: some files of the folder are new, others old. Each of them is whole. */
export class UnfinishedError extends InputError {}
