import type { Findings } from './findings.ts';
import type { LetterFile } from './letter-file.ts';
import { isElement, isText, type Fragment, type Parent } from './tree.ts';

/** Marks of Markdown that were meant to do something and stand in the text instead. */
const marks = /\*\*|(?<![\w_])__(?=\w)|\]\((?=\S)|^\|.*\|/;

/** Tells of marks that readers would see, such as bold that ends behind a space. */
export function reportMarks(fragment: Fragment, { lines }: LetterFile, findings: Findings): void {
  for (const text of texts(fragment)) {
    const found = marks.exec(text);
    if (!found) continue;
    const around = text
      .slice(found.index, found.index + 30)
      .split('\n', 1)
      .join();
    const words = `The marks of “${around}” are printed as they stand: Markdown did not understand them. Bold, for example, may not begin or end with a space.`;
    findings.add('printed-marks', words, lines.next(around));
  }
}

function* texts(parent: Parent): Generator<string> {
  for (const child of parent.childNodes) {
    if (isText(child)) yield child.value;
    else if (isElement(child) && child.tagName !== 'pre' && child.tagName !== 'code') yield* texts(child);
  }
}
