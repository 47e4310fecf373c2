import type { FieldErrorCode } from './field-error.ts';
import { holdsMailAddress } from './mail-address-in-text.ts';

/**
 * What a text shown to everyone is used for decides what may stand in it:
 * - `person`: somebody's name. Mails begin with it, and mail programs make links of whatever looks like one.
 * - `name`: an organisation's name, a role, a place. Some organisations are called like their website.
 * - `comment`: free words.
 */
export type PublicUse = 'person' | 'name' | 'comment';

const spacedAddress = /[\p{L}\p{N}]\s*@\s*[\p{L}\p{N}-]+\.\p{L}{2,}/u;
const webAddress =
  /:\/\/|\bwww\d?\.[\p{L}\p{N}]|\b(?:https?|ftp|javascript|vbscript|data|file|mailto|tel|sms):\S/iu;
/** Only endings that end no title or name: "Dr.de Vries" has lost a space and is no website. */
const domain =
  /[\p{L}\p{N}]\.(?:com|net|org|info|biz|xyz|top|site|online|shop|club|click|link|live|store|app|io|example)(?![\p{L}\p{N}])/iu;
const markup = /<[a-z/!?]|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});|\[\/?(?:url|img|link|b|i)\b[^\]]*\]/iu;

/** What a text is to a browser or a mail program: no spaces of no width, no letters of double width. */
function asRead(text: string): string {
  return text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '').normalize('NFKC');
}

/** What must not be shown to everyone. The text is folded and of a field's length. */
export function publicFault(text: string, use: PublicUse): FieldErrorCode | undefined {
  const read = asRead(text);
  if (holdsMailAddress(read) || spacedAddress.test(read)) return 'email-address';
  if (markup.test(read)) return 'markup';
  if (use === 'comment') return undefined;
  if (webAddress.test(read) || (use === 'person' && domain.test(read))) return 'web-address';
  return undefined;
}

/** Whether a text that may be shown points to a website. */
export function pointsElsewhere(text: string): boolean {
  const read = asRead(text);
  return webAddress.test(read) || domain.test(read) || /[\p{L}\p{N}]\.\p{L}{2,}\/\S/u.test(read);
}
