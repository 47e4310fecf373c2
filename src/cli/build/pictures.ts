import { dirname } from 'node:path';
import { InputError, type Place } from '../input-error.ts';
import { decoded } from './decoded.ts';
import type { Findings } from './findings.ts';
import type { Image, Images } from './images.ts';
import type { LetterFile } from './letter-file.ts';
import { attribute, elements, replaceByText, setAttribute, type Element, type Fragment } from './tree.ts';

interface PictureContext {
  readonly source: LetterFile;
  readonly images: Images;
  readonly findings: Findings;
}

/** Pictures that are written into the text itself, as Google Docs does. */
const inline = /^data:image\/[\w.+-]+(?:;[\w=-]+)*;base64,/i;
/** Bytes: more than this keeps readers on phones waiting. */
const heavy = 1_000_000;

/** Copies the letter's own pictures beside the documents. One that cannot be shown leaves its words. */
export function settlePictures(fragment: Fragment, context: PictureContext): void {
  for (const element of elements(fragment)) {
    if (element.tagName === 'img') settlePicture(element, context);
  }
}

function settlePicture(element: Element, context: PictureContext): void {
  const { findings, source } = context;
  const src = attribute(element, 'src')?.trim() ?? '';
  const shown = src.length > 60 ? `${src.slice(0, 60)}…` : src;
  const line = source.lines.next(src.slice(0, 200)) ?? source.lines.next(decoded(src).slice(0, 200));
  const alt = attribute(element, 'alt')?.trim() ?? '';
  const added = add(src, shown, { file: source.file, line }, context);
  if (!added) {
    replaceByText(element, alt);
    return;
  }
  if (!alt) {
    const text = `The picture "${shown}" has no description. Write what it shows, for those who do not see it: ![description](…).`;
    findings.add('picture-description', text, line);
  }
  const bytes = context.images.bytesOf(added);
  if (bytes > heavy) {
    const size = (bytes / 1_000_000).toFixed(1);
    findings.add(
      'picture-heavy',
      `The picture "${shown}" has ${size} MB. Make it smaller for readers on phones.`,
      line,
    );
  }
  setAttribute(element, 'src', added.url);
  setAttribute(element, 'alt', alt);
  setAttribute(element, 'width', String(added.width));
  setAttribute(element, 'height', String(added.height));
}

function add(
  src: string,
  shown: string,
  place: Place,
  { source, images, findings }: PictureContext,
): Image | undefined {
  try {
    if (inline.test(src)) {
      const data = Buffer.from(src.slice(src.indexOf(',') + 1), 'base64');
      return images.addContent(data, shown, place);
    }
    if (src && !/^([\\/]{2}|[a-z][a-z0-9+.-]*:)/i.test(src)) {
      return images.add(dirname(source.file), decoded(src.replace(/[?#].*$/s, '')), place);
    }
    const text = `The picture "${shown}" is not beside the letter and would not be shown: its words were kept. Save it there and name the file.`;
    findings.add('picture-remote', text, place.line);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    findings.add('picture', `${error.text} Its words were kept.`, place.line);
  }
  return undefined;
}
