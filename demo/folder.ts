import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The decoded path of a request, or undefined where it is malformed or tries to climb out of the folder. */
export function requestedPath(target: string): string | undefined {
  try {
    const path = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '/');
    const climbs = path.split('/').includes('..');
    // A second slash in front would make a redirect lead to another host.
    return !path.startsWith('/') || path.startsWith('//') || climbs || /[\\\0]/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

/** The file a path stands for, `folder` where only its closing slash is missing, undefined where there is none. */
export async function fileInside(root: string, path: string): Promise<string | undefined> {
  const hidden = path.split('/').some((segment) => segment.startsWith('.') || segment === '_headers');
  if (hidden) return undefined;
  try {
    // Real paths are compared, because a symbolic link could lead out of the folder as well.
    const folder = await realpath(root);
    const file = await realpath(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (file !== folder && !file.startsWith(folder + sep)) return undefined;
    const found = await stat(file);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
