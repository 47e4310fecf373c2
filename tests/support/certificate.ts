import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Files of a certificate that no machine trusts by itself. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Makes one that has signed itself, with the system's openssl. @param folder where its files are to lie */
export function makeCertificate(folder: string, host: string): Certificate {
  const [certificate, key] = [join(folder, `${host}.crt`), join(folder, `${host}.key`)];
  const names = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      ...names,
      '-keyout',
      key,
      '-out',
      certificate,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  return { certificate, key };
}
