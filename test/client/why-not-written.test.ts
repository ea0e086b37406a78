import { expect, test } from 'vitest';
import { whyNotWritten } from '../../client/src/why-not-written.ts';
import { whyNotWritten as inTheCommandLine } from '../../server/src/cli/write-file.ts';

/** As VS Code throws it: a code of its own, and the system's in the message. */
function thrown(message: string, code = 'Unknown'): Error {
  return Object.assign(new Error(message), { code });
}

test('Why a file could not be written is said in words of everybody.', () => {
  const noFolder = thrown("Error: ENOENT: no such file or directory, open '/proc/x.csv'", 'FileNotFound');
  expect(whyNotWritten(noFolder)).toBe('there is no such folder');
  expect(whyNotWritten(thrown("EROFS: read-only file system, open '/mnt/x.csv'"))).toBe('the disk can only be read');
  expect(whyNotWritten(thrown("Unable to write file '/x.csv'", 'NoPermissions'))).toBe('you have no permission');
  expect(whyNotWritten(thrown("EIO: i/o error, write '/x.csv'"))).toBe('the system says EIO');
  expect(whyNotWritten('nothing known')).toBe('the system says no');
});

test.each([
  ...['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EISDIR', 'ELOOP'],
  ...['ENAMETOOLONG', 'EIO'],
])('The words for %s are those of the command line.', (code) => {
  const error = Object.assign(new Error(`${code}: something, open 'x'`), { code });
  expect(`x cannot be written: ${whyNotWritten(error)}.`).toBe(inTheCommandLine(error, 'x'));
});
