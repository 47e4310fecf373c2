/**
 * A function of the test as an expression that a page can evaluate. All three engines get the same text, so a
 * function behaves alike in each. The function must not use anything from outside itself.
 */
export function pageExpression(
  fn: string | ((...args: never[]) => unknown),
  args: readonly unknown[],
): string {
  if (typeof fn === 'string') return `(${fn})`;
  const values = args.map((value) => (value === undefined ? 'undefined' : JSON.stringify(value))).join(', ');
  // The transpiler of the tests wraps named functions in this helper, which no page has.
  return `((__name) => (${fn.toString()})(${values}))((f) => f)`;
}

/** Where to click: the middle of the first element at this path, once it is in view. */
export interface ClickPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Runs in the page. Finds the element, scrolls it into view and tells its middle, or says why nobody could
 * click there. `>>>` in the path steps into the shadow root of the element before it.
 */
export function clickPoint(path: string): ClickPoint | string {
  let scope: ParentNode = document;
  let element: Element | null = null;
  for (const selector of path.split('>>>')) {
    if (element) {
      if (!element.shadowRoot) return `${element.localName} has no shadow root`;
      scope = element.shadowRoot;
    }
    element = scope.querySelector(selector.trim());
    if (!element) return `nothing matches ${selector.trim()}`;
  }
  if (!element) return 'the path is empty';

  const { top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  // A link may break over two lines: the middle of its box can lie in neither of them.
  const box = element.getClientRects()[0];
  if (!box || box.width === 0 || box.height === 0) return 'it has no size';
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;

  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  for (
    let node: Node | null = hit;
    node;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null
  ) {
    if (node === element) return { x, y };
  }
  return hit ? `${hit.localName} lies over it` : 'it is outside the window';
}

/** Runs in the page. Where the first frame's own page begins, in pixels from the left and from the top. */
export function frameCorner(): [left: number, top: number] {
  const frame = document.querySelector('iframe');
  const { left, top } = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return [left + (frame?.clientLeft ?? 0), top + (frame?.clientTop ?? 0)];
}
