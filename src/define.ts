/** Registers `<open-letter>` on import. */
import { define } from './element/define.ts';

define();
