/** A value of the configuration as it is written down. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const isList = typeof value === 'object' && value !== null && 'written' in value;
  return isList && Array.isArray(value.written) ? value.written.join(', ') : '';
}
