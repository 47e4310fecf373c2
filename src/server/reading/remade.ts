interface Making<State, Made> {
  /** What is true now. */
  readonly state: () => State | Promise<State>;
  /** Whether what was made before still is right. */
  readonly fits: (made: Made, state: State) => boolean;
  readonly make: (state: State) => Promise<Made>;
}

/**
 * Something that is made anew when it is no longer right, once for all who ask for it: one making at a time, and
 * whoever asks meanwhile shares the next.
 */
export class Remade<State, Made> {
  readonly #making: Making<State, Made>;
  #made: Made | undefined;
  #running: Promise<Made> | undefined;
  #next: Promise<Made> | undefined;

  constructor(making: Making<State, Made>) {
    this.#making = making;
  }

  /** At once where what was made before is right. */
  get(): Made | Promise<Made> {
    const state = this.#making.state();
    return state instanceof Promise ? state.then((known) => this.#fitting(known)) : this.#fitting(state);
  }

  #fitting(state: State): Made | Promise<Made> {
    if (this.#made !== undefined && this.#making.fits(this.#made, state)) return this.#made;
    return (this.#next ??= this.#after(this.#running));
  }

  /** What is made here begins later than each of its askers came, so it is new enough for all of them. */
  async #after(running: Promise<Made> | undefined): Promise<Made> {
    await running?.catch(() => undefined);
    this.#running = this.#next;
    this.#next = undefined;
    const state = await this.#making.state();
    if (this.#made === undefined || !this.#making.fits(this.#made, state)) {
      this.#made = await this.#making.make(state);
    }
    return this.#made;
  }
}
