/** The languages we speak, each a file beside this one. Written by `npm run locales`. */
export type Locale = 'ar' | 'de' | 'en';

export const languages = 'ar de en'.split(' ') as readonly Locale[];
