import { readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { InputError, type Place, type Warn } from '../input-error.ts';
import type { Image, Images } from './images.ts';
import { slug } from './slug.ts';

const extensions = ['.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif'];

/** The folder of logos: each file is named like its signatory, or named by the table. */
export class Logos {
  readonly #folder: string;
  readonly #images: Images;
  readonly #warn: Warn;
  /** Files by the name they stand for; each is taken out by the signatory it belongs to. */
  readonly #unclaimed = new Map<string, string>();

  /** @throws InputError where a folder that was named is not there */
  constructor(table: string, folder: string | undefined, images: Images, warn: Warn) {
    this.#folder = folder ?? join(dirname(table), 'logos');
    this.#images = images;
    this.#warn = warn;
    for (const file of list(this.#folder, folder !== undefined)) {
      if (extensions.includes(extname(file).toLowerCase()))
        this.#unclaimed.set(slug(file.replace(/\.[^.]*$/, '')), file);
    }
  }

  /** @param file what the table's own column says, if anything */
  find(name: string, file: string, place: Place): Image | undefined {
    if (file) {
      this.#unclaimed.delete(slug(file.replace(/\.[^.]*$/, '')));
      return this.#images.add(this.#folder, file, place);
    }
    const found = this.#unclaimed.size ? this.#unclaimed.get(slug(name)) : undefined;
    if (!found) return undefined;
    this.#unclaimed.delete(slug(name));
    try {
      return this.#images.add(this.#folder, found, { file: join(this.#folder, found) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.#warn(`${error.message} "${name}" is shown without a logo.`);
      return undefined;
    }
  }

  /** Tells of files that nobody was found for: their logos are missing from the page. */
  reportUnclaimed(): void {
    for (const [name, file] of this.#unclaimed) {
      const text = `No signatory is called like this logo ("${name}"). Name the file like the signatory, or add a column "logo".`;
      this.#warn(text, { file: join(this.#folder, file) });
    }
  }
}

function list(folder: string, named: boolean): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    if (named) throw new InputError(`There is no folder ${folder} for --logos.`);
    return [];
  }
}
