import '../locales/en.ts';
import './sanitizer.ts';
import { start } from './core.ts';

/** The whole in one file, for pages that pin it by its hash. */
start(new Map());
