import { parseArgs } from 'node:util';
import { resolveUrl } from '../../feed/url.ts';
import { UsageError } from '../input-error.ts';
import { readTableChoices, tableOptions, type TableChoices } from './table-options.ts';

/** What `open-letter build` was asked to do. */
export interface BuildOptions {
  /** Files and folders as they were typed. */
  readonly letter: string;
  readonly signatories: string;
  readonly out: string;
  readonly logos?: string | undefined;
  /** Absolute address of the published folder, with a slash at its end. */
  readonly base?: string | undefined;
  /** Where the sign button leads: https or mailto. */
  readonly signUrl?: string | undefined;
  readonly table: TableChoices;
  /** One report for programs instead of lines for people. */
  readonly json: boolean;
}

/** @throws UsageError */
export function readOptions(args: readonly string[]): BuildOptions {
  const { values, positionals } = parse(args);
  const [letter, signatories, ...more] = positionals;
  if (!letter || !signatories) {
    throw new UsageError('Name the letter and the table of signatories: letter.md signatories.csv.');
  }
  if (more.length) throw new UsageError(`One letter and one table, please: "${more.join(' ')}" is too much.`);
  if (!values.out) throw new UsageError('Say where to write the folder: --out DIR.');
  const base = values.base === undefined ? undefined : readBase(values.base);
  const signUrl = values['sign-url'] === undefined ? undefined : readSignUrl(values['sign-url'], base);
  return {
    letter,
    signatories,
    out: values.out,
    logos: values.logos,
    base,
    signUrl,
    table: readTableChoices(values),
    json: values.json ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        base: { type: 'string' },
        'sign-url': { type: 'string' },
        logos: { type: 'string' },
        json: { type: 'boolean' },
        ...tableOptions,
      },
    });
  } catch (error) {
    // The first sentence says what is wrong; what follows explains the parser's own notation.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/);
    throw new UsageError(`${sentence.replace(/\.$/, '')}.`);
  }
}

function readBase(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) {
    throw new UsageError(
      `--base takes the folder's whole address, like https://letter.example.org, not "${text}".`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function readSignUrl(text: string, base = 'about:blank'): string {
  const address = URL.canParse(text) ? resolveUrl(text, base, 'contact') : undefined;
  if (!address) {
    throw new UsageError(`--sign-url takes an address that begins with https:// or mailto:, not "${text}".`);
  }
  return address;
}
