import * as ar from './ar.ts';
import * as bg from './bg.ts';
import * as cs from './cs.ts';
import * as da from './da.ts';
import * as de from './de.ts';
import * as el from './el.ts';
import * as en from './en.ts';
import * as es from './es.ts';
import * as et from './et.ts';
import * as fa from './fa.ts';
import * as fi from './fi.ts';
import * as fr from './fr.ts';
import * as ga from './ga.ts';
import * as he from './he.ts';
import * as hr from './hr.ts';
import * as hu from './hu.ts';
import * as is from './is.ts';
import * as it from './it.ts';
import * as ja from './ja.ts';
import * as ko from './ko.ts';
import * as lt from './lt.ts';
import * as lv from './lv.ts';
import * as mt from './mt.ts';
import * as nb from './nb.ts';
import * as nl from './nl.ts';
import * as pl from './pl.ts';
import * as pt from './pt.ts';
import * as ro from './ro.ts';
import * as ru from './ru.ts';
import * as sk from './sk.ts';
import * as sl from './sl.ts';
import * as sq from './sq.ts';
import * as sr from './sr.ts';
import * as sv from './sv.ts';
import * as tr from './tr.ts';
import * as uk from './uk.ts';
import * as zh from './zh.ts';
import type { Locale } from './languages.ts';
import type { Words } from './words.ts';

/** All that is said in all languages, for programs that load it at once. Written by `npm run locales`. */
export const spoken: Readonly<Record<Locale, Words>> = {
  ar,
  bg,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  fa,
  fi,
  fr,
  ga,
  he,
  hr,
  hu,
  is,
  it,
  ja,
  ko,
  lt,
  lv,
  mt,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sq,
  sr,
  sv,
  tr,
  uk,
  zh,
};
