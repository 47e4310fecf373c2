import type { Secret } from '../../server/security/secret.ts';
import { openPostgres, UnfitDatabaseError } from '../../server/store/postgres.ts';
import { OtherSecretError } from '../../server/store/secret-check.ts';
import { openStore } from '../../server/store/sql-store.ts';
import type { Store } from '../../server/store/store.ts';
import { UnreachableError } from '../../server/store/unavailable.ts';
import { CommandFailed } from '../command-failed.ts';
import type { Opening } from './data-folder.ts';
import { otherSecret } from './start-problem.ts';

/** PostgreSQL's codes for what an operator can mend. */
const problems: Readonly<Partial<Record<string, string>>> = {
  '08P01':
    'what stands between, a pooler perhaps, does not let a transaction through; let it pool by transaction or by session',
  '25006': 'it is a copy that can only be read',
  '28000': 'it does not let this user in from here',
  '28P01': 'it refuses this user or this password',
  '3D000':
    'there is no database of this name; make it with: createdb --encoding UTF8 --template template0 NAME',
  '42501': 'this user may not make tables in it; let the database belong to it',
  '53100': 'its disk is full',
  '53300': 'it has as many connections as it takes; each instance needs ten',
  '55P03': 'another program holds it locked',
  '57P01': 'it was ended in the meantime; try again when it runs',
  '57P02': 'it has crashed in the meantime; try again when it runs',
  '57P03': 'it is not ready yet; try again when it is',
};

/** Opens the store of several instances. @throws CommandFailed where it cannot be used */
export async function openSharedStore(url: string, secret: Secret | undefined): Promise<Store> {
  return openShared(url, (db) => openStore({ db, secret, clock: Date.now }));
}

/**
 * Opens the PostgreSQL database that several instances may share.
 * @throws CommandFailed where it cannot be used
 */
export async function openShared<T>(url: string, open: Opening<T>): Promise<T> {
  try {
    const db = await openPostgres(url);
    try {
      return await open(db);
    } catch (error) {
      await db.destroy();
      throw error;
    }
  } catch (error) {
    throw sharedDatabaseProblem(error, url) ?? error;
  }
}

/** Why the database cannot be used, in a sentence; undefined where the error is of another kind. */
function sharedDatabaseProblem(error: unknown, url: string): CommandFailed | undefined {
  const why = reason(error);
  const words = `The database ${withoutPassword(url)} cannot be used: ${why}.`;
  return why === undefined ? undefined : new CommandFailed(words, { cause: error });
}

function reason(error: unknown): string | undefined {
  if (error instanceof UnfitDatabaseError) return error.message;
  if (error instanceof OtherSecretError) return otherSecret;
  if (error instanceof UnreachableError) {
    if (/CERT|SIGNATURE/.test(error.code)) {
      return `its certificate is not trusted here (${error.code}); name the file of who signed it, with sslrootcert in DATABASE_URL, and the host as the certificate does`;
    }
    return `nothing answers there (${error.code}); see whether it runs, and whether DATABASE_URL names its place`;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return problems[code];
}

function withoutPassword(address: string): string {
  const { hostname, port, pathname } = new URL(address);
  return `${hostname}${port && `:${port}`}${pathname}`;
}
