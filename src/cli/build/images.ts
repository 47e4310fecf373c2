import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { imageSize } from 'image-size';
import { InputError, type Place } from '../input-error.ts';
import { readBytes } from './input-file.ts';
import type { OutputFile } from './output-file.ts';
import { forbiddenInSvg } from './svg.ts';

/** A picture in the published folder. */
export interface Image {
  /** Relative to the folder. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const kinds = ['svg', 'png', 'jpg', 'gif', 'webp', 'avif'];

/** The pictures of a letter: each is measured, and named by its content, so that it may be cached for ever. */
export class Images {
  readonly #files = new Map<string, OutputFile>();

  /**
   * @param folder the picture must lie inside of it
   * @throws InputError where it is missing, is no picture, or holds what a picture must not
   */
  add(folder: string, name: string, place: Place): Image {
    const path = join(folder, name);
    if (relative(folder, path).split(sep)[0] === '..') {
      throw new InputError(`The picture "${name}" lies outside of ${folder}. Put it inside.`, place);
    }
    return this.addContent(read(path, name, place), name, place);
  }

  /** @throws InputError where it is no picture, or holds what a picture must not */
  addContent(content: Buffer, name: string, place: Place): Image {
    const { type, width, height } = measure(content, name, place);
    if (type === 'svg') {
      const found = forbiddenInSvg(content.toString('utf8'));
      if (found)
        throw new InputError(
          `The picture "${name}" holds ${found}. Export it as a plain SVG or a PNG.`,
          place,
        );
    }
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
    const url = `images/${hash}.${type}`;
    this.#files.set(url, { path: url, content });
    return { url, width, height };
  }

  bytesOf({ url }: Image): number {
    return this.#files.get(url)?.content.length ?? 0;
  }

  get files(): OutputFile[] {
    return [...this.#files.values()];
  }
}

function read(path: string, name: string, place: Place): Buffer {
  try {
    return readBytes(path);
  } catch {
    throw new InputError(`The picture "${name}" was not found at ${path}.`, place);
  }
}

function measure(
  content: Buffer,
  name: string,
  place: Place,
): { type: string; width: number; height: number } {
  try {
    const { type = '', width, height, orientation = 1 } = imageSize(content);
    if (kinds.includes(type) && width >= 1 && height >= 1) {
      // Phones store upright pictures lying on their side, with a note that browsers obey.
      const [shownWidth, shownHeight] = orientation > 4 ? [height, width] : [width, height];
      return { type, width: Math.round(shownWidth), height: Math.round(shownHeight) };
    }
  } catch {
    // Told below, in words that say what to do.
  }
  throw new InputError(`"${name}" is no picture with a size of its own (${kinds.join(', ')}).`, place);
}
