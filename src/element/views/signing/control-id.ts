/**
 * The id of a control. What comes first keeps it apart from the ids that the letter's text has. A letter's own field
 * may have white space in its name, which would take a list of ids apart.
 */
export function controlId(name: string): string {
  return `f-${encodeURIComponent(name)}`;
}
