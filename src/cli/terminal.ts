import type { WriteStream } from 'node:tty';
import type { Place } from './input-error.ts';

type Stream = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY'>>;

/** Colours mark where something is; they are for people's terminals alone, never for a file or a program. */
const colours = { warning: '\u001B[33m', error: '\u001B[31m' } as const;
const plain = '\u001B[39m';

/** A line, with its beginning in colour where the stream is a terminal that wants any. */
export function printLine(stream: Stream, text: string, place?: Place, colour?: keyof typeof colours): void {
  const where = place ? `${place.file}${place.line ? `:${place.line}` : ''}: ` : '';
  const coloured = colour && where && wantsColour(stream);
  stream.write(coloured ? `${colours[colour]}${where}${plain}${text}\n` : `${where}${text}\n`);
}

/** See no-color.org: any value but an empty one says no. */
function wantsColour(stream: Stream): boolean {
  return stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}
