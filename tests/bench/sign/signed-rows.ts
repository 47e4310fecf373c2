/** In the order in which they refer to each other. */
export const tables = ['signatures', 'contacts', 'attempts', 'outbox', 'replies'] as const;

type Table = (typeof tables)[number];
export type Row = Readonly<Record<string, unknown>>;

/** What the endpoint writes for one request. */
export type SignedRows = Readonly<Record<Table, Row>>;

/** Puts together what belongs to one signature. @returns them by e-mail address */
export function signedRows(found: Readonly<Record<Table, readonly Row[]>>): Map<string, SignedRows> {
  const by = (table: Table, key: string): Map<unknown, Row> =>
    new Map(found[table].map((row) => [row[key], row]));
  const signatures = by('signatures', 'id');
  const attempts = by('attempts', 'signature_id');
  const outbox = by('outbox', 'signature_id');
  const replies = by('replies', 'attempt_id');
  return new Map(
    found.contacts.map((contact) => {
      const id = contact['signature_id'];
      const attempt = the(attempts, id);
      const rows = {
        contacts: contact,
        signatures: the(signatures, id),
        attempts: attempt,
        outbox: the(outbox, id),
        replies: the(replies, attempt['id']),
      };
      return [String(contact['email']), rows];
    }),
  );
}

function the(rows: ReadonlyMap<unknown, Row>, key: unknown): Row {
  const row = rows.get(key);
  if (!row) throw new Error('The endpoint has not written all that belongs to a signature.');
  return row;
}
