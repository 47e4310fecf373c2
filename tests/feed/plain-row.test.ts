import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { page, type Page } from '../../src/feed/page.ts';
import { quickRows } from '../../src/feed/plain-row.ts';
import type { Problem } from '../../src/feed/problem.ts';
import { readDocument } from '../../src/feed/read.ts';
import { signatory } from '../../src/feed/signatory.ts';
import { feedAddress, fullDocument, reading, type Json } from '../support/feed-fixture.ts';
import { wrongFor } from '../support/wrong-values.ts';

const plain: Json = { id: 'ana', name: 'Ana Berg' };
const sound = Object.assign({}, ...(fullDocument('page')['items'] as Json[])) as Json;

/** Reads rows by hand where that can be done, and says whether they are what the shape makes of them. */
function sameByHand(...items: readonly unknown[]): void {
  const document = { version: 'open-letter/1', id: 'river', items };
  const warnings: Problem[] = [];
  const warn = (warning: Problem): void => void warnings.push(warning);
  const value: Page = readDocument(page, document, { base: feedAddress, warn, quick: quickRows });
  assert.deepEqual({ value, warnings }, reading(page, document), JSON.stringify(items));
}

describe('a row that is read by hand is what the shape reads', () => {
  const fields = [...signatory.needed, ...signatory.optional];
  for (const [name, shape] of fields) {
    it(`with any ${name}`, () => {
      // A list of one would pass for it as text.
      for (const value of [sound[name], [sound[name]]]) sameByHand({ ...plain, [name]: value });
      for (const value of wrongFor(shape)) sameByHand({ ...plain, [name]: value });
      for (const length of [1, 19, 20, 21, 40, 41, 149, 150, 151, 200, 201, 500, 501]) {
        sameByHand({ ...plain, [name]: 'A'.repeat(length) });
      }
      const without = { ...sound };
      Reflect.deleteProperty(without, name);
      sameByHand(sound, without, plain);
    });
  }

  it('with a number that is none to a list', () => {
    for (const number of [0, -0, 1, 2 ** 53 - 1, 2 ** 53, 0.5, -1, NaN, Infinity]) {
      sameByHand({ ...plain, number });
    }
  });

  it('with any character, alone and between others', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const character = String.fromCharCode(unit);
      sameByHand({ id: 'ana', name: character }, { id: 'bea', name: `A${character}b` });
      sameByHand({ id: `a${character}`, name: 'Ana Berg' });
    }
  });

  it('with a field that no signatory has, its own magic ones too', () => {
    const names = ['email', 'toString', 'constructor', 'valueOf', 'Name', ' name', '', '0'];
    for (const name of names) sameByHand({ ...plain, [name]: 'ana@example.org' }, sound);
    sameByHand(JSON.parse('{"id":"ana","name":"Ana Berg","__proto__":{"role":"teacher"}}'), sound);
  });

  it('without what it needs', () => {
    for (const name of ['id', 'name']) {
      const rest: Json = { ...plain, role: 'teacher' };
      Reflect.deleteProperty(rest, name);
      sameByHand(rest, { ...rest, [name]: undefined }, { ...rest, [name]: null }, plain);
    }
  });

  it('where it is no row', () => {
    for (const value of [null, undefined, true, 7, 'Ana Berg', [], [plain], {}]) sameByHand(value);
  });
});
