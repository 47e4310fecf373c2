import { OtherSecretError } from '../../server/store/secret-check.ts';
import { NoSqliteError } from '../../server/store/sqlite.ts';
import { writeProblem } from '../build/write-problem.ts';
import { InputError, withPlace } from '../input-error.ts';
import { CommandFailed } from '../command-failed.ts';

/** SQLite's primary codes, by number and by the names the packages give them. */
const databaseProblems: readonly (readonly [number, string, string])[] = [
  [
    5,
    'SQLITE_BUSY',
    'another program is at work with it, like an endpoint that runs; end that, or let it end, then try again',
  ],
  [
    6,
    'SQLITE_LOCKED',
    'another program is at work with it, like an endpoint that runs; end that, or let it end, then try again',
  ],
  [8, 'SQLITE_READONLY', 'this user may not write to it'],
  [10, 'SQLITE_IOERR', 'the disk does not do what it is asked'],
  [11, 'SQLITE_CORRUPT', 'it is damaged; put back a copy of it'],
  [13, 'SQLITE_FULL', 'the disk is full'],
  [14, 'SQLITE_CANTOPEN', 'this user may not open it, or a folder stands in its place'],
  [26, 'SQLITE_NOTADB', 'it is no database, or a damaged one; put back a copy of it'],
];

/** What is to be done where the secret is not the one that the database was made with. */
export const otherSecret =
  'it was made with another secret. Set OPEN_LETTER_SECRET as it was, the same for every instance, or put back the file "secret" that was beside the database; if it is lost for ever, see: open-letter new-secret --help';

/** Why the database cannot be used, in a sentence; undefined where the error is of another kind. */
export function databaseProblem(error: unknown, file: string): CommandFailed | undefined {
  if (error instanceof NoSqliteError) return new CommandFailed(error.message);
  const why = error instanceof OtherSecretError ? otherSecret : sqliteProblem(error)?.[2];
  return why === undefined ? undefined : new CommandFailed(`The database ${file} cannot be used: ${why}.`);
}

/** Whether an error says that a file is no database, or no longer. */
export function isDamaged(error: unknown): boolean {
  return /CORRUPT|NOTADB/.test(sqliteProblem(error)?.[1] ?? '');
}

function sqliteProblem(error: unknown): (typeof databaseProblems)[number] | undefined {
  if (!(error instanceof Error)) return undefined;
  const number = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 255 : undefined;
  const code = 'code' in error ? String(error.code) : '';
  return databaseProblems.find(
    ([known, name]) => known === number || code === name || code.startsWith(`${name}_`),
  );
}

/** Why something cannot be written, in a sentence; undefined where the error is of another kind. */
export function diskProblem(error: unknown, path: string): CommandFailed | undefined {
  const isOfDisk = error instanceof Error && 'syscall' in error;
  return isOfDisk ? new CommandFailed(writeProblem(error, path).text) : undefined;
}

/** Why nobody can be listened to, in a sentence; undefined where the error is of another kind. */
export function portProblem(error: unknown, host: string, port: number): CommandFailed | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new CommandFailed(
        `Port ${port} on ${host} is taken by another program. End it, or choose another port with --port.`,
        { cause: error },
      );
    case 'EACCES':
      return new CommandFailed(
        `This user may not listen on port ${port}. Choose one from 1024 up with --port.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CommandFailed(`This machine has no address ${host} to listen on. Look at --host.`);
    default:
      return undefined;
  }
}

/** What is wrong in the organiser's files, as a reason not to start. */
export function inputProblem(error: unknown): CommandFailed | undefined {
  return error instanceof InputError ? new CommandFailed(withPlace(error.text, error.place)) : undefined;
}
