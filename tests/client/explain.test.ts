import { expect } from '@open-wc/testing';
import { tell } from '../../src/client/explain.ts';
import type { Problem } from '../../src/feed/problem.ts';
import { recordConsole, type Recording } from '../support/browser/console.ts';

const url = 'https://letter.example.org/letter.json';

describe('what the page’s owner is told', () => {
  let recording: Recording;
  beforeEach(() => (recording = recordConsole()));
  afterEach(() => recording.stop());

  it('is one sentence for each failure, and each time it comes', () => {
    const problem: Problem = { code: 'http', url, status: 410 };
    tell(problem, false);
    tell(problem, false);
    const sentence = `open-letter: ${url} answered with status 410 instead of the letter. Check the address in src.`;
    expect(recording.errors).to.deep.equal([sentence, sentence]);
    expect(recording.warnings).to.be.empty;
  });

  it('is said once where every letter on the page meets with the same', () => {
    for (const got of ['application/xhtml+xml', 'application/xhtml+xml', 'image/svg+xml']) {
      tell({ code: 'not-html', got }, false);
    }
    expect(recording.errors).to.have.length(2);
    expect(recording.errors[1]).to.contain('image/svg+xml');
  });

  it('does not say what a visitor looked for', () => {
    const asked = 'https://letter.example.org/search?country=IS&q=Ana%20Berg&sort=name';
    tell({ code: 'timeout', url: asked }, false);
    tell({ code: 'invalid-value', url: asked, path: '/items/0/id' }, true);
    for (const line of [...recording.errors, ...recording.warnings]) {
      expect(line).to.contain('https://letter.example.org/search?country=IS&q=…&sort=name');
    }
    expect([recording.errors.length, recording.warnings.length]).to.deep.equal([1, 1]);
  });

  it('has no gap where nothing is known', () => {
    tell({ code: 'invalid-value', url, path: '/goal' }, false);
    expect(recording.errors[0]).to.contain('the value at /goal should be ?, but is ?.');
  });

  it('can be read whatever was answered', () => {
    tell({ code: 'not-json', url, got: '\u0000a\u001b[2J\u202eb\u2066\nc\ufeff' }, false);
    expect(recording.errors[0]).to.contain('it begins with \ufffda\ufffd[2J\ufffdb\ufffd\ufffdc\ufffd.');
  });

  it('is no flood: of a document ten things, and that there are more', () => {
    for (const document of [url, `${url}?2`, undefined]) {
      for (let n = 0; n < 30; n++) {
        tell({ code: 'invalid-value', ...(document && { url: document }), path: `/items/${n}/name` }, true);
      }
      const told = recording.warnings.slice(-11);
      expect(told[0]).to.contain('/items/0/name');
      expect(told[9]).to.contain('/items/9/name');
      expect(told[10]).to.equal(`open-letter: there is more that is wrong in ${document ?? 'this page'}.`);
    }
    expect(recording.warnings).to.have.length(33);
    expect(recording.errors).to.be.empty;
  });

  it('is nothing where a page has taken its console away', () => {
    Object.assign(console, { error: undefined, warn: undefined });
    tell({ code: 'timeout', url: `${url}?3` }, false);
    for (let n = 0; n < 12; n++) tell({ code: 'invalid-value', url: `${url}?3` }, true);
  });
});
