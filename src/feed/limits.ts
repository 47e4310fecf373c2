/**
 * How much of a feed is read. A document that is larger, slower or longer than this is refused or cut,
 * whoever sent it: a partner's page must not suffer from a broken or hostile feed.
 */
/** Bytes of one document, after decompression. */
export const letterBytes = 2_000_000;
export const pageBytes = 1_000_000;
export const countBytes = 4_000;
/** Milliseconds without a byte, and in all. */
export const idleMs = 10_000;
export const totalMs = 60_000;
/** Code points of a text. */
export const title = 300;
export const name = 200;
export const line = 150;
export const comment = 500;
/** UTF-16 code units. */
export const contentHtml = 512_000;
export const url = 2_048;
/** Elements of a letter's text inside each other. Whoever writes needs a dozen. */
export const elementsDeep = 200;
/** Tags: where a text has more, it is looked into first whether a page can bear it. */
export const quickTags = 1_500;
/** Entries of a list. */
export const translations = 60;
export const authors = 60;
export const fields = 12;
export const options = 300;
export const consents = 6;
export const letterItems = 200;
export const pageItems = 5_000;
/** What the pages of one letter may add up to. */
export const pages = 400;
export const items = 1_000_000;
