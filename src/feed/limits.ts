/**
 * How much of a feed is read. A document that is larger, slower or longer than this is refused or cut,
 * whoever sent it: a partner's page must not suffer from a broken or hostile feed.
 */
export const limits = {
  /** Bytes of one document, after decompression. */
  letterBytes: 2_000_000,
  pageBytes: 1_000_000,
  countBytes: 4_000,
  /** Milliseconds without a byte, and in all. */
  idleMs: 10_000,
  totalMs: 60_000,
  /** Code points of a text. */
  title: 300,
  name: 200,
  line: 150,
  comment: 500,
  /** UTF-16 code units. */
  contentHtml: 512_000,
  url: 2_048,
  /** Entries of a list. */
  translations: 60,
  authors: 60,
  fields: 12,
  options: 300,
  consents: 6,
  letterItems: 200,
  pageItems: 5_000,
  /** What the pages of one letter may add up to. */
  pages: 400,
  items: 1_000_000,
} as const;
