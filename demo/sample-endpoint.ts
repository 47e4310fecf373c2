import { fileURLToPath } from 'node:url';
import { startEndpoint, type Endpoint } from '../src/cli/serve/endpoint.ts';
import { planFor } from '../src/cli/serve/plan.ts';
import { readArguments } from '../src/cli/serve/read-settings.ts';
import { settingNames } from '../src/cli/serve/settings.ts';

const sample = fileURLToPath(new URL('../tests/fixtures/sample', import.meta.url));
const scripts = fileURLToPath(new URL('../dist', import.meta.url));

/** May sign in to the organisers' pages. */
export const organiser = 'organiser@example.org';

/**
 * Serves the sample letter with what the command uses where nobody says anything: this machine alone, and a page
 * in place of a mail server. A port that is taken is passed over.
 */
export async function startSampleEndpoint(port: number, dataFolder: string): Promise<Endpoint> {
  const args = ['--port', String(port), '--data', dataFolder, '--organisers', organiser];
  const { plan } = planFor(sample, readArguments(args, {}, { names: settingNames }));
  const log = ({ event, ...facts }: { event: string }): void => {
    if (event === 'failed' || event === 'work-failed' || event === 'outbox-failed')
      console.error(event, facts);
  };
  try {
    return await startEndpoint(plan, { scripts, log });
  } catch (error) {
    const { code } = (error instanceof Error ? (error.cause ?? {}) : {}) as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' || port >= 65535) throw error;
    return startSampleEndpoint(port + 1, dataFolder);
  }
}
