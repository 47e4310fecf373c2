import process from 'node:process';
import { describeFailure } from '../server/log.ts';
import { UsageError } from './input-error.ts';
import { checkConfiguration } from './serve/check-config.ts';
import { startEndpoint } from './serve/endpoint.ts';
import { checkDir } from './serve/letter-folders.ts';
import { jsonLog } from './serve/log.ts';
import { CommandFailed } from './command-failed.ts';
import { planFor, type Plan } from './serve/plan.ts';
import { readArguments } from './serve/read-settings.ts';
import { settingNames } from './serve/settings.ts';
import { inputProblem } from './serve/start-problem.ts';

interface Surroundings {
  /** The folder of the built command and of the scripts for the web. */
  readonly scripts: string;
  /** Takes a line for people. */
  readonly out: (line: string) => void;
  /** Takes a line of the log, with its end. */
  readonly write: (line: string) => void;
}

/**
 * `open-letter serve`: runs until it is told to stop.
 * @throws UsageError where the options are not understood
 * @throws CommandFailed where it cannot run
 */
export async function runServe(
  args: readonly string[],
  { scripts, out, write }: Surroundings,
): Promise<void> {
  const read = readArguments(args, process.env, {
    names: settingNames,
    others: { 'check-config': { type: 'boolean' } },
  });
  const [dir, ...more] = read.positionals;
  if (!dir) throw new UsageError('Name the folder of the letters: open-letter serve DIR.');
  if (more.length) throw new UsageError(`One folder, please: "${more.join(' ')}" is too much.`);
  const planned = planFor(dir, read);
  if (read.others['check-config']) {
    const { lines, problems } = await checkConfiguration(planned, read.saidBy);
    lines.forEach(out);
    if (problems.length) throw new CommandFailed(problems.join('\n'));
    out('\nAll of it can be used.');
    return;
  }
  if (planned.problems.length) throw new CommandFailed(planned.problems.join('\n'));
  checkDir(dir);
  await run(planned.plan, scripts, jsonLog(write));
}

async function run(plan: Plan, scripts: string, log: ReturnType<typeof jsonLog>): Promise<void> {
  const { host, port, configuration } = plan;
  // An exception that nobody caught may hold what someone typed: Node's own words about it are kept back.
  process.on('uncaughtException', (error) => {
    log({ event: 'work-failed', work: 'process', ...describeFailure(error) });
    process.exit(1);
  });
  let signalled: (signal: string) => void = () => undefined;
  const asked = new Promise<string>((resolve) => (signalled = resolve));
  let isStopping = false;
  for (const [signal, code] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const]) {
    process.on(signal, () => {
      if (isStopping) process.exit(code);
      isStopping = true;
      signalled(signal);
    });
  }
  log({ event: 'starting', node: process.version, host, port });
  const endpoint = await startEndpoint(plan, { scripts, log }).catch((error: unknown) => {
    throw inputProblem(error) ?? error;
  });
  log({ event: 'stopping', signal: await asked });
  // Whatever hangs, the end comes.
  const longest = configuration.drainSeconds + configuration.stopSeconds + 5;
  setTimeout(() => process.exit(1), longest * 1000).unref();
  const waited = await endpoint.stop();
  log({ event: 'stopped', waited });
  process.exit(0);
}
