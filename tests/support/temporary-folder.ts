import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// First of all: programs that still write into a folder are ended before it goes.
import './child.ts';

const standing = new Set<string>();

process.on('exit', () => standing.forEach(removeFolder));

/**
 * Makes an empty folder that goes with this process at the latest, also where a run is ended early.
 * @param purpose one word for its name
 * @returns its path
 */
export function makeFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `open-letter-${purpose}-`));
  standing.add(folder);
  return folder;
}

/** Removes a folder before the process ends. */
export function removeFolder(folder: string): void {
  // Whoever wrote into it may be dying at this moment.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  standing.delete(folder);
}
