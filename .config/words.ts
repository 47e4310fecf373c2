import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { languages } from '../src/locales/languages.ts';

/** What is said in a browser, each a file in each language. */
const purposes = ['reading', 'signing', 'finding'] as const;

const isLoader = (id: string): boolean => /src.locales.load\.ts$/.test(id);
const isList = (id: string): boolean => /src.locales.languages\.ts$/.test(id);
const onePurpose = /^(.*src.locales.\w+\.ts)\?(\w+)$/;

/** What is said for one purpose in one language as a module, to be built into a file of its own. */
const moduleOf = (language: string, purpose: string): string => `src/locales/${language}.ts?${purpose}`;

/** The files of words beside the core's own: `reading-de` and the like, with what they are made of. */
export const wordEntries: Readonly<Record<string, string>> = Object.fromEntries(
  languages.flatMap((language) =>
    purposes.map((purpose) => [`${purpose}-${language}`, moduleOf(language, purpose)]),
  ),
);

/** Takes a language's file apart by purpose: what is not exported any more is left out by the bundler. */
const takenApart: Plugin = {
  name: 'words-taken-apart',
  enforce: 'pre',
  load(id) {
    const [, file, wanted] = onePurpose.exec(id) ?? [];
    if (file === undefined) return undefined;
    const code = readFileSync(file, 'utf8').replaceAll(/^export const (\w+)/gm, (_, purpose: string) =>
      purpose === wanted ? 'export const strings' : `const ${purpose}`,
    );
    return { code, moduleType: 'ts' };
  },
};

const loadedBy = (name: string, code: string, list?: string): Plugin[] => [
  {
    name,
    enforce: 'pre',
    load: (id) => (isLoader(id) ? code : isList(id) ? list : undefined),
  },
  takenApart,
];

/**
 * Words in files beside the one that asks for them, by their names alone. Which there are is told by the loader, that
 * has to know it: a second list would be in the budget of the first paint.
 */
export const wordsBeside = loadedBy(
  'words-beside',
  `export const loadWords = (locale, purpose) =>
  import(/* @vite-ignore */ \`./\${purpose}-\${locale}.js\`).then(({ strings }) => strings);`,
  'export const languages = [];',
);

/** Words as modules that another bundler finds. */
export const wordsListed = loadedBy(
  'words-listed',
  `const load = {
${Object.keys(wordEntries)
  .map((name) => {
    const [purpose = '', language = ''] = name.split('-');
    return `'${name}': () => import('./${language}.ts?${purpose}'),`;
  })
  .join('\n')}
};
export const loadWords = async (locale, purpose) => (await load[\`\${purpose}-\${locale}\`]()).strings;`,
);

const written = '__OPEN_LETTER_WORDS__';

/** One language's words, which are written into the file when it is built: it is the same but for them. */
export const wordsWritten: Plugin[] = [
  {
    name: 'words-written',
    enforce: 'pre',
    load(id) {
      if (isLoader(id)) {
        return `import { words } from './index.ts';
export const loadWords = (_, purpose) => Promise.resolve(words[purpose]);`;
      }
      if (!/src.locales.index\.ts$/.test(id)) return undefined;
      return `export const words = ${written};
export const localeFor = () => words.locale;
export const speak = () => {};`;
    },
  },
];

/**
 * Writes a language's words into the built file.
 * @param read the built file of words with a name from `wordEntries`
 */
export function writeWords(code: string, language: string, read: (name: string) => string): string {
  const rooms = purposes.map((purpose) => {
    const words = read(`${purpose}-${language}`).replace(
      /export\s*\{\s*(\w+) as strings\s*\};?\s*$/,
      'return $1',
    );
    return `${purpose}:(()=>{${words}})()`;
  });
  const [before, after, ...more] = code.split(written);
  if (before === undefined || after === undefined || more.length)
    throw new Error('There is no one place for the words.');
  return `${before}{locale:"${language}",${rooms.join()}}${after}`;
}
