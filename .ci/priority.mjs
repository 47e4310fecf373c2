/** Lets a suite run in the time that others leave. */
import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/** As for the command `nice`: 0 is usual, 19 the last. Whoever gets nothing at all is ended by its time limit. */
const niceness = 10;

/** @param {number} leader a process that was just started and leads a session */
export function stepBack(leader) {
  try {
    setPriority(leader, niceness);
    // Linux may weigh sessions against each other; inside one alone the number above counts then.
    writeFileSync(`/proc/${leader}/autogroup`, String(niceness));
  } catch {
    // Without it the run is as good, only slower: this system has no such thing, or the suite has ended already.
  }
}
