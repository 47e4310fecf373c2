/** A visible character with all that belongs to it, for browsers without `Intl.Segmenter`. */
const grapheme =
  /\r\n|\p{RI}{2}|[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]+|(?:.\u094d\u200d?)*.[\p{M}\p{Emoji_Modifier}\u200c\uff9e\uff9f\u0e33\u0eb3\u200d]*(?:(?<=\u200d)\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u200d]*)*/gsu;

type Segmenter = new (
  language: undefined,
  options: { granularity: 'grapheme' },
) => {
  segment(text: string): Iterable<{ index: number }>;
};

/** Made once: making one takes longer than using it. */
let made: { of: Segmenter; segmenter: InstanceType<Segmenter> } | undefined;

/** @returns where the visible characters of a text begin, in UTF-16 units, and its length */
export function boundaries(text: string): readonly number[] {
  const { Segmenter: of } = Intl as unknown as { Segmenter?: Segmenter };
  if (of && made?.of !== of) made = { of, segmenter: new of(undefined, { granularity: 'grapheme' }) };
  const found = of && made ? made.segmenter.segment(text) : text.matchAll(grapheme);
  const starts: number[] = [];
  for (const { index } of found) starts.push(index);
  return [...starts, text.length];
}
