import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSubmission } from '../../../src/feed/submission.ts';
import { person, rules } from '../../support/submission-fixture.ts';

/** What is repeated until a text is as long as one may be before it is refused unread. */
const repeated = {
  'a letter after the sign of an address': ['a@', 'ﬃ', 'क'],
  'letters with spaces of no width between': ['a@', 'ﬃ\u200B', 'क'],
  'joiners that join nothing': ['क', '\u200D\u200C', 'क'],
  'joiners that come together when others go': ['क', '\u200B\u200D', 'क'],
  'marks in the wrong order': ['a', '\u0327\u0301', ''],
  'signs of addresses': ['', 'a@', ''],
  dots: ['a@', 'b.', '1'],
  'a disguise without end': ['', 'aa(at', ' '],
  'brackets that stay open': ['', '[b ', ''],
  spaces: ['a', ' ', 'b'],
} as const;

const body = (field: string, text: string): object =>
  field === 'why' || field === 'motto'
    ? { ...person(), fields: { [field]: text } }
    : { ...person(), [field]: text };

/** Milliseconds of the processor, which other work on the machine does not add to. */
function cost(given: object, times: number): number {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time++) readSubmission(given, rules);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('one submission does not keep all others waiting', () => {
  const ordinary = body('comment', 'The river is clean, and should stay so.');
  for (const [name, [begin, unit, end]] of Object.entries(repeated)) {
    for (const field of ['name', 'email', 'comment', 'url', 'country', 'motto']) {
      it(`${field}: ${name}`, () => {
        const ordinaryOnes = cost(ordinary, 1_000);
        for (const length of [250, 500, 2_000, 4_000]) {
          const room = length - begin.length - end.length;
          const hostile = body(field, begin + unit.repeat(Math.floor(room / unit.length)) + end);
          const took = Math.min(...[0, 1, 2].map(() => cost(hostile, 1))) / ordinaryOnes;
          assert(
            took < 1,
            `${length} characters take as long as ${(took * 1_000).toFixed(0)} ordinary ones.`,
          );
        }
      });
    }
  }
});
