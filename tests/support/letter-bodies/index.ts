import { benignBodies } from './benign.ts';
import type { Body } from './body.ts';
import {
  deepBodies,
  goneBodies,
  misleadingBodies,
  mutatingBodies,
  reachingBodies,
  runningBodies,
} from './hostile.ts';

/** All that a page can bear. */
export const letterBodies: readonly Body[] = [
  ...benignBodies,
  ...runningBodies,
  ...mutatingBodies,
  ...reachingBodies,
  ...misleadingBodies,
  ...goneBodies,
  ...deepBodies,
];
