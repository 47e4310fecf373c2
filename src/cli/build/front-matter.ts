import { isMap, LineCounter, parseDocument, type Document, type Node, type YAMLError } from 'yaml';
import { InputError, type Place } from '../input-error.ts';
import type { LetterFile } from './letter-file.ts';

/** The facts at the letter's top. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  /** The line of the file that a value stands on, or else that of the nearest one around it. */
  readonly lineFor: (path: readonly string[]) => number;
}

/** @throws InputError */
export function readFrontMatter({ file, frontMatter, frontMatterLine }: LetterFile): FrontMatter {
  const lines = new LineCounter();
  // Word's spaces that do not break look like plain ones, and YAML knows only those.
  const text = frontMatter.replace(/^\u00A0+|(?<=:)[\u00A0]+|\u00A0+$/gm, ' ');
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + frontMatterLine - 1;
  const [broken] = yaml.errors;
  if (broken) throw refusal(broken, { file, line: lineAt(broken.pos[0]) });
  if (yaml.contents && !isMap(yaml.contents)) {
    const words = 'The front matter should be lines like "title: Our letter".';
    throw new InputError(words, { file, line: frontMatterLine });
  }
  return {
    values: plainValues(yaml, { file, line: frontMatterLine }),
    lineFor: (path) => lineAt(offsetOf(yaml, path)),
  };
}

const advice: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value with a colon in it has to stand in "quotation marks"',
  MULTILINE_IMPLICIT_KEY:
    'this line has no colon, or the value above it goes on and should stand in "quotation marks"',
  DUPLICATE_KEY: 'this key stands here for the second time; remove one',
  TAB_AS_INDENT: 'a tab stands before the words; use spaces',
  BAD_INDENT: 'the line is indented by more or fewer spaces than its neighbours',
  BAD_SCALAR_START: 'a value that begins with this character has to stand in "quotation marks"',
  BAD_ALIAS: 'a value that begins with * or & has to stand in "quotation marks"',
  MISSING_CHAR:
    'a quotation mark or bracket is opened and not closed, or the space after the colon is missing',
};

function refusal({ code, message }: YAMLError, place: Place): InputError {
  const reason = advice[code] ?? message.replace(/\s+/g, ' ');
  return new InputError(`The front matter is not valid YAML: ${reason.replace(/\.$/, '')}.`, place);
}

function plainValues(yaml: Document, place: Place): Record<string, unknown> {
  try {
    return (yaml.toJS({ maxAliasCount: 20 }) ?? {}) as Record<string, unknown>;
  } catch (error) {
    const { message } = error as Error;
    const words = /unresolved alias/i.test(message) ? advice.BAD_ALIAS : message;
    throw new InputError(`The front matter is not valid YAML: ${words ?? ''}.`, place);
  }
}

function offsetOf(yaml: Document, path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const steps = path.slice(0, length).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const node = yaml.getIn(steps, true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
