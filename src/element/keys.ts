/**
 * Keeps what is typed in our fields from bubbling to the page: many pages listen to every key for shortcuts of
 * their own.
 */
export function keepToOurselves(event: Event): void {
  event.stopPropagation();
}
