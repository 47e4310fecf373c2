/** What the bench asks of a program that it has started. */
export interface Question {
  readonly task: string;
  readonly given: unknown;
}

/** Answers the bench, and ends with it. @param tasks by their names */
export function answerBench(
  port: number,
  tasks: Readonly<Record<string, (given: unknown) => unknown>> = {},
): void {
  process.on('message', ({ task, given }: Question) => {
    void Promise.resolve(tasks[task]?.(given)).then((answer) => process.send?.(answer ?? null));
  });
  process.on('disconnect', () => process.exit());
  process.send?.(port);
}
