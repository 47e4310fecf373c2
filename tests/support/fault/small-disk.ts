import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Scene } from './ground.ts';
import { NotHere } from './not-here.ts';

/** A disk of sixteen megabytes, on which a folder lies. */
export class SmallDisk {
  readonly #ballast: string;

  /** @throws NotHere where nobody may put a disk in */
  constructor(folder: string, scene: Scene) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m,mode=700', 'tmpfs', folder]);
    if (mounted.status !== 0) {
      throw new NotHere(
        'no disk may be mounted by this user: nobody looked at what happens when it is full.',
      );
    }
    const takeOut = (): void => void spawnSync('umount', ['-l', folder]);
    // A run that is ended early takes it out before it removes its folders.
    process.prependOnceListener('exit', takeOut);
    scene.after(() => {
      process.off('exit', takeOut);
      takeOut();
      return Promise.resolve();
    });
    this.#ballast = join(folder, 'ballast');
  }

  /** Leaves room for nothing. */
  fill(): void {
    const file = openSync(this.#ballast, 'a');
    try {
      for (let size = 65_536; size >= 1;) {
        try {
          writeSync(file, Buffer.alloc(size));
        } catch (error) {
          assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
          size = Math.floor(size / 2);
        }
      }
    } finally {
      closeSync(file);
    }
  }

  empty(): void {
    rmSync(this.#ballast);
  }
}
