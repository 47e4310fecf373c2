import type { Hono } from 'hono';
import { exportNumbers } from '../export/numbers.ts';
import { exportSignatures, type Wanted } from '../export/signatures.ts';
import { describeFailure } from '../log.ts';
import type { AppParts, Env } from '../parts.ts';
import type { Moments } from '../reading/moments.ts';
import type { SignatureState } from '../store/schema.ts';
import { dayOf } from '../store/time.ts';
import { exportPage } from './export-view.ts';
import { fileAnswer, streamedFile } from './file-answer.ts';
import type { Guard } from './guard.ts';

interface ExportParts extends Pick<AppParts, 'store' | 'clock' | 'log'> {
  readonly guard: Guard;
  readonly moments: Moments;
}

/** Where organisers take a copy of who signed, and of the numbers. */
export function exportRoutes(app: Hono<Env>, { store, clock, log, guard, moments }: ExportParts): void {
  const route = '/admin/:id/export';
  app.get(
    route,
    guard.signedIn((c, visit) => exportPage(moments.letter(c.req.param('id') ?? ''), visit)),
  );
  app.post(
    route,
    guard.posted((c, { organiser }, sent) => {
      const { id } = moments.letter(c.req.param('id') ?? '');
      const wanted = readWanted(sent);
      const name = `${id}-${wanted.state ?? 'signatures'}-${dayOf(clock())}`;
      return streamedFile(
        { name, format: wanted.format },
        exportSignatures(store, id, wanted, organiser),
        (error) => {
          log({ event: 'failed', method: 'POST', route, ...describeFailure(error) });
        },
      );
    }),
  );
  for (const format of ['csv', 'json'] as const) {
    app.get(
      `/admin/:id/numbers.${format}`,
      guard.signedIn(async (c) => {
        const { id } = moments.letter(c.req.param('id') ?? '');
        const text = exportNumbers(await store.numbers(id), format);
        return fileAnswer({ name: `${id}-numbers-${dayOf(clock())}`, format }, text);
      }),
    );
  }
}

const states: readonly SignatureState[] = ['unconfirmed', 'pending', 'published', 'rejected'];

/** What is not understood is as if it had not been said; addresses are given to those alone who say so. */
function readWanted(sent: URLSearchParams): Wanted {
  return {
    format: sent.get('format') === 'json' ? 'json' : 'csv',
    state: states.find((state) => state === sent.get('state')),
    isPrivate: sent.get('addresses') === 'yes',
  };
}
