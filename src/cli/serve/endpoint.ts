import { BlockList } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createApp } from '../../server/app.ts';
import { describeFailure } from '../../server/log.ts';
import { startOutbox } from '../../server/mail/outbox.ts';
import { threadedSearcher } from '../../server/searching/threaded-searcher.ts';
import { SubmissionLimits, type NetworkLimit } from '../../server/security/limits.ts';
import { FolderWatch } from './folder-watch.ts';
import { Gate } from './gate.ts';
import { keptScripts } from './kept-scripts.ts';
import { LetterShelf } from './letter-shelf.ts';
import { startExchange } from './limit-exchange.ts';
import { listen, type Fetch } from './listening.ts';
import type { AnyEvent } from './log.ts';
import { composer, mailing } from './mailing.ts';
import { withMailbox } from './mailbox-page.ts';
import { openForEndpoint } from './opening.ts';
import type { Plan } from './plan.ts';
import { startTidying } from './tidying.ts';

interface Around {
  /** The folder of the built command and of the scripts for the web. */
  readonly scripts: string;
  readonly log: (event: AnyEvent) => void;
}

/** An endpoint that runs. */
export interface Endpoint {
  /** Its address, with a slash at its end. */
  readonly base: string;
  /**
   * Takes nothing new, finishes what is under way, and closes the database.
   * @returns whether all of it was finished in time
   */
  stop(): Promise<boolean>;
}

/** @throws CommandFailed, InputError; nothing is left running then */
export async function startEndpoint(plan: Plan, { scripts, log }: Around): Promise<Endpoint> {
  const { dir, data, configuration } = plan;
  const { trustedProxies, forwardedHeader: header } = configuration;
  const undo: (() => unknown)[] = [];
  const gate = new Gate({ hasProxies: trustedProxies !== undefined, log });
  const listening = await listen(gate.fetch, plan, configuration);
  try {
    undo.push(() => listening.stop(0));
    const base = plan.base(listening.port);
    const clock = Date.now;
    const program = pathToFileURL(join(scripts, 'cli.js'));
    const { store, secret } = await openForEndpoint(data, configuration, program);
    undo.push(() => store.close());
    const searcher = threadedSearcher(program);
    undo.push(() => searcher.close());
    const { version, files } = keptScripts(scripts, data, base);
    const shelf = new LetterShelf({ dir, data, base, store, log });
    const { watch } = await shelf.open();

    const { mailer, mailbox } = mailing(configuration);
    const outbox = startOutbox({ store, mailer, compose: composer(shelf, base), clock, told: log });
    const limits = new SubmissionLimits(secret, limitsOf(configuration));
    const app = createApp({
      letters: shelf,
      store,
      searcher,
      secret,
      clock,
      limits,
      proof: configuration.proof,
      trust: { proxies: trustedProxies?.list ?? new BlockList(), header },
      scripts: files,
      wakeOutbox: () => {
        outbox.wake();
      },
      ...(configuration.smtp !== undefined && { mailHost: new URL(configuration.smtp).hostname }),
      ...(configuration.organisers && {
        organisers: {
          addresses: new Set(configuration.organisers),
          base,
          send: (mail) => mailer.send(mail),
        },
      }),
      log,
    });
    const failed = (work: 'folder' | 'tidying' | 'limits') => (error: unknown) => {
      log({ event: 'work-failed', work, ...describeFailure(error) });
    };
    const done = (): void => {
      log({ event: 'tidied' });
    };
    const stopTidying = startTidying({ store, letters: shelf, done, failed: failed('tidying') });
    const stopExchange = startExchange({ limits, store, failed: failed('limits') });
    const everyMs = configuration.lookSeconds * 1000;
    const look = () => shelf.look();
    const folderWatch = new FolderWatch({ look, everyMs, failed: failed('folder') }, watch);
    const fetch: Fetch = (request, env) => app.fetch(request, env);
    gate.open(mailbox ? withMailbox(fetch, mailbox) : fetch);
    log({
      event: 'started',
      version,
      base,
      letters: shelf.all().map(({ id }) => id),
      mail: mailbox ? 'mailbox' : 'smtp',
    });

    return {
      base,
      async stop() {
        const patienceMs = configuration.stopSeconds * 1000;
        gate.close();
        // Whoever is sent here once nobody listens any more may be cut off in the middle.
        if (configuration.drainSeconds) await pause(configuration.drainSeconds * 1000);
        const end = Date.now() + patienceMs;
        const inTime = await listening.stop(patienceMs);
        await Promise.all([
          folderWatch.stop(),
          stopTidying(),
          stopExchange(),
          outbox.stop(Math.max(0, end - Date.now())),
        ]);
        await searcher.close();
        await store.close();
        return inTime;
      },
    };
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

function limitsOf({ perTenMinutes, perDay }: Plan['configuration']): readonly NetworkLimit[] {
  return [
    { most: perTenMinutes, seconds: 600 },
    { most: perDay, seconds: 86_400 },
  ];
}
