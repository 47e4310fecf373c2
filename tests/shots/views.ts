import type { Scene } from './scenes.ts';

/** Each state once, on a phone; then where the layout or the direction makes another order. */
export const isView = ({ name, picture, lang, theme }: Scene): boolean =>
  /^(compact-280|light-1200|ar-360|sign-form-ar-360)$/.test(name) ||
  (/-360$/.test(name) &&
    !lang &&
    theme.name === 'light' &&
    picture !== 'print' &&
    !/^(focus|forced|sign-\w+-forced|tablet)/.test(name));
