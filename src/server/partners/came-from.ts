import type { Submission } from '../../feed/submission.ts';
import type { LiveLetter } from '../letters.ts';
import type { Signing } from '../store/store.ts';

/** By whose website a signature came. A mistake in a partner's page costs none: it counts, and the organiser is told. */
export function cameFrom(
  { partners }: Pick<LiveLetter, 'partners'>,
  { partner, hasMalformedPartner, website = '' }: Submission,
): { readonly partner: string | undefined; readonly unknownPartner: Signing['unknownPartner'] } {
  const isKnown = !partners || partner === undefined || partners.list.some(({ id }) => id === partner);
  if (isKnown && !(partners && hasMalformedPartner)) return { partner, unknownPartner: undefined };
  return { partner: undefined, unknownPartner: { partner: partner ?? '', website } };
}
