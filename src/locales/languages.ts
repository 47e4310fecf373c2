/** The languages we speak, each a file beside this one. Written by `npm run locales`. */
export type Locale = 'ar' | 'de' | 'en' | 'fa' | 'he' | 'ja' | 'tr';

export const languages = 'ar de en fa he ja tr'.split(' ') as readonly Locale[];
