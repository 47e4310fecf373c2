import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { fewestShown, isClosed } from '../client/closing.ts';
import type { Numbers } from '../client/counts.ts';
import type { LoadedLetter } from '../client/letters.ts';
import { CountController } from './controllers/count.ts';
import { NearController } from './controllers/near.ts';
import { NewsController } from './controllers/news.ts';
import { PartnerController } from './controllers/partner.ts';
import { PermalinkController } from './controllers/permalink.ts';
import { PrintController } from './controllers/printing.ts';
import { SheetsController } from './controllers/sheets.ts';
import { StatesController } from './controllers/states.ts';
import { StickyController } from './controllers/sticky.ts';
import type { Letter } from '../feed/letter.ts';
import type { Problem } from '../feed/problem.ts';
import type { Strings } from '../locales/words/reading.ts';
import { PageChanges } from './controllers/page-changes.ts';
import { focusOn } from './focus.ts';
import { followInLetter } from './in-letter-link.ts';
import { fieldEvents, keepToOurselves } from './keys.ts';
import type { CountedPlace, Place } from './place.ts';
import { SignatoriesPanel } from './signatories-panel.ts';
import { SignOpener, takesForm } from './sign-opener.ts';
import type { Panel } from './signing/sign-panel.ts';
import { controlStyles } from './styles/controls.ts';
import { printStyles } from './styles/print.ts';
import { richTextStyles } from './styles/rich-text.ts';
import { signStyles } from './styles/sign.ts';
import { signatoriesStyles } from './styles/signatories.ts';
import { languagesView } from './views/languages-view.ts';
import { noticeView } from './views/notice-view.ts';
import { peekView } from './views/peek-view.ts';
import { signView } from './views/sign-view.ts';
import { stickyView } from './views/sticky-view.ts';

/** The element, as far as its surroundings know it. */
interface Host extends LitElement {
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  readonly letter: Letter | undefined;
  readonly problem: Problem | undefined;
  readonly partner: string | undefined;
  reload(): Promise<void>;
}

/** What the surroundings have the element do. */
interface Doings {
  /** Shows the letter in another language, or in the one the page is marked with now. */
  readonly choose: (language?: string) => void;
  /** Fetches the letter anew, past what the browser keeps. */
  readonly refetch: () => Promise<unknown>;
  /** Renders at once. */
  readonly render: () => void;
  /** Begins to load a letter that waits until it is near the visible part of the page. */
  readonly near: () => void;
}

type Rendered = TemplateResult | typeof nothing;

/** What stands above the title, between title and text, floats over it, and follows it. */
export interface Around {
  /** The text is behind a button, for want of room. */
  readonly folded: boolean;
  readonly unfold: () => void;
  readonly languages: Rendered;
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
  readonly #choose: (language?: string) => void;
  readonly #count: CountController;
  readonly #signing: SignOpener;
  readonly #signatories: SignatoriesPanel;
  readonly #permalink: PermalinkController;
  readonly #print: PrintController;
  #closed = false;
  #unfolded = false;

