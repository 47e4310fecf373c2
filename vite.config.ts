import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { withoutLitHooks } from './.config/lit-hooks.ts';
import { fitLitToPages } from './.config/lit-on-pages.ts';
import { replaceLitPolicy } from './.config/lit-policy.ts';
import { importAtOnce } from './.config/one-file.ts';
import { withoutPurifyLists } from './.config/purify-lists.ts';
import { wordEntries, wordsBeside, wordsListed, wordsWritten, writeWords } from './.config/words.ts';
import { languages } from './src/locales/languages.ts';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const target = 'es2022';

const litPolicy: Plugin = {
  name: 'lit-policy',
  transform: (code, id) => replaceLitPolicy(code, id, join(root, 'src/element/trusted-types.ts')),
};

const litHooks: Plugin = { name: 'lit-hooks', transform: withoutLitHooks };
const litOnPages: Plugin = { name: 'lit-on-pages', transform: fitLitToPages };
const purifyLists: Plugin = { name: 'purify-lists', transform: withoutPurifyLists };
const oneFile: Plugin = { name: 'one-file', transform: importAtOnce };

/** Makes libraries fit for other people's pages. */
const fitting: readonly Plugin[] = [litPolicy, litHooks, litOnPages, purifyLists];

/** A space between two pieces of text is part of the text: it is kept. */
const minifyTemplates = minifyTemplateLiterals({
  options: { minifyOptions: { conservativeCollapse: true } },
});

/**
 * What the bundler leaves after its own minifying: one byte in a hundred, each of them before the first paint. No
 * function expression in here is called with `new`, so that each may be an arrow.
 */
const smaller: Plugin = {
  name: 'smaller',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const compress = { passes: 3, unsafe_arrows: true, keep_fargs: false };
      const { code } = await minify(chunk.code, { module: true, ecma: 2020, compress });
      chunk.code = code ?? chunk.code;
    }
  },
};

/**
 * Puts the chunks of one build into a folder named after their content: they may be cached for ever, and the
 * loader needs to know one name only.
 */
const hashedFolder: Plugin = {
  name: 'hashed-folder',
  writeBundle() {
    const folder = join(dist, 'chunks');
    const built = join(folder, 'built');
    const hash = createHash('sha256');
    for (const name of readdirSync(built).sort()) hash.update(name).update(readFileSync(join(built, name)));
    renameSync(built, join(folder, hash.digest('hex').slice(0, 10)));
  },
};

/** Notes how many bytes each module brings into each chunk, for `npm run size`. */
const moduleSizes: Plugin = {
  name: 'module-sizes',
  writeBundle(_, bundle) {
    const sizes: Record<string, Record<string, number>> = {};
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const modules = Object.entries(chunk.modules);
      sizes[chunk.fileName.replace('chunks/built/', '')] = Object.fromEntries(
        modules.map(([id, { renderedLength }]) => [relative(root, id), renderedLength]),
      );
    }
    writeFileSync(join(dist, 'modules.json'), JSON.stringify(sizes, undefined, 1));
  },
};

/** The page for frames has its style in a file of its own: a strict policy allows no other. */
const frameStyle: Plugin = {
  name: 'frame-style',
  generateBundle() {
    const source = readFileSync(join(root, 'src/embed/embed.css'));
    this.emitFile({ type: 'asset', fileName: 'embed.css', source });
  },
};

const loaderConstants = (): Record<string, string> => ({
  OPEN_LETTER: JSON.stringify({
    version,
    chunks: `chunks/${readdirSync(join(dist, 'chunks'))[0] ?? ''}/`,
    base: '%OPEN_LETTER_BASE%',
    locales: languages.join(' '),
  }),
});

