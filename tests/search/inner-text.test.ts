import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atOnce } from '../../src/client/slices.ts';
import { InnerText } from '../../src/search/inner-text.ts';

const syllables = ['ber', 'ström', 'ana', 'озер', 'ко', 'å', 'müll', 'er', '田', 'نور', 'q'];

/** So many words, of which many have the same syllables at different places. */
function words(count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    let word = '';
    for (let rest = n + 1; rest; rest = Math.floor(rest / syllables.length)) {
      word += syllables[rest % syllables.length] as string;
    }
    return word;
  });
}

describe('the text of many words', () => {
  for (const count of [4_096, 5_003, 33_000]) {
    const all = words(count);
    const text = atOnce(InnerText.of(all));
    it(`has each of ${count} by whatever stands inside it`, () => {
      const last = all.at(-1) as string;
      const looked = [
        ...syllables,
        'berströ',
        'r',
        'nab',
        'ülle',
        'зерк',
        'erer',
        'qqqq',
        'xyz',
        last,
        last.slice(1),
      ];
      for (const inner of looked) {
        const expected = all.flatMap((word, number) => (word.includes(inner) ? [number] : []));
        assert.deepEqual(text?.wordsWith(inner), expected, inner);
      }
    });
  }

  it('is not kept of few', () => {
    assert.equal(atOnce(InnerText.of(words(4_095))), undefined);
  });
});
