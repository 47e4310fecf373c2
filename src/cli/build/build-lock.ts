import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { InputError } from '../input-error.ts';
import { writeProblem } from './write-problem.ts';

/** The right to write a folder, which one build has at a time. */
export interface BuildLock {
  /** A folder of its own on the same disk, which is gone at the end. */
  readonly stage: string;
  readonly release: () => void;
}

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When that process began, as the system counts it: numbers of processes are used again. */
  readonly began: string | undefined;
}

const name = '.building';
/** Locks that this process holds itself. */
const held = new Set<string>();

/**
 * Takes the lock, from a build that was killed as well. It is a folder that is moved into its place whole, with
 * the name of its owner inside, so that no other build ever sees half of it.
 * @throws InputError where another build is writing
 */
export function lockFolder(out: string): BuildLock {
  const lock = join(out, name);
  let created: string | undefined;
  try {
    created = mkdirSync(out, { recursive: true });
    const mine = mkdtempSync(`${lock}-`);
    const me: Owner = { pid: process.pid, host: hostname(), began: beginOf(process.pid) };
    writeFileSync(join(mine, 'owner.json'), JSON.stringify(me));
    for (let tries = 0; !moved(mine, lock); tries++) {
      const owner = ownerOf(lock);
      if (tries > 5 || (owner && isAtWork(owner, lock))) {
        rmSync(mine, { recursive: true, force: true });
        throw busy(out, owner);
      }
      setAside(lock, owner);
    }
  } catch (error) {
    if (created) removeEmpty(out, created);
    throw error instanceof InputError ? error : writeProblem(error, out);
  }
  held.add(lock);
  for (const left of readdirSync(out)) {
    if (/^\.(building|build)-/.test(left)) rmSync(join(out, left), { recursive: true, force: true });
  }
  return {
    stage: lock,
    release: () => {
      held.delete(lock);
      rmSync(lock, { recursive: true, force: true });
      if (created) removeEmpty(out, created);
    },
  };
}

/** A folder that is not empty cannot be moved over, and one that somebody else moved first is not there. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (/^(ENOENT|ENOTEMPTY|EEXIST|EPERM)$/.test((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Two builds may find the same dead owner: who moves the other's new lock away has to put it back. */
function setAside(lock: string, owner: Owner | undefined): void {
  const aside = `${lock}-left-${process.pid}`;
  if (!moved(lock, aside)) return;
  const found = ownerOf(aside);
  if (JSON.stringify(found) === JSON.stringify(owner)) rmSync(aside, { recursive: true, force: true });
  else moved(aside, lock);
}

function ownerOf(lock: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(join(lock, 'owner.json'), 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

function isAtWork({ pid, host, began }: Owner, lock: string): boolean {
  if (pid === process.pid && host === hostname()) return held.has(lock);
  // Of another machine that shares the disk nothing can be known from here.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return beginOf(pid) === began;
}

/** Known on Linux alone; elsewhere the number has to do. */
function beginOf(pid: number): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')')).split(' ')[20];
  } catch {
    return undefined;
  }
}

function busy(out: string, owner: Owner | undefined): InputError {
  const who = owner ? ` (process ${owner.pid} on ${owner.host})` : '';
  return new InputError(
    `Another build is writing to ${out}${who}. Wait until it has ended, then build again. If there is none, remove ${join(out, name)}.`,
  );
}

/** Takes back the folders that were made for nothing. */
function removeEmpty(out: string, created: string): void {
  try {
    for (let folder = out; ; folder = dirname(folder)) {
      rmdirSync(folder);
      if (folder === created) return;
    }
  } catch {
    // It holds something by now: it was not for nothing.
  }
}