  constructor(host: Host, { choose, near, refetch, render }: Doings) {
    this.#host = host;
    this.#choose = choose;
    new NearController(host, near);
    new StatesController(host, () => this.#closed);
    new NewsController(host);
    new PartnerController(host);
    this.#count = new CountController(host);
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
    this.#print = new PrintController(host, render);
    const sheets = new SheetsController(host, [
      controlStyles,
      signStyles,
      signatoriesStyles,
      richTextStyles,
      printStyles,
    ]);
    this.#signing = new SignOpener(host, {
      refetch,
      findName: (id) => void this.#signatories.goTo(id),
      style: (styles) => {
        sheets.add(styles);
      },
    });
    this.#signatories = new SignatoriesPanel(host, this.#signing);
    this.#permalink = new PermalinkController(host, (id, way) => {
      void this.#signatories.goTo(id, way);
    });
    const root = host.renderRoot as ShadowRoot;
    root.addEventListener('click', followInLetter);
    for (const type of fieldEvents) root.addEventListener(type, keepToOurselves);
  }

  /** What is said below the page's own content while there is no letter. */
  notice(strings: Strings, slow: boolean, problem: Problem | undefined): TemplateResult {
    // The page's own content is better than a sentence of ours, unless trying again may help.
    const hopeless = problem?.code === 'src-missing' || problem?.code === 'src-invalid';
    const empty = !this.#host.textContent.trim() && !this.#host.childElementCount;
    const said = hopeless ? (empty ? 'missing' : undefined) : problem && 'failed';
    // While it is tried again, the button that was pressed stays.
    return noticeView(slow && !problem ? 'loading' : said, strings, () => void this.#host.reload());
  }

  /** How many have signed, as far as the page knows. */
  numbers(loaded: LoadedLetter): Numbers {
    return this.#count.numbers(loaded);
  }

  /** What stands at each place around the text. */
  render(given: Place): Around {
    const { loaded } = given;
    const numbers = this.numbers(loaded);
    const closed = isClosed({ ...loaded.letter, ...numbers });
    this.#closed = closed;
    const place = { ...given, numbers, closed, printing: this.#print.printing };
    const panel = this.#signing.render(place);
    const around: Around = {
      folded: place.layout === 'compact' && !this.#unfolded && !this.#print.printing,
      unfold: this.#unfold,
      languages: languagesView(loaded.letter, given.strings, this.#choose),
      peek: this.#peek(place),
      floating: this.#floating(place),
      sign: this.#signSection(place, panel),
      signatories: html`${place.parts.signatories ? this.#signatories.render(place) : nothing} ${panel?.over}`,
    };
    // The list has to know its letter before an address can point into it.
    if (place.parts.signatories) this.#permalink.watch(loaded.letter.home_page_url);
    return around;
  }

  #peek({ loaded: { letter }, numbers, strings, parts }: CountedPlace): TemplateResult {
    const { total_signatures: total = 0 } = numbers;
    return peekView(total, letter.language, strings, parts.signatories ? this.#seeNames : undefined);
  }

  #floating({ loaded: { letter }, numbers, strings, layout, parts, closed }: CountedPlace): Rendered {
    const { language } = letter;
    const { total_signatures: total = 0 } = numbers;
    const href = takesForm(letter) ? undefined : letter.sign?.href;
    if (layout !== 'narrow' || !parts.sign || closed || !(href || takesForm(letter))) return nothing;
    const state = { href, strings, language, total: total < fewestShown ? undefined : total };
    return stickyView(state, this.#signing);
  }

  #signSection(
    { loaded: { letter }, numbers, strings, parts, closed }: CountedPlace,
    panel: Panel | undefined,
  ): Rendered {
    const { counter, sign: button } = parts;
    if (!counter && !button) return nothing;
    const few = (numbers.total_signatures ?? 0) < fewestShown;
    const { told } = this.#count;
    const readLink = !parts.letter;
    const { failed } = this.#signing;
    const form = takesForm(letter) && { failed, inPlace: panel?.inPlace, label: panel?.label };
    return signView(
      { letter, numbers, told, strings, counter, button, readLink, closed, few, form },
      this.#signing,
    );
  }

  /** Does what the button does. */
  openSign(): void {
    const { letter } = this.#host;
    if (letter && takesForm(letter)) {
      if (!this.#closed) this.#signing.sign();
    } else this.#host.renderRoot.querySelector<HTMLElement>('.sign > .primary')?.click();
  }

  readonly #unfold = (): void => {
    this.#unfolded = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      focusOn(this.#host.renderRoot.querySelector('.text'));
    });
  };

  readonly #seeNames = (): void => {
    const heading = this.#host.renderRoot.querySelector('.who');
    heading?.scrollIntoView({ block: 'start' });
    focusOn(heading);
  };
}
