import { isMap, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { InputError } from '../input-error.ts';
import type { LetterFile } from './letter-file.ts';

/** The facts at the letter's top. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  /** The line of the file that a value stands on, or else that of the nearest one around it. */
  readonly lineFor: (path: readonly string[]) => number;
}

/** @throws InputError */
export function readFrontMatter({ file, frontMatter }: LetterFile): FrontMatter {
  const lines = new LineCounter();
  const yaml = parseDocument(frontMatter, { lineCounter: lines, prettyErrors: false });
  // The front matter's first line is the file's second.
  const lineAt = (offset: number): number => lines.linePos(offset).line + 1;
  const [broken] = yaml.errors;
  if (broken) {
    throw new InputError(`The front matter is not valid YAML: ${broken.message}`, {
      file,
      line: lineAt(broken.pos[0]),
    });
  }
  if (yaml.contents && !isMap(yaml.contents)) {
    throw new InputError('The front matter should be lines like "title: Our letter".', { file, line: 2 });
  }
  return { values: plainValues(yaml, file), lineFor: (path) => lineAt(offsetOf(yaml, path)) };
}

function plainValues(yaml: Document, file: string): Record<string, unknown> {
  try {
    return (yaml.toJS({ maxAliasCount: 20 }) ?? {}) as Record<string, unknown>;
  } catch (error) {
    throw new InputError(`The front matter cannot be read: ${(error as Error).message}`, { file, line: 2 });
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
