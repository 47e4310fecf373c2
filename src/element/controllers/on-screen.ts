/** Follows elements, as an IntersectionObserver does. */
export type Follower = Pick<IntersectionObserver, 'observe' | 'disconnect'>;

/**
 * Tells whether an element is in the visible part of the page, whenever that changes. On a page that has taken
 * the observer away, everything counts as visible.
 * @param rootMargin how far outside the visible part still counts, as in CSS
 */
export function followOnScreen(told: (visible: boolean) => void, rootMargin = '0px'): Follower {
  if (typeof IntersectionObserver === 'function') {
    return new IntersectionObserver(
      (entries) => {
        told(entries[entries.length - 1]?.isIntersecting ?? false);
      },
      { rootMargin },
    );
  }
  return {
    observe() {
      told(true);
    },
    disconnect: () => undefined,
  };
}
