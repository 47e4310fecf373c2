/** The letter as a visitor finds it. Contrasts are ratios as WCAG counts them. */
export interface SeenLetter {
  readonly title: string;
  readonly paragraphs: number;
  readonly bullet: string;
  readonly number: string;
  readonly button: { readonly words: string; readonly contrast: number; readonly boxed: boolean };
  readonly textContrast: number;
  readonly rows: number;
  readonly tooWide: boolean;
}

/** Runs in the page. */
export function seeLetter(): SeenLetter {
  const root = document.querySelector('open-letter')?.shadowRoot;
  const one = (path: string): Element => root?.querySelector(path) ?? document.createElement('i');
  const words = (path: string): string => one(path).textContent.replace(/\s+/g, ' ').trim();

  /** Red, green, blue and opacity, whatever way of writing colours an engine has. */
  const channels = (color: string): number[] => {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return [];
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].map((value) => value / 255);
  };
  const luminance = (color: string): number =>
    channels(color)
      .slice(0, 3)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const ground = (element: Element | null): string => {
    for (
      let at = element;
      at;
      at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null
    ) {
      const { backgroundColor } = getComputedStyle(at);
      if (channels(backgroundColor)[3] === 1) return backgroundColor;
    }
    return 'white';
  };
  const contrast = (element: Element): number => {
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(ground(element))].sort(
      (x, y) => y - x,
    );
    return Math.round((((a ?? 0) + 0.05) / ((b ?? 0) + 0.05)) * 10) / 10;
  };

  const button = one('.primary');
  const { borderTopColor, borderTopWidth } = getComputedStyle(button);
  const outlined = parseFloat(borderTopWidth) > 0 && (channels(borderTopColor)[3] ?? 0) > 0.5;
  return {
    title: words('.title'),
    paragraphs: root?.querySelectorAll('.text > p').length ?? 0,
    bullet: getComputedStyle(one('.text ul > li')).listStyleType,
    number: words('.count strong'),
    button: {
      words: words('.primary'),
      contrast: contrast(button.firstElementChild ?? button),
      boxed: outlined || ground(button) !== ground(button.parentElement),
    },
    textContrast: contrast(one('.text p')),
    rows: root?.querySelectorAll('.names li').length ?? 0,
    tooWide: document.documentElement.scrollWidth > innerWidth,
  };
}
