import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../input-error.ts';
import type { OutputFile } from './output-file.ts';

/** The scripts of this release, as they are published. */
export interface Scripts {
  readonly files: readonly OutputFile[];
  /** The folder whose content never changes again, like `v1.0.0`. */
  readonly version: string;
}

/** Stands in the built loader for the absolute address of the folder it is published in. */
const baseMark = '%OPEN_LETTER_BASE%';
const loader = 'open-letter.js';
/** What the page for frames asks for beside the loader. */
const forFrames = ['embed.css', 'embed.js'];

/**
 * @param folder where the scripts were built, beside the command
 * @param base the address of the published folder; without it the mark stays, and the loader knows it has none
 * @throws InputError where they have not been built
 */
export function readScripts(folder: string, base: string | undefined): Scripts {
  const names = scriptsIn(folder);
  if (![loader, ...forFrames].every((name) => names.includes(name))) {
    throw new InputError(`The scripts for the web are not in ${folder}. Run "npm run build" first.`);
  }
  const { version } = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const release = `v${version}`;
  const major = release.replace(/\..*/, '');
  const text = readFileSync(join(folder, loader), 'utf8');
  if (text.split(baseMark).length !== 2) {
    throw new InputError(
      `${join(folder, loader)} is not the script that was built with this command. Run "npm run build".`,
    );
  }
  const chunks = names.filter((name) => name.startsWith('chunks/'));
  const standalone = names.filter((name) => /^open-letter\.standalone(\.[\w-]+)?\.js$/.test(name));
  const read = (name: string, into: string): OutputFile => ({
    path: `${into}/${name}`,
    content: readFileSync(join(folder, name)),
  });
  const loaderIn = (into: string): OutputFile => ({
    path: `${into}/${loader}`,
    content: base ? withBase(text, base, into) : text,
  });
  return {
    version: release,
    // The loader comes after what it loads: whoever is faster than the copy still finds everything.
    files: [
      ...[...chunks, ...standalone].map((name) => read(name, release)),
      ...[...chunks, ...forFrames].map((name) => read(name, major)),
      loaderIn(release),
      loaderIn(major),
    ],
  };
}

/** A loader that knows the address it is published at. @param into its folder below the base, like `v1` */
export function withBase(loader: string, base: string, into: string): string {
  return loader.replace(baseMark, () => `${base}${into}/`);
}

/** Scripts and styles of the folder and those below it, with forward slashes, in an order that does not depend on the disk. */
export function scriptsIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /\.(js|css)$/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'),
      )
      .sort();
  } catch {
    return [];
  }
}

/** The released scripts in the folder: this one, and those that an earlier build left there. */
export function releasesIn(out: string, current: string): string[] {
  const names = readdirSync(out).filter((name) => /^v\d+\.\d+\.\d+$/.test(name));
  return [...new Set([...names, current])].sort();
}
