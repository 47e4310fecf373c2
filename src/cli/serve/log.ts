import type { LogEvent } from '../../server/log.ts';
import type { OutboxEvent } from '../../server/mail/outbox.ts';
import type { Place } from '../input-error.ts';

/**
 * What the command itself has to tell beside the endpoint's events. Nothing of anyone who signed is in it: of a
 * table only the place is told, never a cell.
 */
export type ServeEvent =
  | { readonly event: 'starting'; readonly node: string; readonly host: string; readonly port: number }
  | {
      readonly event: 'started';
      readonly version: string;
      readonly base: string;
      readonly letters: readonly string[];
      readonly mail: 'smtp' | 'mailbox';
    }
  | { readonly event: 'stopping'; readonly signal: string }
  | { readonly event: 'stopped'; readonly waited: boolean }
  | {
      readonly event: 'letter-served';
      readonly letter: string;
      readonly languages: readonly string[];
      readonly revision: number;
    }
  | {
      readonly event: 'letter-warning' | 'letter-refused';
      readonly file: string;
      readonly line: number | undefined;
      readonly text: string;
    }
  | { readonly event: 'letter-missing'; readonly folder: string; readonly text: string }
  | {
      readonly event: 'names-imported';
      readonly letter: string;
      readonly published: number;
      readonly unnamed: number;
      readonly warnings: number;
      readonly text?: string;
    }
  | { readonly event: 'table-changed'; readonly letter: string; readonly file: string; readonly text: string }
  | { readonly event: 'forwarded-header-ignored'; readonly header: string; readonly text: string }
  | { readonly event: 'tidied' }
  | {
      readonly event: 'work-failed';
      readonly work: 'folder' | 'tidying' | 'limits' | 'stopping' | 'process';
      readonly error: string;
      readonly code: string | undefined;
      readonly at: readonly string[];
    };

/** All that is ever written to the log. */
export type AnyEvent = ServeEvent | LogEvent | OutboxEvent;

const levels: Readonly<Partial<Record<AnyEvent['event'], 'warn' | 'error'>>> = {
  limited: 'warn',
  'mail-failed': 'warn',
  'letter-warning': 'warn',
  'letter-missing': 'warn',
  'table-changed': 'warn',
  'forwarded-header-ignored': 'warn',
  'letter-refused': 'error',
  'outbox-failed': 'error',
  'work-failed': 'error',
  failed: 'error',
};

/** Writes an event as one line of JSON: `time`, `level`, `event`, then its own fields. */
export function jsonLog(write: (line: string) => void): (event: AnyEvent) => void {
  return (event) => {
    const time = new Date().toISOString();
    write(`${JSON.stringify({ time, level: levels[event.event] ?? 'info', ...event })}\n`);
  };
}

/** Words about an organiser's file, which may hold an address: the log holds none. */
export function aboutFile(text: string, place: Place | undefined) {
  return {
    file: place?.file ?? '',
    line: place?.line,
    text: text.replace(/[^\s<>"“”]+@[^\s<>"“”]+/g, '…'),
  };
}
