/** Finds the line that a piece of the letter stands on, for a message about it. */
export class LetterLines {
  readonly #text: string;
  readonly #firstLine: number;
  /** Where each line begins in the text. */
  readonly #starts: number[] = [0];
  /** Where each piece that was asked for was found last: the next one like it stands further on. */
  readonly #found = new Map<string, number>();

  /** @param firstLine the line of the file that the text begins on */
  constructor(text: string, firstLine: number) {
    this.#text = text;
    this.#firstLine = firstLine;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
      this.#starts.push(end + 1);
  }

  /** @returns the line of the next such piece, or of the last one where there is no further one */
  next(piece: string): number | undefined {
    if (!piece) return undefined;
    const last = this.#found.get(piece);
    let index = this.#text.indexOf(piece, last === undefined ? 0 : last + piece.length);
    if (index < 0) index = last ?? -1;
    if (index < 0) return undefined;
    this.#found.set(piece, index);
    return this.#firstLine + this.#lineAt(index);
  }

  #lineAt(index: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
