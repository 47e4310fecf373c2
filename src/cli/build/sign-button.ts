import type { Letter } from '../../feed/letter.ts';
import type { LetterHead } from './letter-head.ts';

/** Where the sign button leads, and how that was decided. */
export interface SignButton {
  readonly sign: Letter['sign'];
  /** For the summary. */
  readonly told: string;
}

/** Where signing leads, if that is not for the front matter to say. */
export interface SignTarget {
  /** A page or an e-mail address. */
  readonly href?: string | undefined;
  /** An endpoint, which a form posts to. */
  readonly endpoint?: string | undefined;
}

export function signButton({ href: signUrl, endpoint }: SignTarget, { sign, facts }: LetterHead): SignButton {
  if (endpoint) {
    const posting = { ...sign, url: endpoint };
    delete posting.href;
    return { sign: posting, told: `Signatures are sent to ${endpoint}.` };
  }
  if (signUrl) {
    const leading = { ...sign, href: signUrl };
    delete leading.url;
    return { sign: leading, told: `The sign button leads to ${signUrl}.` };
  }
  if (sign.url) return { sign, told: `Signatures are sent to ${sign.url}.` };
  if (sign.href) return { sign, told: `The sign button leads to ${sign.href}.` };
  const { contact } = facts;
  if (contact?.startsWith('mailto:')) {
    const address = contact.slice('mailto:'.length);
    return {
      sign: { ...sign, href: contact },
      told: `The sign button opens an e-mail to ${address}, the contact. Another target: --sign-url https://…`,
    };
  }
  return {
    sign: undefined,
    told: 'There is no sign button. To have one, build with --sign-url https://… (a form) or mailto:… (an address).',
  };
}
