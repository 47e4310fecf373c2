import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEmail } from '../../../src/feed/email.ts';
import { errorsOf, organization, person, withValue } from '../../support/submission-fixture.ts';
import { noAddresses, refused } from './hostile-bodies.ts';

const shown = (value: unknown): string =>
  (value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 60);

describe('a submission is refused for one field', () => {
  for (const [pointer, value, code] of refused) {
    it(`${pointer} = ${shown(value)}: ${code}`, () => {
      const body = withValue(pointer.includes('/contact_') ? organization() : person(), pointer, value);
      const errors = errorsOf(body).map((error) => [error.pointer, error.code]);
      assert.deepEqual(errors, [[pointer, code]]);
    });
  }

  for (const value of [...noAddresses, 7, ['ana@example.org'], { address: 'ana@example.org' }]) {
    it(`/email = ${shown(value)}`, () => {
      const [error, ...more] = errorsOf(withValue(person(), '/email', value));
      assert.equal(error?.pointer, '/email');
      assert.equal(error.code, typeof value === 'string' ? 'not-an-email' : 'malformed');
      assert.deepEqual(more, []);
      if (typeof value === 'string') assert.equal(readEmail(value), undefined);
    });
  }

  for (const body of [undefined, null, 'text', 7, true, [], [person()]]) {
    it(`the whole body is ${shown(body)}`, () => {
      assert.deepEqual(errorsOf(body), [{ pointer: '', code: 'malformed' }]);
    });
  }
});
