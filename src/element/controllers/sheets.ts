import type { CSSResult, LitElement, ReactiveController } from 'lit';

/**
 * Gives a letter its stylesheets: those of its surroundings, and all of them again when it has moved into the
 * document of another window, whose shadow roots take only sheets that were made there.
 */
export class SheetsController implements ReactiveController {
  readonly #host: LitElement;
  readonly #styles: readonly CSSResult[];

  constructor(host: LitElement, styles: readonly CSSResult[]) {
    this.#host = host;
    this.#styles = styles;
    const root = host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets.push(...styles.flatMap(({ styleSheet }) => styleSheet ?? []));
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const view = this.#host.ownerDocument.defaultView;
    if (root.adoptedStyleSheets.length || !view) return;
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    root.adoptedStyleSheets = [...elementStyles, ...this.#styles].flatMap((style) => {
      if (!('cssText' in style)) return [];
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(style.cssText);
      return sheet;
    });
  }
}
