/** Milliseconds since 1970, from outside: so that a test can move it. */
export type Clock = () => number;

export const minutes = 60_000;
export const hours = 60 * minutes;
export const days = 24 * hours;

/** The day in UTC, as ISO 8601 writes it. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
