/** The languages we speak, each a file beside this one. Written by `npm run locales`. */
export type Locale =
  | 'ar'
  | 'bg'
  | 'cs'
  | 'da'
  | 'de'
  | 'el'
  | 'en'
  | 'es'
  | 'et'
  | 'fa'
  | 'fi'
  | 'fr'
  | 'ga'
  | 'he'
  | 'hr'
  | 'hu'
  | 'is'
  | 'it'
  | 'ja'
  | 'ko'
  | 'lt'
  | 'lv'
  | 'mt'
  | 'nb'
  | 'nl'
  | 'pl'
  | 'pt'
  | 'ro'
  | 'ru'
  | 'sk'
  | 'sl'
  | 'sq'
  | 'sr'
  | 'sv'
  | 'tr'
  | 'uk'
  | 'zh';

export const languages =
  'ar bg cs da de el en es et fa fi fr ga he hr hu is it ja ko lt lv mt nb nl pl pt ro ru sk sl sq sr sv tr uk zh'.split(
    ' ',
  ) as readonly Locale[];
