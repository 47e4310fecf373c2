/** What a word for a language comes to. */
export type LanguageReading = { readonly tag: string } | { readonly instead: string | undefined };

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * A language as documents name it: `pt_br` is `pt-BR`.
 * @returns the tag, or what was probably meant where it is none
 */
export function readLanguage(text: string): LanguageReading {
  const tag = canonical(text.trim().replaceAll('_', '-'));
  if (tag && names.of(tag.split('-', 1).join())) return { tag };
  return { instead: byName(text) ?? byCountry(text) };
}

/**
 * What the part of a file's name before its ending says: `letter.de.md`, `letter.pt_BR.md`.
 * @returns the tag; only the short form counts: `bak` and `old` are languages too, but not in the name of a file
 */
export function languageOfName(part: string): string | undefined {
  if (!/^[a-z]{2}([-_][A-Za-z0-9]{2,8})*$/.test(part)) return undefined;
  const reading = readLanguage(part);
  return 'tag' in reading && baseOf(reading.tag) === baseOf(part.replace('_', '-')) ? reading.tag : undefined;
}

/** The language without script, region or variant. */
export function baseOf(tag: string): string {
  return tag.split('-', 1).join().toLowerCase();
}

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

const common =
  'ar bg ca cs da de el en es et eu fa fi fr ga he hr hu is it ja lt lv mt nb nl no pl pt ro ru sk sl sq sr sv tr uk zh';

function byName(text: string): string | undefined {
  const wanted = text.trim().toLowerCase();
  return common.split(' ').find((tag) => {
    const own = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? '';
    return [names.of(tag)?.toLowerCase(), own.toLowerCase()].includes(wanted);
  });
}

/** Greece's code is no language: its language is meant. */
function byCountry(text: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(text.trim())) return undefined;
  const { language } = new Intl.Locale(`und-${text.trim()}`).maximize();
  return language && language !== 'und' && names.of(language) ? language : undefined;
}
