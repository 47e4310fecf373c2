/** A text that keeps its direction, whichever way the words around it run. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
