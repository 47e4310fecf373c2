import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatNumber, message, plural } from '../../src/locales/message.ts';

describe('a message', () => {
  it('is filled in by name, numbers as its language writes them', () => {
    assert.equal(message('en', '{n} of {goal}', { n: 1_203, goal: 15_000 }), '1,203 of 15,000');
    assert.equal(message('de', '{n} von {goal}', { n: 1_203, goal: 15_000 }), '1.203 von 15.000');
  });

  it('takes what a visitor typed as text, also where it looks like a placeholder or a pattern', () => {
    const values = { query: '{n} $& $1', n: 5 };
    assert.equal(message('en', 'No name like “{query}” yet.', values), 'No name like “{n} $& $1” yet.');
  });

  it('leaves out what it was not given', () => {
    assert.equal(message('en', 'a{missing}b', {}), 'ab');
  });
});

describe('a plural', () => {
  const forms = { one: '{n} name', few: '{n} nazwy', many: '{n} nazw', other: '{n} names' };

  it('takes the form that its language wants for the number', () => {
    assert.equal(plural('en', forms, 1), '1 name');
    assert.equal(plural('en', forms, 0), '0 names');
    assert.equal(plural('pl', forms, 3), '3 nazwy');
    assert.equal(plural('pl', forms, 5), '5 nazw');
    assert.equal(plural('fr', forms, 0), '0 name');
  });

  it('takes the general form where a special one is missing', () => {
    assert.equal(plural('pl', { other: '{n} x {goal}' }, 3, { goal: 9 }), '3 x 9');
  });

  it('writes a number with its language’s own digits', () => {
    assert.equal(formatNumber('ar-EG', 12), '١٢');
  });
});
