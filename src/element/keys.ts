/** What a field says of what is typed into it. */
export const fieldEvents = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
];

/**
 * Keeps what is typed in our fields from bubbling to the page: many pages listen to every key for shortcuts of
 * their own.
 */
export function keepToOurselves(event: Event): void {
  if (event.target instanceof Element && event.target.matches('input, select, textarea'))
    event.stopPropagation();
}
