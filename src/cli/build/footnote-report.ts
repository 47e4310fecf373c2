import type { Findings } from './findings.ts';
import type { LetterLine } from './letter-line.ts';

/** A note that nothing refers to is not shown; a reference without its note is printed as it stands. */
export function reportFootnotes(lines: readonly LetterLine[], findings: Findings): void {
  const notes = new Map<string, number>();
  const references = new Map<string, number>();
  for (const { text, code, number } of lines) {
    if (code) continue;
    const note = /^ {0,3}\[\^([^\]\s]+)\]:/.exec(text);
    if (note?.[1]) notes.set(note[1].toLowerCase(), number);
    for (const [, label = ''] of text.slice(note?.[0].length ?? 0).matchAll(/\[\^([^\]\s]+)\]/g)) {
      references.set(label.toLowerCase(), number);
    }
  }
  for (const [label, line] of notes) {
    if (!references.has(label)) {
      findings.add(
        'footnote',
        `Nothing in the text refers to the footnote [^${label}]: it was left out.`,
        line,
      );
    }
  }
  for (const [label, line] of references) {
    if (!notes.has(label)) {
      findings.add(
        'footnote-missing',
        `The footnote [^${label}] is missing: the mark is printed as it stands.`,
        line,
      );
    }
  }
}
