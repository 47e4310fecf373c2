/** Reports node:test for people: every failure with its reason, then the tally as the last line. */
import { inspect } from 'node:util';

function placeOf({ file, line }) {
  return file ? ` (${file.replace(`${process.cwd()}/`, '')}:${line})` : '';
}

export default async function* report(events) {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      yield data.message;
      continue;
    }
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite passes or fails with its tests, which are counted themselves. A failed `before` is the exception.
    const isSuite = data.details.type === 'suite';
    if (isSuite && (type === 'test:pass' || data.details.error?.failureType === 'subtestsFailed')) continue;
    if (data.skip !== undefined || data.todo !== undefined) tally.skipped += 1;
    else if (type === 'test:pass') tally.passed += 1;
    else {
      tally.failed += 1;
      const error = data.details.error?.cause ?? data.details.error;
      yield `failed: ${data.name}${placeOf(data)}\n${inspect(error).replace(/^/gm, '  ')}\n\n`;
    }
  }
  const { passed, failed, skipped } = tally;
  yield `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
}
