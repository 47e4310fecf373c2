import type { CSSResult, LitElement, ReactiveController } from 'lit';

/**
 * Gives a letter its stylesheets: those of its surroundings, and all of them again when it has moved into the
 * document of another window, whose shadow roots take only sheets that were made there.
 */
export class SheetsController implements ReactiveController {
  readonly #host: LitElement;
  readonly #styles: CSSResult[] = [];

  constructor(host: LitElement, styles: readonly CSSResult[]) {
    this.#host = host;
    this.add(...styles);
    host.addController(this);
  }

  /** What comes later has styles of its own. */
  add(...styles: readonly CSSResult[]): void {
    this.#styles.push(...styles);
    const root = this.#host.renderRoot as ShadowRoot;
    if (root.ownerDocument === document)
      root.adoptedStyleSheets.push(...styles.flatMap(({ styleSheet }) => styleSheet ?? []));
    else this.#make();
  }

  hostConnected(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    if (!root.adoptedStyleSheets.length) this.#make();
  }

  /** Anew, in the document where the letter stands. */
  #make(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const view = this.#host.ownerDocument.defaultView;
    if (!view) return;
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    root.adoptedStyleSheets = [...elementStyles, ...this.#styles].flatMap((style) => {
      if (!('cssText' in style)) return [];
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(style.cssText);
      return sheet;
    });
  }
}
