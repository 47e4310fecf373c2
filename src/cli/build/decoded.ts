/** A part of an address as it was before it was percent-encoded; unchanged where that was done wrongly. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
