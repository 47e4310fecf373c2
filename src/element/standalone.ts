import { once } from '../client/once.ts';
import './sanitizer.ts';
import { start } from './core.ts';

/** Written in by the build. */
declare const OPEN_LETTER: { readonly version: string };

/** The whole in one file, for pages that pin it by its hash. */
once(OPEN_LETTER.version, () => {
  start(new Map(), []);
});
