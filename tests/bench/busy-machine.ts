import { availableParallelism, loadavg } from 'node:os';

/** Says so where other work was going on beside a measurement. */
export function tellBusyMachine(): void {
  const [, busy = 0] = loadavg();
  if (busy > availableParallelism() * 1.5) {
    console.log(
      `The machine was busy with other work (load ${busy.toFixed(1)} on ${availableParallelism()} processors): take these figures again.`,
    );
  }
}
