import type { Submission } from '../feed/submission.ts';
import { keptFold } from '../search/kept-fold.ts';
import type { LiveLetter } from './letters.ts';
import { cameFrom } from './partners/came-from.ts';
import { normalizedAddress } from './security/address.ts';
import type { Secret } from './security/secret.ts';
import type { Signing } from './store/store.ts';

interface Circumstances {
  readonly letter: Pick<LiveLetter, 'id' | 'partners'>;
  /** The request's `Idempotency-Key`. */
  readonly key: string;
  /** See `bodyHashOf`. */
  readonly bodyHash: string;
  /** The submission's own, and those of where it came from. */
  readonly marks: readonly string[];
  readonly secret: Secret;
}

/** Members come in one order, and nothing is in it that was not understood: the same words are the same body. */
export function bodyHashOf(submission: Submission, secret: Secret): string {
  return secret.hash('body', JSON.stringify(submission));
}

/** What the store keeps of a submission: what may be public apart from what may not, and hashes to find it by. */
export function signingOf(
  submission: Submission,
  { letter, key, bodyHash, marks, secret }: Circumstances,
): Signing {
  const { type, name, email, fields, listed, details, consents, language, textSha256 } = submission;
  const foldedName = keptFold(name);
  const { partner, unknownPartner } = cameFrom(letter, submission);
  return {
    letterId: letter.id,
    key,
    bodyHash,
    email,
    addressKey: secret.hash('address', normalizedAddress(email)),
    foldedName,
    nameKey: secret.hash('name', foldedName),
    signature: {
      type,
      listed: Number(listed),
      name,
      role: fields.role ?? null,
      organization: fields.organization ?? null,
      locality: fields.locality ?? null,
      country: fields.country ?? null,
      comment: fields.comment ?? null,
      url: fields.url ?? null,
      language,
      partner: partner ?? null,
      text_sha256: textSha256,
      consents: JSON.stringify(consents),
      marks: JSON.stringify(marks),
    },
    details: JSON.stringify(details),
    unknownPartner,
  };
}
