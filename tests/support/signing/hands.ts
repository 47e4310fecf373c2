import { pageExpression } from '../in-page.ts';

/** What a page's own script does to the form, as a visitor or another program would. */
export interface SignHands {
  /** Presses what a selector finds inside the letter, where somebody with a mouse would. */
  press(selector: string): void;
  /** Types as a keyboard does, as far as a page can tell. */
  type(values: Readonly<Record<string, string | boolean>>): void;
  /** Puts values in as some programs do, without a word to anyone. */
  put(values: Readonly<Record<string, string>>): void;
  setAttribute(name: string, value: string): void;
  /** Chooses a language in the letter's own list. */
  choose(language: string): void;
  move(): Promise<void>;
  /** Puts each text into another element, as tools that translate a page do: itself, or another one in its place. */
  translate(how: 'moved' | 'replaced'): void;
  /** The page's clock goes so many seconds ahead. */
  ahead(seconds: number): void;
}

export const handsScript = pageExpression(startHands, []);

/** Runs in the page, after the watch has started. */
function startHands(): void {
  type Control = HTMLInputElement & { readonly name: string };
  const letter = (): HTMLElement | null => document.getElementById('x');
  const all = <E extends HTMLElement = HTMLElement>(path: string): E[] => [
    ...(letter()?.shadowRoot?.querySelectorAll<E>(path) ?? []),
  ];
  const control = (name: string): Control => {
    const fields = all<Control>('.panel :is(input, select, textarea)');
    const found = fields.find((one) => one.name === name);
    if (!found) throw new Error(`no field ${name}`);
    return found;
  };
  const hands: SignHands = {
    press(selector) {
      const found = all(selector)[0];
      if (!found) throw new Error(`nothing matches ${selector}`);
      found.click();
    },
    type(values) {
      for (const [name, value] of Object.entries(values)) {
        const one = control(name);
        if (typeof value === 'boolean') {
          if (one.checked !== value) one.click();
          continue;
        }
        one.focus();
        one.value = value;
        for (const type of ['input', 'change']) {
          one.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
        }
      }
    },
    put(values) {
      for (const [name, value] of Object.entries(values)) control(name).value = value;
    },
    setAttribute(name, value) {
      letter()?.setAttribute(name, value);
    },
    choose(language) {
      const [list] = all<HTMLSelectElement>('.languages select');
      if (!list) throw new Error('no list of languages');
      list.value = language;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    },
    async move() {
      const element = letter();
      const [first, second] = ['main', 'aside'].map((name) => document.querySelector(name));
      const other = element?.parentElement === first ? second : first;
      element?.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (element) other?.append(element);
    },
    translate(how) {
      const root = letter()?.shadowRoot;
      if (!root) return;
      const font = (): Element => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.data.trim() && node.parentElement?.localName !== 'style') found.push(node);
      }
      for (const node of found) {
        const inner = font();
        const outer = font();
        node.before(outer);
        outer.append(inner);
        inner.append(how === 'moved' ? node : node.data.toUpperCase());
        if (how === 'moved') node.data = node.data.toUpperCase();
        else node.remove();
      }
    },
    ahead(seconds) {
      const now = Date.now.bind(Date);
      Date.now = () => now() + seconds * 1000;
    },
  };
  const { signing } = globalThis as unknown as {
    readonly signing: Record<string, (...given: unknown[]) => unknown>;
  };
  Object.assign(signing, hands);
  // A frame answers its parent, which asks for what is seen and done in it.
  addEventListener('message', ({ data, source }: MessageEvent<{ call?: string; args: unknown[] }>) => {
    if (!data.call || source !== parent) return;
    const { call, args } = data;
    const answer = new Promise((resolve) => {
      resolve(signing[call]?.(...args));
    });
    void answer.then(
      (value) => parent.postMessage({ value }, '*'),
      (error: unknown) => parent.postMessage({ error: String(error) }, '*'),
    );
  });
}
