/**
 * `npm run locales`: writes the lists of the languages we speak, from the files in src/locales. With `--check` it
 * writes nothing, says what is missing or wrong in which language, and fails where anything is. A language after it
 * narrows that: `npm run locales -- --check pl`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Words } from '../src/locales/words.ts';
import { faultsOf } from './locale-faults.ts';

const folder = new URL('../src/locales/', import.meta.url);
const found = readdirSync(folder)
  .filter((file) => /^[a-z]{2}\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

const lists: Readonly<Record<string, string>> = {
  'languages.ts': `/** The languages we speak, each a file beside this one. Written by \`npm run locales\`. */
export type Locale =
${found.map((one) => `  | '${one}'`).join('\n')};

export const languages = '${found.join(' ')}'.split(' ') as readonly Locale[];
`,
  'spoken.ts': `${found.map((one) => `import * as ${one} from './${one}.ts';`).join('\n')}
import type { Locale } from './languages.ts';
import type { Words } from './words.ts';

/** All that is said in all languages, for programs that load it at once. Written by \`npm run locales\`. */
export const spoken: Readonly<Record<Locale, Words>> = {
${found.map((one) => `  ${one},`).join('\n')}
};
`,
};

const config = fileURLToPath(new URL('prettier.json', import.meta.url));
const style = await resolveConfig(config, { config });
const [flag, only] = process.argv.slice(2);
const faults: string[] = [];
for (const [file, text] of Object.entries(lists)) {
  const wanted = await format(text, { ...style, parser: 'typescript' });
  const path = new URL(file, folder);
  if (flag !== '--check') writeFileSync(path, wanted);
  else if (readFileSync(path, 'utf8') !== wanted) faults.push(`${file} is not what npm run locales writes`);
}
if (flag === '--check') {
  for (const locale of only ? [only] : found) {
    const words = (await import(new URL(`${locale}.ts`, folder).href)) as Words;
    faults.push(...faultsOf(locale, words).map((fault) => `${locale}.ts: ${fault}`));
  }
}
for (const fault of faults) console.error(fault);
console.log(`languages=${found.length} faults=${faults.length}`);
process.exitCode = faults.length ? 1 : 0;
