/**
 * Keeps what is typed in our fields from the page: many pages listen to every key for their shortcuts, and no
 * page should read along.
 */
export function keepToOurselves(event: Event): void {
  event.stopPropagation();
}
