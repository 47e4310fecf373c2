/** SQLite's primary codes for what passes: busy, locked, out of space, out of reach. */
const passing: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
};

/**
 * PostgreSQL's for the same, whole classes by their first two characters: the connection, resources, the operator,
 * the system; a transaction that met another; one that was too slow; a turn that did not come; a copy that is only
 * read, while another becomes the first.
 */
const passingStates = /^(?:08|53|57|58|40)|^(?:25P03|55P03|25006)$/;

/** The database did not answer, or no longer: nobody knows what became of the last that was asked of it. */
export class UnreachableError extends Error {
  /** The system's, like `ECONNREFUSED`; or that the connection was closed without one. */
  readonly code: string;

  constructor(cause: unknown) {
    super('The database cannot be reached.', { cause });
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    this.code = typeof code === 'string' ? code : 'CLOSED';
  }
}

/** Whether an error says that the database cannot do its work just now, and not that it was asked wrongly. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof UnreachableError) return true;
  // Node's own SQLite gives numbers, with details in the higher bits; the other package gives names.
  if ('errcode' in error && typeof error.errcode === 'number') return (error.errcode & 255) in passing;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.length === 5 && passingStates.test(code)) return true;
  return Object.values(passing).some((name) => code === name || code.startsWith(`${name}_`));
}
