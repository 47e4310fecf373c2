import { paths } from '../letters.ts';
import { sameText, type Secret } from '../security/secret.ts';

interface ReportPlace {
  readonly letterId: string;
  readonly partner: string;
  /** Undefined where there is no link. */
  readonly salt: string | undefined;
}

/** 256 bits that nobody has who has the database alone, or the secret alone. */
function tokenOf({ letterId, partner, salt = '' }: ReportPlace, secret: Secret): string {
  return secret.hash('report', `${letterId} ${partner} ${salt}`);
}

/** What stands behind the `#`. Browsers send it to nobody, so no log of a server has it. */
export function reportLink(base: string, place: ReportPlace, secret: Secret): string {
  return `${base}${place.letterId}/${paths.report}#${place.partner}.${tokenOf(place, secret)}`;
}

/** What was sent to open a report, or the whole link, in two parts; of anything else nothing fits. */
export function readReportToken(sent: string): { readonly partner: string; readonly token: string } {
  const [, partner = '', token = ''] = /(?:^|#)([a-z0-9-]{1,40})\.([\w-]{43})$/.exec(sent.trim()) ?? [];
  return { partner, token };
}

/** Takes as long where there is no link as where there is one. */
export function opensReport(token: string, place: ReportPlace, secret: Secret): boolean {
  return sameText(token, tokenOf(place, secret)) && place.salt !== undefined;
}
