/** The package's main entry: the class and its types. Importing it registers nothing. */
export { OpenLetterElement } from './element/open-letter-element.ts';
export type { OpenLetterEvents } from './element/events.ts';
export type { Letter } from './feed/letter.ts';
export type { Problem } from './feed/problem.ts';
