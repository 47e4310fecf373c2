/** The id of a control. What comes first keeps it apart from the ids that the letter's text has. */
export function controlId(name: string): string {
  return `f-${name}`;
}
