import { countsOf } from '../../formats/findings/counts.ts';
import { type CheckedFile, isAtLeast } from '../../formats/findings/finding.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CheckRequest } from './request.ts';

/** The exit code that findings make: by the level, save that some warnings may be allowed. */
export function exitCodeOf(files: readonly CheckedFile[], { level, maxWarnings }: CheckRequest): number {
  const isTold = files.some(({ findings }) =>
    findings.some(({ severity }) => {
      if (maxWarnings !== undefined && severity === 'error') return true;
      return isAtLeast(severity, level) && !(maxWarnings !== undefined && severity === 'warning');
    }),
  );
  const isTooMany = maxWarnings !== undefined && countsOf(files).warning > maxWarnings;
  return isTold || isTooMany ? exitCodes.findings : exitCodes.clean;
}
