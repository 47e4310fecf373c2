/** `npm start`: sets up what is missing, then serves the demo. Arguments are passed on to it. */
import { spawn } from 'node:child_process';
import process, { argv, execPath } from 'node:process';
import { setUp } from './setup.mjs';
import { SetupProblem, root } from './step.mjs';

try {
  setUp({ built: true, browsers: false });
} catch (problem) {
  if (!(problem instanceof SetupProblem)) throw problem;
  console.error(problem.message);
  process.exit(1);
}

const demo = spawn(execPath, ['--import', 'tsx', 'demo/serve.ts', ...argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to the demo as well: wait for it to end by itself.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => demo.kill('SIGTERM'));
demo.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
