import type { BuildOptions } from './options.ts';
import type { Content } from './documents.ts';
import { addressToFill } from './snippet.ts';
import type { Written } from './write.ts';

interface Built {
  readonly options: BuildOptions;
  readonly content: Content;
  readonly rows: number;
  readonly revision: number;
  /** How it was decided where the sign button leads. */
  readonly button: string;
  readonly written: Written;
}

/** What was done and what comes next, in lines of plain words. */
export function summary({ options, content, rows, revision, button, written }: Built): string[] {
  const { list, facts } = content;
  const lines = [`Letter “${content.text.title}” (${facts.id}, ${facts.language}) from ${options.letter}.`];
  lines.push(countedRows(content, rows, options.signatories));
  if (list.unusedColumns.length) {
    lines.push(
      `Not published, since their headings are not known: ${list.unusedColumns.map((name) => `"${name}"`).join(', ')}.`,
    );
  }
  if (!list.hasTypes && rows > 0) {
    lines.push(
      'There is no column "type": who has a name was taken for a person, a row with an organisation alone for one.',
    );
  }
  lines.push(button);
  lines.push(
    written.changed + written.removed
      ? `Written to ${options.out}: ${counted(written.changed, 'file')} new or changed, ${written.removed} removed. This is revision ${revision}.`
      : `Nothing has changed in ${options.out}. This is still revision ${revision}.`,
  );
  lines.push('', ...nextSteps(options));
  return lines;
}

function countedRows({ list }: Content, rows: number, file: string): string {
  const persons = list.published.filter((one) => one.type === 'person').length;
  const reasons = [...list.leftOut].map(
    ([reason, lines]) => `${lines.length} ${reason} (${shortened(lines)})`,
  );
  const leftOut = [...list.leftOut.values()].reduce((sum, lines) => sum + lines.length, 0);
  const kinds = `${counted(list.published.length - persons, 'organisation')}, ${persons === 1 ? '1 person' : `${persons} people`}`;
  const ends = `${list.published.length} published (${kinds}) + ${list.unnamed} counted unnamed + ${leftOut} left out + ${counted(list.errors, 'error')}`;
  const why = reasons.length ? ` Left out: ${reasons.join('; ')}.` : '';
  return `${counted(rows, 'row')} read from ${file}: ${ends} = ${rows}.${why}`;
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

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function shortened(lines: readonly number[]): string {
  const shown = lines.slice(0, 6).join(', ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown}${lines.length > 6 ? ' …' : ''}`;
}
