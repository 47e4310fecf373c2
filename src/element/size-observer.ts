/**
 * Told of what changes its size, without what the browser says of it: pages put observers of their own in its place.
 *
 * @returns undefined on a page that has taken the observer away
 */
export function sizeObserver(changed: () => void): ResizeObserver | undefined {
  return typeof ResizeObserver === 'function' ? new ResizeObserver(changed) : undefined;
}
