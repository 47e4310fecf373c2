import type { SubmissionMark } from '../../feed/suspicion.ts';
import type { NetworkMark } from '../../server/security/limits.ts';
import type { ModeratedSignature } from '../../server/store/organiser-store.ts';

const marks: Readonly<Record<SubmissionMark | NetworkMark, string>> = {
  'mixed-scripts': 'one word has letters of two scripts that look alike',
  'emoji-only': 'the name has no letter',
  suspicious: 'hardly a name, or words with a website in them',
  honeypot: 'a field was filled in that people do not see; programs do that',
  'many-from-network': 'its network sends many',
};

/** A signature in lines for a terminal. @param isPrivate with what is never public */
export function shownSignature({ row, email, details }: ModeratedSignature, isPrivate: boolean): string[] {
  const { id, name, type, role, organization, locality, country, signed_on, listed, comment, url } = row;
  const facts = [type, role, organization, locality, country, signed_on].filter((fact) => fact !== null);
  const why = (JSON.parse(row.marks) as string[]).map((mark) => wordsFor(mark));
  const own = Object.entries(details).map(([field, value]) => `${field}: ${String(value)}`);
  return [
    `${name || '(not named)'}  (${facts.join(', ')})`,
    ...(listed ? [] : ['  Does not want to be named: is counted only']),
    ...(comment === null ? [] : [`  “${comment}”`]),
    ...(url === null ? [] : [`  ${url}`]),
    ...why.map((words) => `  Look at: ${words}`),
    ...(row.featured ? ['  Featured'] : []),
    ...(row.reason === null ? [] : [`  Rejected because: ${row.reason}`]),
    ...(isPrivate && email !== undefined ? [`  E-mail: ${email}`] : []),
    ...(isPrivate ? own.map((line) => `  ${line}`) : []),
    `  Id: ${id}`,
  ].map(printable);
}

function wordsFor(mark: string): string {
  return Object.hasOwn(marks, mark) ? marks[mark as keyof typeof marks] : mark;
}

/** A terminal obeys characters that nobody sees: what others wrote must not hold any. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
