/** The letter as a visitor finds it. */
export interface SeenLetter {
  readonly title: string;
  readonly paragraphs: number;
  readonly bullet: string;
  readonly number: string;
  readonly button: { readonly words: string; readonly boxed: boolean };
  readonly rows: number;
  readonly tooWide: boolean;
}

/** Runs in the page. */
export function seeLetter(): SeenLetter {
  const root = document.querySelector('open-letter')?.shadowRoot;
  const one = (path: string): Element => root?.querySelector(path) ?? document.createElement('i');
  const words = (path: string): string => one(path).textContent.replace(/\s+/g, ' ').trim();

  /** More than half opaque, in whatever way of writing colours an engine has. */
  const paints = (color: string): boolean =>
    color !== 'transparent' && !/(^rgba\(.*,|\/) ?0(\.[0-4]\d*)?\)$/.test(color);
  const pageColor = [document.body, document.documentElement]
    .map((element) => getComputedStyle(element).backgroundColor)
    .find(paints);
  const button = one('.primary');
  const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(button);
  const outlined = parseFloat(borderTopWidth) > 0 && paints(borderTopColor);
  return {
    title: words('.title'),
    paragraphs: root?.querySelectorAll('.text > p').length ?? 0,
    bullet: getComputedStyle(one('.text ul > li')).listStyleType,
    number: words('.count strong'),
    button: {
      words: words('.primary'),
      boxed: outlined || (paints(backgroundColor) && backgroundColor !== (pageColor ?? 'rgb(255, 255, 255)')),
    },
    rows: root?.querySelectorAll('.names li').length ?? 0,
    tooWide: document.documentElement.scrollWidth > innerWidth,
  };
}
