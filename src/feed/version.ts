/** The version that every document of this format carries. */
export const FORMAT = 'open-letter/1';

/**
 * The major version in a document's `version`, or `undefined` where it is no version of this format.
 * `open-letter/10` is ten, not one, and `open-letter/01` is none.
 */
export function majorVersion(version: unknown): number | undefined {
  const match = typeof version === 'string' ? /^open-letter\/([1-9]\d*)$/.exec(version) : null;
  return match ? Number(match[1]) : undefined;
}
