import { nothing, type LitElement } from 'lit';
import { fewestShown } from '../client/closing.ts';
import { StickyController } from './controllers/sticky.ts';
import { announce } from './events.ts';
import { followInLetter } from './in-letter-link.ts';
import type { Place } from './place.ts';
import { SignatoriesPanel } from './signatories-panel.ts';
import { printStyles } from './styles/print.ts';
import { richTextStyles } from './styles/rich-text.ts';
import { signStyles } from './styles/sign.ts';
import { signatoriesStyles } from './styles/signatories.ts';
import { peekView } from './views/peek-view.ts';
import { signView } from './views/sign-view.ts';
import { stickyView } from './views/sticky-view.ts';

/**
 * Everything around the letter's text: the number, the button, the list. It comes in a chunk of its own, asked
 * for together with the letter, so that the text does not wait for it.
 */
export class Surroundings {
  readonly #host: LitElement;
  readonly #sticky: StickyController;
  readonly #signatories: SignatoriesPanel;

  constructor(host: LitElement) {
    this.#host = host;
    this.#sticky = new StickyController(host);
    this.#signatories = new SignatoriesPanel(host);
    const root = host.renderRoot as ShadowRoot;
    root.addEventListener('click', followInLetter);
    const styles = [signStyles, signatoriesStyles, richTextStyles, printStyles];
    root.adoptedStyleSheets.push(...styles.flatMap(({ styleSheet }) => styleSheet ?? []));
  }

  /** The number above the text. */
  peek({ loaded: { letter }, strings, parts }: Place): unknown {
    return peekView(letter, strings, parts.signatories ? this.#seeNames : undefined);
  }

  /** The button that floats over the text. */
  floating({ loaded: { letter }, strings, layout, parts, closed }: Place): unknown {
    const { language, total_signatures: total = 0, sign: { href } = {} } = letter;
    if (layout !== 'narrow' || !parts.sign || closed || !href) return nothing;
    const state = { href, strings, language, total: total < fewestShown ? undefined : total };
    return stickyView(state, this.#sign);
  }

  sign({ loaded: { letter }, strings, parts, closed }: Place): unknown {
    const { counter, sign: button } = parts;
    if (!counter && !button) return nothing;
    const few = (letter.total_signatures ?? 0) < fewestShown;
    const state = { letter, strings, counter, button, readLink: !parts.letter, closed, few };
    return signView(state, this.#sign);
  }

  signatories(place: Place): unknown {
    return place.parts.signatories ? this.#signatories.render(place) : nothing;
  }

  readonly #sign = (event: Event): void => {
    if (!announce(this.#host, 'open-letter-sign', { type: undefined }, true)) event.preventDefault();
  };

  readonly #seeNames = (): void => {
    const heading = this.#host.renderRoot.querySelector<HTMLElement>('.who');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  };
}
