import { html, nothing, type TemplateResult } from 'lit';
import type { Signatory } from '../../feed/signatory.ts';
import type { Strings } from '../../locales/words/reading.ts';

/** So many at first. */
const atFirst = 12;

/** Logos, each as large to the eye as the next. */
export function logosView(
  withLogo: readonly Signatory[],
  strings: Strings,
  all: boolean,
  showAll: () => void,
): TemplateResult | typeof nothing {
  if (!withLogo.length) return nothing;
  const shown = all ? withLogo : withLogo.slice(0, atFirst);
  return html`<ul role="list" class="logos">
      ${shown.map(
        ({ name, image }) =>
          html`<li part="logo">
            <img
              crossorigin="anonymous"
              referrerpolicy="no-referrer"
              src=${image?.url ?? ''}
              alt=${name}
              width=${image?.width ?? nothing}
              height=${image?.height ?? nothing}
              loading="lazy"
              decoding="async"
              .style=${`block-size:${logoHeight(image)}em`}
              @load=${settle}
              @error=${settle}
            /><span>${name}</span>
          </li>`,
      )}
    </ul>
    ${
      shown.length < withLogo.length
        ? html`<button class="plain" type="button" @click=${showAll}>${strings.showAllLogos}</button>`
        : nothing
    }`;
}

/** Browsers show what stands in for a picture each in its own way, some not at all: the name does. */
function settle({ type, target }: Event): void {
  (target as Element).classList.toggle('lost', type === 'error');
}

/** In em. Of two logos of equal height the wider one would shout: equal area makes them equals. */
function logoHeight({ width = 0, height = 0 }: { width?: number; height?: number } = {}): number {
  const ratio = width && height ? width / height : 2;
  return Math.min(3.5, Math.max(1.5, 3.6 / Math.sqrt(ratio)));
}
