/** What whoever restored a backup is told of the links that were closed in it. @param closed partners by letters */
export function closedLines(closed: ReadonlyMap<string, readonly string[]>): string[] {
  return Array.from(
    closed,
    ([letter, partners]) =>
      `Links to reports of partners were closed, since some that you had closed would be open again: ${partners.join(', ')}, letter ${letter}. The organisers' page makes new ones, under "Partners".`,
  );
}

/**
 * Whom to delete again: the backup has those who withdrew since it was made.
 * @param back ids by letters; undefined where it cannot be told
 */
export function backLines(dir: string, back: ReadonlyMap<string, readonly string[]> | undefined): string[] {
  if (!back) {
    return [
      `Whoever withdrew since is in it again, and it cannot be told who: delete those you know of with "open-letter moderate ${dir} withdraw ID".`,
    ];
  }
  return Array.from(
    back,
    ([letter, ids]) =>
      `Withdrawn or deleted since, and in it again: ${ids.length}. Delete them before you start the endpoint: open-letter moderate ${dir} withdraw ${ids.join(' ')} --letter ${letter}`,
  );
}
