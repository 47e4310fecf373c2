/** HTML that is right as it stands. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = string | number | Markup | readonly Markup[] | undefined | false;

/**
 * Writes HTML: every text put in is escaped, only markup made the same way goes in as it is. Values of
 * attributes stand in double quotes.
 */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.reduce((html, string, index) => html + write(pieces[index - 1]) + string));
}

/** Pieces on lines of their own; those that are not there leave no gap. */
export function lines(...pieces: readonly (Markup | undefined)[]): Markup {
  return new Markup(pieces.flatMap((piece) => (piece ? [piece.text] : [])).join('\n'));
}

function write(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map((part) => part.text).join('');
  return escape(String(piece));
}

function escape(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
