/** The format for other programs: shapes, readers, types and limits of the documents. */
export * from './count.ts';
export { readEmail } from './email.ts';
export type { FieldError, FieldErrorCode } from './field-error.ts';
export * from './html-allowlist.ts';
export * from './letter.ts';
export * as limits from './limits.ts';
export * from './page.ts';
export * from './problem.ts';
export { readDocument, type Reading } from './read.ts';
export type { Description, Shape, ValueOf } from './shape.ts';
export * from './signatory.ts';
export * from './submission.ts';
export type { SubmissionMark } from './suspicion.ts';
export { readCode, readIdempotencyKey } from './typed-code.ts';
export * from './url.ts';
export * from './version.ts';
