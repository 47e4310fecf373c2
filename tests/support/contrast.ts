/**
 * Runs in the page. How well the words of a letter are read on what is behind them, and how well the edge of
 * its field is seen: ratios as WCAG counts them, the least of all that match, by the selectors given.
 */
export function contrasts(selectors: readonly string[], edges: readonly string[]): Record<string, number> {
  const root = document.querySelector('open-letter')?.shadowRoot;
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

  /** Red, green, blue and opacity of colours painted one over the other. */
  const painted = (...layers: string[]): number[] => {
    if (!pen) return [];
    pen.clearRect(0, 0, 1, 1);
    for (const layer of layers) {
      pen.fillStyle = layer;
      pen.fillRect(0, 0, 1, 1);
    }
    return [...pen.getImageData(0, 0, 1, 1).data].map((value) => value / 255);
  };
  const luminance = (channels: number[]): number =>
    channels
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
      if (painted(backgroundColor)[3] === 1) return backgroundColor;
    }
    return 'white';
  };
  const ratio = (element: Element, property: 'color' | 'borderTopColor'): number => {
    const behind = ground(property === 'color' ? element : element.parentElement);
    const over = painted(behind, getComputedStyle(element)[property]);
    const [darker = 0, lighter = 0] = [luminance(over), luminance(painted(behind))].sort((a, b) => a - b);
    return Math.round(((lighter + 0.05) / (darker + 0.05)) * 10) / 10;
  };
  const least = (selector: string, property: 'color' | 'borderTopColor'): number =>
    Math.min(...[...(root?.querySelectorAll(selector) ?? [])].map((element) => ratio(element, property)));
  return Object.fromEntries([
    ...selectors.map((selector) => [selector, least(selector, 'color')] as const),
    ...edges.map((selector) => [`edge of ${selector}`, least(selector, 'borderTopColor')] as const),
  ]);
}
