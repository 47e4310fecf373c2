/** Why one value of what a visitor sent is not taken. A person reads it in their own words, by the code. */
export interface FieldError {
  /** JSON Pointer (RFC 6901) into the body of the request. */
  readonly pointer: string;
  readonly code: FieldErrorCode;
  /** With `too-long`: how many code points there may be. */
  readonly max?: number;
}

export type FieldErrorCode =
  /** Needed and not there, or nothing but white space. */
  | 'missing'
  /** Of another kind than the field: a list where text belongs, a language that is none. */
  | 'malformed'
  | 'too-long'
  /** Halves of characters, or code points that stand for nothing. */
  | 'broken-characters'
  /** Control characters, and marks that turn the text around them. */
  | 'control-characters'
  /** There are characters, and nobody could see one of them. */
  | 'invisible'
  /** Four marks or more on top of each other. */
  | 'stacked-marks'
  /** What is shown to everyone holds an e-mail address, a web address, or HTML. */
  | 'email-address'
  | 'web-address'
  | 'markup'
  | 'not-an-email'
  | 'not-a-url'
  | 'not-a-country'
  /** None of the answers the letter gives to choose from. */
  | 'not-an-option'
  /** A consent that signing needs. */
  | 'not-consented';

/** The pointer to a value below another. */
export function below(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
