import type { InputError } from '../input-error.ts';
import type { Built, Warning } from './built.ts';

/** `--json`: what the summary says, for programs. */
export function report({ options, content, rows, revision, written, warnings }: Built): string {
  const { editions, list } = content;
  const persons = list.published.filter((one) => one.type === 'person').length;
  return json({
    ok: true,
    out: options.out,
    id: editions[0].facts.id,
    revision,
    letters: editions.map(({ file, facts: { language }, text: { title }, letterPath, pagePath }) => ({
      language,
      title,
      file,
      document: letterPath,
      page: pagePath,
    })),
    counts: {
      rows,
      published: list.published.length,
      persons,
      organizations: list.published.length - persons,
      unnamed: list.unnamed,
      left_out: Object.fromEntries(list.account.leftOut),
      errors: list.account.errors,
      total_signatures: list.published.length + list.unnamed,
    },
    columns_not_published: list.unusedColumns,
    files: written,
    warnings: warnings.map(asEntry),
  });
}

/** The same for a build that could not be done. */
export function failureReport({ text, place }: InputError, warnings: readonly Warning[]): string {
  return json({
    ok: false,
    error: asEntry({ text, place, code: 'error' }),
    warnings: warnings.map(asEntry),
  });
}

function asEntry({ text, place, code }: Warning) {
  return { ...place, code, message: text };
}

function json(value: object): string {
  return JSON.stringify(value, undefined, 2);
}
