type Values = Readonly<Record<string, unknown>>;

/** What a translation says itself: its texts, and addresses that may be others in its language. */
const own = ['title', 'language', 'addressee', 'home_page_url', 'privacy_url'];
/** Lists whose entries have a name and words for visitors. */
const lists = ['consents', 'fields'];

/**
 * A translation has all that the original's front matter says, but its own texts.
 * @param differs is told of each key for which the translation says something else and is not heard
 * @param untranslated is told of each text that is missing and shown in the original's language
 */
export function inherited(
  values: Values,
  original: Values,
  { differs, untranslated }: { differs: (key: string) => void; untranslated: (key: string) => void },
): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...original };
  delete merged['title'];
  delete merged['addressee'];
  for (const [key, value] of Object.entries(values)) {
    if (own.includes(key)) merged[key] = value;
    else if (!lists.includes(key) && JSON.stringify(value) !== JSON.stringify(original[key])) differs(key);
  }
  for (const key of lists) {
    if (!Array.isArray(original[key])) continue;
    const translated = Array.isArray(values[key]) ? values[key].filter(isEntry) : [];
    merged[key] = original[key].map((entry: unknown) => {
      if (!isEntry(entry)) return entry;
      const { label, options } = translated.find(({ name }) => name === entry['name']) ?? {};
      if (label === undefined) untranslated(`${key} › ${String(entry['name'])} › label`);
      return { ...entry, ...(label !== undefined && { label }), ...(options !== undefined && { options }) };
    });
  }
  return merged;
}

function isEntry(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
