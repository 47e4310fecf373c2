import { liveLetter } from '../../support/server/live-letter.ts';

/** Of the length that open letters have. */
const text = Array.from({ length: 40 }, (_, number) => {
  const trees = `Tree ${number} of the avenue gives shade to the street, and to everyone who waits there for the bus`;
  return `<p>${trees}; when it is felled, nobody alive will see another of its size in its place.</p>`;
});

/** The letter that is signed. */
export const letter = liveLetter('elm', { addition: text.join('') });
