/** SQLite's primary codes for what passes: busy, locked, out of space, out of reach. */
const passing: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
};

/** Whether an error says that the database cannot do its work just now, and not that it was asked wrongly. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Node's own SQLite gives numbers, with details in the higher bits; the other package gives names.
  if ('errcode' in error && typeof error.errcode === 'number') return (error.errcode & 255) in passing;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return Object.values(passing).some((name) => code === name || code.startsWith(`${name}_`));
}
