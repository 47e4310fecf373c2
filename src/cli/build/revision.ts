import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countPath, letterPath } from './documents.ts';
import type { OutputFile } from './output-file.ts';

/**
 * The documents under the right revision: the one of the earlier build in the folder where nothing changed,
 * else the next. It comes from what is there, not from a clock, so that equal input gives equal bytes. A build
 * that was stopped in the middle is finished under its own revision.
 */
export function withRevision(
  out: string,
  documentsAt: (revision: number) => OutputFile[],
): { readonly revision: number; readonly documents: OutputFile[] } {
  const earlier = Math.max(revisionIn(join(out, countPath)), revisionIn(join(out, letterPath)));
  const documents = documentsAt(earlier || 1);
  const unchanged = documents.every(({ path, content }) => {
    const file = join(out, path);
    return textIn(file) === content || (revisionIn(file) > 0 && revisionIn(file) < earlier);
  });
  if (!earlier || unchanged) return { revision: earlier || 1, documents };
  return { revision: earlier + 1, documents: documentsAt(earlier + 1) };
}

function revisionIn(file: string): number {
  try {
    const { revision } = JSON.parse(textIn(file) ?? '') as { revision?: unknown };
    return typeof revision === 'number' && Number.isSafeInteger(revision) && revision > 0 ? revision : 0;
  } catch {
    return 0;
  }
}

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
