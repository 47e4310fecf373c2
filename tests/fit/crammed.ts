/** A way in which a view gets less room than it was drawn for. */
export interface Cramming {
  readonly name: string;
  /** Of the window, and of the page in it where an engine has no window so narrow: CSS pixels. */
  readonly width: number;
  readonly largerLetters?: boolean;
  readonly longerWords?: boolean;
  readonly spacing?: boolean;
}

/** Runs in the page: gives the letter less room, and names what does not fit. Longer words stay. */
export async function crammed(way: Cramming): Promise<readonly string[]> {
  const letter = document.querySelector('open-letter');
  const root = letter?.shadowRoot?.querySelector('.root');
  if (!letter || !root) return ['There is no letter.'];
  const { documentElement, body } = document;
  body.style.cssText = `margin: 0; width: ${way.width}px`;
  documentElement.style.fontSize = way.largerLetters ? '32px' : '';
  const sheet = new CSSStyleSheet();
  if (way.spacing) {
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
      p { margin-block-end: 2em !important; }`);
  }
  letter.shadowRoot?.adoptedStyleSheets.push(sheet);
  if (way.longerWords) {
    // What the letter itself says, and who signed, is as long as it is.
    const own = ':is(.text, .title, .names) *, .text, .title, style, script';
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (text.parentElement?.matches(own) || !text.data.trim()) continue;
      text.data = `${text.data.trim()} ${text.data.trim()} `;
    }
  }
  for (let frames = 0; frames < 4; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));

  const nameOf = (one: Element): string =>
    `${one.localName}.${one.getAttribute('class') ?? ''} “${one.textContent.trim().slice(0, 40)}”`;
  const faults: string[] = [];
  for (const one of root.querySelectorAll<HTMLElement>('*:not(.hidden, .hidden *, option, svg *)')) {
    if (!one.checkVisibility({ contentVisibilityAuto: true })) continue;
    const { left, right, width } = one.getBoundingClientRect();
    // The form lies over the page, and has the whole window.
    const room = one.closest('dialog') ? { left: 0, right: innerWidth } : body.getBoundingClientRect();
    // Logos and tables of the letter's own text scroll in themselves.
    const isInside = one.closest('.text *') !== null;
    if (width && !isInside && (right > room.right + 1 || left < room.left - 1))
      faults.push(`sticks out: ${nameOf(one)}`);
    const { overflowX, overflowY } = getComputedStyle(one);
    if (one.matches('input, textarea, select, .logos span')) continue;
    const isCut =
      (/hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
      (/hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1);
    if (isCut) faults.push(`is cut off: ${nameOf(one)}`);
  }
  sheet.replaceSync('');
  return faults.slice(0, 5);
}
