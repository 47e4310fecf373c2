/** The element's states for `:state()` in a page's stylesheet. */
export class ElementStates {
  readonly #states: CustomStateSet | undefined;

  constructor(element: HTMLElement) {
    try {
      this.#states = element.attachInternals().states;
    } catch {
      // Browsers without states: a page's stylesheet cannot ask for them either.
    }
  }

  set(states: Readonly<Record<string, boolean>>): void {
    for (const [name, on] of Object.entries(states)) {
      try {
        this.#states?.[on ? 'add' : 'delete'](name);
      } catch {
        // Chrome up to 124 knows only names that begin with two dashes.
        return;
      }
    }
  }
}
