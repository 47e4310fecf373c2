/** What was written to the console while a test looked. */
export interface Recording {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  stop(): void;
}

/** Listens to the console, and keeps it quiet: what is expected there is no news. */
export function recordConsole(): Recording {
  const { error, warn } = console;
  const errors: string[] = [];
  const warnings: string[] = [];
  console.error = (...words: unknown[]) => errors.push(words.join(' '));
  console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
  return {
    errors,
    warnings,
    stop() {
      Object.assign(console, { error, warn });
    },
  };
}
