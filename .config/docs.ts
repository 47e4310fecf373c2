/**
 * `npm run docs`: writes what can be said from the sources themselves, so that it is said in one place: the JSON
 * Schema, the custom elements manifest, and the tables of README.md and docs/FORMAT.md. With `--check` it writes
 * nothing and fails where a file is not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { buildHelp } from '../src/cli/build/help.ts';
import { exportHelp } from '../src/cli/export/help.ts';
import { backupHelp, moveStoreHelp, newSecretHelp, restoreHelp } from '../src/cli/keeping/help.ts';
import { moderateHelp } from '../src/cli/moderate/help.ts';
import { allSettings } from '../src/cli/serve/settings.ts';
import { shownValue } from '../src/cli/serve/shown-value.ts';
import { caching } from '../src/server/headers.ts';
import { formatTables } from './docs-format.ts';
import { loadTables } from './docs-load.ts';
import { elementDeclaration, manifest } from './docs-manifest.ts';
import { schema } from './docs-schema.ts';
import { constantIn } from './docs-source.ts';
import { code, elementTables, table } from './docs-tables.ts';

const root = new URL('../', import.meta.url);
const settings = await resolveConfig(new URL('.config/prettier.json', root), {
  config: new URL('.config/prettier.json', root),
});

function read(path: string): string {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch {
    return '';
  }
}

/**
 * Fills the places of a Markdown file, each between `<!-- generated: NAME -->` and `<!-- /generated -->`.
 * @throws Error where a place is missing, or nobody knows what belongs there
 */
function fill(path: string, contents: Readonly<Record<string, string>>): string {
  const missing = new Set(Object.keys(contents));
  const filled = read(path).replace(
    /(<!-- generated: ([^>]+) -->\n)[\s\S]*?(<!-- \/generated -->)/g,
    (_, before: string, name: string, after: string) => {
      const content = contents[name];
      if (content === undefined) throw new Error(`${path}: nothing is generated that is called "${name}".`);
      missing.delete(name);
      return `${before}\n${content}\n\n${after}`;
    },
  );
  for (const name of missing) throw new Error(`${path} has no place "<!-- generated: ${name} -->".`);
  return filled;
}

interface Budget {
  readonly name: string;
  readonly limit: number;
  readonly files: readonly string[];
}

function budgetTable(): string {
  const budgets = constantIn('tests/size.ts', 'budgets') as readonly Budget[];
  return table(
    ['Budget', 'Bytes at most, after brotli', 'Files'],
    budgets.map(({ name, limit, files }) => [name, limit.toLocaleString('en'), files.map(code).join(' ')]),
  );
}

function columnTable(): string {
  const words = constantIn('src/cli/build/table/heading-words.ts', 'headingWords') as Readonly<
    Record<string, string>
  >;
  return table(
    ['What the column says', 'How it may be headed, for example'],
    Object.entries(words)
      .filter(([meaning]) => meaning !== 'other')
      .map(([meaning, names]) => [code(meaning), names.split(/,\s*/).slice(0, 5).join(', ')]),
  );
}

function configurationTable(): string {
  return table(
    ['Variable', 'Option', 'Otherwise', 'Meaning'],
    allSettings.map(([, { variable, option, kind, means, otherwise, otherwiseTold }]) => [
      code(variable),
      option ? code(`--${option} ${kind.placeholder}`) : '',
      otherwiseTold ?? (otherwise === undefined ? '' : code(shownValue(otherwise))),
      means,
    ]),
  );
}

/** How long the endpoint's answers may be used, for whoever sets up a cache. */
function cachingTable(): string {
  const kinds: Readonly<Record<keyof typeof caching, string>> = {
    letter: 'letter, its page, `embed/`',
    count: '`count.json`',
    names: '`signatories`, also with `?after=…`',
    script: '`/v1/…`',
    forEver: '`/v1/chunks/…`, `/v1.0.0/…`, pictures',
    never: 'everything else: what is sent, codes, refusals, `/healthz`, `/readyz`',
  };
  const seconds = (header: string, directive: string): string => {
    const [, found] = new RegExp(`(?:^|[ ,])${directive}=(\\d+)`).exec(header) ?? [];
    return found === undefined ? '' : Number(found).toLocaleString('en');
  };
  return table(
    [
      'What',
      '`Cache-Control`',
      'may be used, s',
      'while a new one is fetched, s',
      'while the endpoint is away, s',
    ],
    Object.entries(kinds).map(([kind, what]) => {
      const header = caching[kind as keyof typeof caching];
      const times = ['max-age', 'stale-while-revalidate', 'stale-if-error'];
      return [what, code(header.replace(/, stale.*/, ', …')), ...times.map((time) => seconds(header, time))];
    }),
  );
}

const helpText = (help: string): string => `\`\`\`text\n${help}\`\`\``;

const element = elementDeclaration();
const files: Readonly<Record<string, string>> = {
  'docs/open-letter.schema.json': JSON.stringify(schema()),
  'docs/custom-elements.json': JSON.stringify(manifest(element)),
  'docs/FORMAT.md': fill('docs/FORMAT.md', formatTables()),
  'README.md': fill('README.md', {
    ...elementTables(element),
    'open-letter build --help': helpText(buildHelp),
    'open-letter moderate --help': helpText(moderateHelp),
    'open-letter export --help': helpText(exportHelp),
    'open-letter backup --help': helpText(backupHelp),
    'open-letter restore --help': helpText(restoreHelp),
    'open-letter move-store --help': helpText(moveStoreHelp),
    'open-letter new-secret --help': helpText(newSecretHelp),
    configuration: configurationTable(),
    columns: columnTable(),
    budgets: budgetTable(),
    caching: cachingTable(),
    load: loadTables(),
  }),
};

const check = process.argv.includes('--check');
for (const [path, content] of Object.entries(files)) {
  const text = await format(content, { ...settings, filepath: path });
  if (text === read(path)) continue;
  if (check) {
    console.error(`${path} is not what the sources say. Run "npm run docs" and commit what it writes.`);
    process.exitCode = 1;
  } else {
    writeFileSync(new URL(path, root), text);
    console.log(`Written: ${path}`);
  }
}
