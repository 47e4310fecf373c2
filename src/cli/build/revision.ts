import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countPath, letterPath } from './documents.ts';
import type { OutputFile } from './output-file.ts';

/**
 * The documents under the right revision: the one of the earlier build in the folder where nothing changed,
 * else the next. It comes from what is there, not from a clock, so that equal input gives equal bytes.
 */
export function withRevision(
  out: string,
  documentsAt: (revision: number) => OutputFile[],
): { readonly revision: number; readonly documents: OutputFile[] } {
  const earlier = Math.max(revisionIn(join(out, countPath)), revisionIn(join(out, letterPath)));
  const documents = documentsAt(earlier || 1);
  const unchanged = documents.every(({ path, content }) => textIn(join(out, path)) === content);
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
