import { InputError } from '../input-error.ts';

const reasons: Readonly<Partial<Record<string, string>>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'this disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'this user has no more room on the disk',
  EFBIG: 'the file would be larger than is allowed',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where a file should be',
  ENAMETOOLONG: 'the name is too long',
};

/** Why something could not be written, in words. */
export function writeProblem(error: unknown, out: string): InputError {
  const { code = 'unknown reason', path = out } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  return new InputError(`${path} cannot be written${reason ? `: ${reason}` : ''} (${code}).`);
}
