import { nothing, type LitElement, type TemplateResult } from 'lit';
import { fewestShown } from '../client/closing.ts';
import { StickyController } from './controllers/sticky.ts';
import type { Problem } from '../feed/problem.ts';
import type { Strings } from '../locales/strings.ts';
import { PageChanges } from './controllers/page-changes.ts';
import { announce } from './events.ts';
import { followInLetter } from './in-letter-link.ts';
import type { Place } from './place.ts';
import { SignatoriesPanel } from './signatories-panel.ts';
import { controlStyles } from './styles/controls.ts';
import { printStyles } from './styles/print.ts';
import { richTextStyles } from './styles/rich-text.ts';
import { signStyles } from './styles/sign.ts';
import { signatoriesStyles } from './styles/signatories.ts';
import { noticeView } from './views/notice-view.ts';
import { peekView } from './views/peek-view.ts';
import { signView } from './views/sign-view.ts';
import { stickyView } from './views/sticky-view.ts';

/** The element, as far as its surroundings know it. */
interface Host extends LitElement {
  readonly problem: Problem | undefined;
  reload(): Promise<void>;
}

type Rendered = TemplateResult | typeof nothing;

/** What stands between title and text, floats over it, and follows it. */
export interface Around {
  readonly peek: Rendered;
  readonly floating: Rendered;
  readonly sign: Rendered;
  readonly signatories: Rendered;
}

/**
 * Everything around the letter's text: the number, the button, the list. It comes in a chunk of its own, asked
 * for together with the letter, so that the text does not wait for it.
 */
export class Surroundings {
  readonly #host: Host;
  readonly #signatories: SignatoriesPanel;

  /** @param choose shows the letter in another language, or in the one the page is marked with now */
  constructor(host: Host, choose: (language?: string) => void) {
    this.#host = host;
    new StickyController(host);
    new PageChanges(
      host,
      () => {
        choose();
      },
      () => {
        if (host.problem) void host.reload();
      },
    );
    this.#signatories = new SignatoriesPanel(host);
    const root = host.renderRoot as ShadowRoot;
    root.addEventListener('click', followInLetter);
    const styles = [controlStyles, signStyles, signatoriesStyles, richTextStyles, printStyles];
    root.adoptedStyleSheets.push(...styles.flatMap(({ styleSheet }) => styleSheet ?? []));
  }

  /** What is said below the page's own content while there is no letter. */
  notice(strings: Strings, slow: boolean, problem: Problem | undefined): TemplateResult {
    // The page's own content is better than a sentence of ours, unless trying again may help.
    const hopeless = problem?.code === 'src-missing' || problem?.code === 'src-invalid';
    const empty = !this.#host.textContent.trim() && !this.#host.childElementCount;
    const said = hopeless ? (empty ? 'missing' : undefined) : problem && 'failed';
    return noticeView(slow ? 'loading' : said, strings, () => void this.#host.reload());
  }

  /** What stands at each place around the text. */
  render(place: Place): Around {
    return {
      peek: this.#peek(place),
      floating: this.#floating(place),
      sign: this.#signSection(place),
      signatories: place.parts.signatories ? this.#signatories.render(place) : nothing,
    };
  }

  #peek({ loaded: { letter }, strings, parts }: Place): TemplateResult {
    return peekView(letter, strings, parts.signatories ? this.#seeNames : undefined);
  }

  #floating({ loaded: { letter }, strings, layout, parts, closed }: Place): Rendered {
    const { language, total_signatures: total = 0, sign: { href } = {} } = letter;
    if (layout !== 'narrow' || !parts.sign || closed || !href) return nothing;
    const state = { href, strings, language, total: total < fewestShown ? undefined : total };
    return stickyView(state, this.#sign);
  }

  #signSection({ loaded: { letter }, strings, parts, closed }: Place): Rendered {
    const { counter, sign: button } = parts;
    if (!counter && !button) return nothing;
    const few = (letter.total_signatures ?? 0) < fewestShown;
    const state = { letter, strings, counter, button, readLink: !parts.letter, closed, few };
    return signView(state, this.#sign);
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
