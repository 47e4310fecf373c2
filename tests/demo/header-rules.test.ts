import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headersFor, parseHeaderRules } from '../../demo/header-rules.ts';

describe('_headers', () => {
  it('joins what overlapping rules say, as the hosts do', () => {
    const rules = parseHeaderRules('/*\n  Cache-Control: max-age=60\n/v1/*\n  cache-control: max-age=3600\n');
    assert.equal(headersFor(rules, '/v1/open-letter.js').get('cache-control'), 'max-age=60, max-age=3600');
    assert.equal(headersFor(rules, '/letter.json').get('cache-control'), 'max-age=60');
  });

  it('takes dots in a path as dots', () => {
    const rules = parseHeaderRules('/letter.json\n  X-Seen: 1\n');
    assert.equal(headersFor(rules, '/letterxjson').size, 0);
  });

  it('keeps colons and commas inside a value', () => {
    const rules = parseHeaderRules('/\r\n\tLink: <https://a.example/>; rel="canonical", <b>\r\n');
    assert.equal(headersFor(rules, '/').get('link'), '<https://a.example/>; rel="canonical", <b>');
  });

  it('names the line that it cannot read', () => {
    assert.throws(() => parseHeaderRules('/*\n  X-Good: 1\n  no value\n'), /_headers, line 3: .*"no value"/);
    assert.throws(() => parseHeaderRules('  X-Lost: 1\n'), /_headers, line 1/);
  });
});