const builds: Readonly<Record<string, () => UserConfig>> = {
  core: () => {
    rmSync(join(dist, 'chunks'), { recursive: true, force: true });
    return {
      base: './',
      plugins: [...wordsBeside, ...fitting, minifyTemplates, smaller, moduleSizes, hashedFolder],
      build: {
        outDir: dist,
        emptyOutDir: false,
        target,
        // A library's imports stay as they are written; an app's would be wrapped in a preload helper.
        lib: { entry: { core: 'src/element/core.ts', ...wordEntries }, formats: ['es'] },
        rolldownOptions: {
          preserveEntrySignatures: 'allow-extension',
          output: {
            format: 'es',
            minify: true,
            // With all that it needs: a chunk of its own for what others need as well would be one more round trip.
            // What several later parts need is one chunk, or each of them would be a request more.
            codeSplitting: {
              groups: [
                { name: 'core', test: /src.element.core\.ts$/ },
                {
                  name: 'message',
                  test: /src.(locales.message|feed.page|client.slices|search.country-names)\.ts$/,
                },
              ],
            },
            entryFileNames: 'chunks/built/[name].js',
            chunkFileNames: 'chunks/built/[name].js',
          },
        },
      },
    };
  },
  loader: () => ({
    define: loaderConstants(),
    plugins: [smaller],
    build: {
      outDir: dist,
      emptyOutDir: false,
      target,
      lib: {
        entry: 'src/loader/loader.ts',
        formats: ['iife'],
        name: 'openLetter',
        fileName: () => 'open-letter.js',
      },
      rolldownOptions: { output: { minify: true } },
    },
  }),
  embed: () => ({
    plugins: [smaller, frameStyle],
    build: {
      outDir: dist,
      emptyOutDir: false,
      target,
      lib: {
        entry: 'src/embed/embed.ts',
        formats: ['iife'],
        name: 'openLetterEmbed',
        fileName: () => 'embed.js',
      },
      rolldownOptions: { output: { minify: true } },
    },
  }),
  npm: () => ({
    plugins: wordsListed,
    build: {
      outDir: join(dist, 'npm'),
      target,
      minify: false,
      sourcemap: true,
      lib: { entry: ['src/index.ts', 'src/define.ts', 'src/feed/index.ts'], formats: ['es'] },
      rolldownOptions: {
        external: (id) => !/^[./\0]/.test(id) && !id.startsWith(root),
        output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
      },
    },
  }),
  standalone: () => ({
    base: './',
    define: loaderConstants(),
    plugins: [...wordsWritten, oneFile, ...fitting, minifyTemplates, smaller, inEachLanguage],
    build: {
      outDir: dist,
      emptyOutDir: false,
      target,
      lib: {
        entry: 'src/element/standalone.ts',
        formats: ['iife'],
        name: 'openLetter',
        fileName: () => 'open-letter.standalone.js',
      },
      rolldownOptions: { output: { minify: true, codeSplitting: false } },
    },
  }),
  cli: () => ({
    // SQLite is Node's own, or a package that the organiser installs: it holds machine code.
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'node20',
      ssr: 'src/cli/main.ts',
      rolldownOptions: {
        output: {
          format: 'es',
          entryFileNames: 'cli.js',
          codeSplitting: false,
          banner: '#!/usr/bin/env node',
        },
      },
    },
  }),
};

/** The whole in one file that asks for no other, so one file for each language: English has no name of its own. */
const inEachLanguage: Plugin = {
  name: 'in-each-language',
  generateBundle(_, bundle) {
    const whole = bundle['open-letter.standalone.js'];
    if (whole?.type !== 'chunk') throw new Error('The whole is one script.');
    delete bundle['open-letter.standalone.js'];
    const chunks = join(dist, 'chunks', readdirSync(join(dist, 'chunks'))[0] ?? '');
    const read = (name: string): string => readFileSync(join(chunks, `${name}.js`), 'utf8');
    for (const language of languages) {
      const fileName = `open-letter.standalone.${language === 'en' ? '' : `${language}.`}js`;
      this.emitFile({ type: 'asset', fileName, source: writeWords(whole.code, language, read) });
    }
  },
};

export default defineConfig(({ mode }) => {
  const build = builds[mode];
  if (!build) throw new Error(`vite build --mode ${Object.keys(builds).join(' | ')}`);
  return { configFile: false, publicDir: false, ...build() };
});
