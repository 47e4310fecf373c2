import { paths } from '../letters.ts';
import { sameText, type Secret } from '../security/secret.ts';

interface ReportPlace {
  readonly letterId: string;
  readonly partner: string;
  readonly salt: string;
}

/** 256 bits that nobody has who has the database alone, or the secret alone. */
function tokenOf(salt: string, secret: Secret): string {
  return secret.hash('report', salt);
}

/** What stands behind the `#`. Browsers send it to nobody, so no log of a server has it. */
export function reportLink(base: string, { letterId, partner, salt }: ReportPlace, secret: Secret): string {
  return `${base}${letterId}/${paths.report}#${partner}.${tokenOf(salt, secret)}`;
}

/** What was sent to open a report, or the whole link, in two parts; of anything else nothing fits. */
export function readReportToken(sent: string): { readonly partner: string; readonly token: string } {
  const [, partner = '', token = ''] = /(?:^|#)([a-z0-9-]{1,40})\.([\w-]{43})$/.exec(sent.trim()) ?? [];
  return { partner, token };
}

/**
 * Takes as long where there is no link as where there is one.
 * @param salt undefined where there is none
 */
export function opensReport(token: string, salt: string | undefined, secret: Secret): boolean {
  return sameText(token, tokenOf(salt ?? '', secret)) && salt !== undefined;
}
