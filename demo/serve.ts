import { organiser } from './sample-endpoint.ts';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startDemo } from './start-demo.ts';

try {
  const demo = await startDemo({
    firstPort: firstPort(),
    letterFolder: fileURLToPath(new URL('../.cache/demo-letter', import.meta.url)),
    dataFolder: fileURLToPath(new URL('../.cache/demo-data', import.meta.url)),
  });
  console.log(`The demo is running.

  Start here              ${demo.index}/
  A charity's website     ${demo.charity}/open-letter/
  A blog, heavy theme     ${demo.blog}/
  A campaign in German    ${demo.kampagne}/
  A site in Arabic        ${demo.arabic}/

Sign on any of them, with any address: no mail is sent, what would be is in the mailbox.

  The mailbox             ${demo.mailbox}/
  The letter's own page   ${demo.letter}/
  The organisers' pages   ${demo.endpoint}/admin/ (sign in as ${organiser})
  The same as plain files ${demo.folder}/

Who signs stays until the folder .cache/demo-data is deleted.

Stop it with Ctrl-C.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close());
} catch (error) {
  console.error(`The demo could not start. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function firstPort(): number {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4400' } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(
      `--port takes a number from 0 to 65535, for example --port 4400, but got "${values.port}".`,
    );
  }
  return port;
}
