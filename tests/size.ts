/**
 * `npm run size`: what a visitor's browser loads, in bytes after brotli, against the budgets. Over budget fails
 * and says what grew since the sizes last recorded (`npm run size -- --record`, kept in .config/sizes.json).
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes that each source file brings into a chunk, before compression: `{ "core.js": { "src/…": 1200 } }`. */
type Modules = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Recorded {
  readonly files: Readonly<Record<string, number>>;
  readonly modules: Modules;
}

interface Budget {
  readonly name: string;
  readonly files: readonly string[];
  readonly limit: number;
  readonly aim?: number;
}

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const recordFile = fileURLToPath(new URL('../.config/sizes.json', import.meta.url));

const loader = 'open-letter.js';
const standalone = 'open-letter.standalone.js';
const budgets: readonly Budget[] = [
  { name: 'loader', files: [loader], limit: 1_000 },
  // Everything before the letter is painted; the words of the interface come along with it.
  { name: 'first_paint', files: [loader, 'core.js', 'reading-en.js'], limit: 14_000, aim: 12_000 },
  { name: 'sanitizer', files: ['sanitizer.js'], limit: 8_500 },
  // The aim is from before there was a form: README.md says what stands in it, and why nothing of that can go.
  { name: 'standalone', files: [standalone], limit: 58_000, aim: 40_000 },
];

/** Of the words, the language that takes the most has to fit. Who reads loads the first, who signs the second as well. */
const wordLimits = { reading: 1_000, signing: 2_500 };

function builtScripts(): string[] {
  const chunks = join(dist, 'chunks');
  const inside = existsSync(chunks) ? readdirSync(chunks, { recursive: true, encoding: 'utf8' }) : [];
  return [
    loader,
    standalone,
    ...inside.filter((path) => path.endsWith('.js')).map((path) => `chunks/${path}`),
  ];
}

/** A chunk goes by its own name: the hash in its folder changes with every build. */
const shortName = (path: string): string => basename(path);

function compressedSize(path: string): number {
  const text = readFileSync(join(dist, path));
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function readJson<Shape>(path: string, otherwise: Shape): Shape {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Shape) : otherwise;
}

/** What is larger than it was, the largest growth first. */
function growth(before: Readonly<Record<string, number>>, now: Readonly<Record<string, number>>): string[] {
  return Object.entries(now)
    .map(([name, bytes]) => ({ name, bytes, more: bytes - (before[name] ?? 0) }))
    .filter(({ more }) => more > 0)
    .sort((one, other) => other.more - one.more)
    .slice(0, 12)
    .map(({ name, bytes, more }) => `  ${name}: ${bytes} (+${more})`);
}

const missing = [loader, standalone].filter((file) => !existsSync(join(dist, file)));
if (missing.length > 0) {
  console.error(`Not built: ${missing.join(', ')}. Run \`npm run build\` first.`);
  process.exit(1);
}

const files: Record<string, number> = {};
const modules: Record<string, Readonly<Record<string, number>>> = {};
const metafile = readJson<Modules>(join(dist, 'modules.json'), {});
for (const path of builtScripts()) {
  if (shortName(path) in files) {
    console.error(
      `Two built files are called ${shortName(path)}: dist holds an older build. Delete dist and build.`,
    );
    process.exit(1);
  }
  files[shortName(path)] = compressedSize(path);
  modules[shortName(path)] = metafile[shortName(path)] ?? {};
}

const recorded = readJson<Recorded>(recordFile, { files: {}, modules: {} });
for (const [name, bytes] of Object.entries(files)) {
  const before = recorded.files[name];
  const change =
    before === undefined || before === bytes ? '' : ` (${bytes > before ? '+' : ''}${bytes - before})`;
  console.log(`${String(bytes).padStart(6)}  ${name}${change}`);
}

/** Prints how a budget stands; returns its figure and whether it is kept. */
function account(budget: Budget): { figure: string; kept: boolean } {
  const absent = budget.files.filter((name) => !(name in files));
  const bytes = budget.files.reduce((sum, name) => sum + (files[name] ?? 0), 0);
  const aim = budget.aim === undefined ? '' : `, aim ${budget.aim}`;
  console.log(`${budget.name}: ${bytes} of ${budget.limit}${aim} (${budget.files.join(' + ')})`);
  if (absent.length > 0) {
    console.error(`  The build has no ${absent.join(', ')}: this budget cannot be measured.`);
  }
  if (bytes > budget.limit) {
    const grown = budget.files.flatMap((name) => growth(recorded.modules[name] ?? {}, modules[name] ?? {}));
    console.error(`  ${bytes - budget.limit} bytes over budget. What grew (bytes before compression):`);
    console.error(grown.length > 0 ? grown.join('\n') : '  nothing that dist/modules.json knows of');
  }
  return { figure: `${budget.name}=${bytes}`, kept: absent.length === 0 && bytes <= budget.limit };
}

/** The same of words. */
function accountWords([purpose, limit]: readonly [purpose: string, limit: number]): {
  figure: string;
  kept: boolean;
} {
  const [largest] = Object.entries(files)
    .filter(([name]) => name.startsWith(`${purpose}-`))
    .sort(([, one], [, other]) => other - one);
  const [name, bytes] = largest ?? ['', Infinity];
  console.log(`${purpose}: ${bytes} of ${limit}, the most of any language (${name})`);
  return { figure: `${purpose}=${bytes}`, kept: bytes <= limit };
}

const accounts = [...budgets.map(account), ...Object.entries(wordLimits).map(accountWords)];

if (process.argv.includes('--record')) {
  writeFileSync(recordFile, `${JSON.stringify({ files, modules }, null, 2)}\n`);
  console.log('Recorded in .config/sizes.json.');
}
console.log(`size ${accounts.map(({ figure }) => figure).join(' ')}`);
process.exit(accounts.every(({ kept }) => kept) ? 0 : 1);
