import type { Description } from '../../src/feed/shape.ts';

/** No shape takes these, whatever it is. They come out of the parser, as in a real document. */
const strange = JSON.parse(
  '[null, 1e400, -1e400, -1, 0.5, 9007199254740993, "", " ", "\\u0000", "\\n"]',
) as unknown[];

/** Texts in which there is nothing to see. */
const unseen = ['\u200b\u00ad', '\ud800', '\u3164', '\u{e0020}\u{e007f}', '\u202e\u2066'];

const lists: readonly unknown[] = [[], ['x'], [[[[]]]]];
const objects: readonly unknown[] = [{}, { length: 1, 0: 'x' }, JSON.parse('{"__proto__": {"length": 1}}')];

/** Values that are wrong where a shape stands. */
export function wrongFor(shape: Description): readonly unknown[] {
  const composed = [...lists, ...objects];
  switch (shape.kind) {
    case 'text':
      return [...strange, ...unseen, ...composed, true, 7];
    case 'html':
      return [...strange.filter((one) => typeof one !== 'string'), ...composed, true, 7, ''];
    case 'pattern':
      return [...strange, ...unseen, ...composed, true, 7, 'x\n', 'with a blank', '__proto__/', 'ö'];
    case 'number':
      return [...strange, ...composed, true, '7', '0', '1e3'];
    case 'boolean':
      return [...strange, ...composed, 0, 1, 'true', 'false'];
    case 'date':
      return [...strange, ...composed, true, 7, 'tomorrow', '2026-02-30', '2026-13-01', '2026-1-1', '2026'];
    case 'url':
      return [
        ...[...strange, ...composed, true, 7, 'javascript:alert(1)', 'data:,x', 'https://'],
        ...['https://a:b@letter.example.org/', `/${'a'.repeat(2_048)}`, `/${'ä'.repeat(400)}`],
      ];
    case 'choice':
      return [
        ...strange,
        ...composed,
        true,
        7,
        'toString',
        '__proto__',
        [...shape.of],
        ` ${shape.of[0] ?? ''}`,
      ];
    case 'list':
      return [...strange, ...objects, true, 7, 'x'];
    case 'object':
      return [...strange, ...lists, true, 7, 'x'];
  }
}
