import type { Built } from './built.ts';
import { counted } from './counted.ts';
import * as limits from '../../feed/limits.ts';
import { longDate } from './long-date.ts';
import type { BuildOptions } from './options.ts';
import { rowsSummary } from './rows-summary.ts';
import { addressToFill } from './snippet.ts';

/** What was done and what comes next, in lines of plain words. */
export function summary(built: Built): string[] {
  const { options, content, revision, button, written, warnings } = built;
  const { editions, list } = content;
  const [{ facts }] = editions;
  const lines = editions.map(
    ({ text, facts: { id, language }, file }) => `Letter “${text.title}” (${id}, ${language}) from ${file}.`,
  );
  lines.push(...rowsSummary(list, options.signatories));
  if (list.published.length > limits.pageItems) {
    const most = limits.pageItems.toLocaleString('en');
    lines.push(
      `The readable page lists the first ${most} names and links to the rest: names-2.html and so on.`,
    );
  }
  lines.push(button);
  if (facts.closes_at)
    lines.push(`Signing ends on ${longDate('en-GB', facts.closes_at)} (${facts.closes_at}).`);
  const [changed, removed] = [written.changed.length, written.removed.length];
  lines.push(
    changed + removed
      ? `Written to ${options.out}: ${counted(changed, 'file')} new or changed, ${removed} removed. This is revision ${revision}.`
      : `Nothing has changed in ${options.out}. This is still revision ${revision}.`,
  );
  if (warnings.length) {
    const [is, it] = warnings.length === 1 ? ['is', 'it stands'] : ['are', 'they stand'];
    lines.push(`There ${is} ${counted(warnings.length, 'thing')} to look at: ${it} above.`);
  }
  lines.push('', ...nextSteps(options), '', list.account.sum());
  return lines;
}

function nextSteps({ out, base }: BuildOptions): string[] {
  const upload = `1. Upload all of ${out}, with the files that begin with a dot, ${base ? `so that it answers at ${base}` : 'to any web host'}.`;
  if (base)
    return [
      'What to do next:',
      upload,
      `2. Open ${base} and pass on the lines at its end: they put the letter on any website.`,
    ];
  return [
    'What to do next:',
    upload,
    `2. The lines for other websites stand at the end of index.html. In them, replace ${addressToFill} by the folder's address,`,
    '   or build again with --base https://… and it is filled in everywhere.',
  ];
}
