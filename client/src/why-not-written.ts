/**
 * Says in a few words why a file could not be written, such as `there is no such folder`: in those of the command line.
 *
 * @param error what VS Code threw; of the system's own code it tells in the message alone
 */
export function whyNotWritten(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, systemCode = ''] = /\b(E[A-Z]{2,}): /.exec(message) ?? [];
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons.get(systemCode) ?? reasons.get(code) ?? `the system says ${systemCode || 'no'}`;
}

const noFolder = 'there is no such folder';
const noPermission = 'you have no permission';

/** By the codes of the system, and by those of VS Code. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', noFolder],
  ['ENOTDIR', noFolder],
  ['EACCES', noPermission],
  ['EPERM', 'you have no permission, or another program has it open'],
  ['EBUSY', 'another program has it open'],
  ['EROFS', 'the disk can only be read'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'you may not use more of the disk'],
  ['EFBIG', 'no file may be so large here'],
  ['EISDIR', 'there is a folder of that name'],
  ['ELOOP', 'it is a link that leads in a circle'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['FileNotFound', noFolder],
  ['FileNotADirectory', noFolder],
  ['FileIsADirectory', 'there is a folder of that name'],
  ['NoPermissions', noPermission],
  ['Unavailable', 'the disk or the other computer does not answer'],
]);
