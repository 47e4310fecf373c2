import { dirname } from 'node:path';
import type { Warn } from '../input-error.ts';
import { decoded } from './decoded.ts';
import type { Images } from './images.ts';
import { lineOf, type LetterFile } from './letter-file.ts';
import { attribute, elements, replaceByText, setAttribute, type Element, type Fragment } from './tree.ts';

interface PictureContext {
  readonly source: LetterFile;
  readonly images: Images;
  readonly warn: Warn;
}

/** Copies the letter's own pictures beside the documents. One from elsewhere would not be shown: its words stay. */
export function settlePictures(fragment: Fragment, context: PictureContext): void {
  for (const element of elements(fragment)) {
    if (element.tagName === 'img') settlePicture(element, context);
  }
}

function settlePicture(element: Element, { source, images, warn }: PictureContext): void {
  const src = attribute(element, 'src')?.trim() ?? '';
  const place = { file: source.file, line: lineOf(source, src) };
  if (!src || src.startsWith('//') || URL.canParse(src)) {
    warn(
      `The picture "${src.slice(0, 60)}" is not beside the letter and would not be shown: its words were kept. Save it there and name the file.`,
      place,
    );
    replaceByText(element, attribute(element, 'alt') ?? '');
    return;
  }
  const image = images.add(dirname(source.file), decoded(src), place);
  setAttribute(element, 'src', image.url);
  setAttribute(element, 'width', String(image.width));
  setAttribute(element, 'height', String(image.height));
}
