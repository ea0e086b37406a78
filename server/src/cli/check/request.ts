import { severities } from '../../formats/findings/finding.ts';
import type { Severity } from '../../syntax/finding.ts';
import { type Endings, formatOf } from '../format-option.ts';
import { WrongUse } from '../wrong-use.ts';
import { type CheckFormat, checkFormats } from './formats.ts';
import type { CheckOptions } from './options.ts';

/** What a person asked for, understood. */
export interface CheckRequest {
  readonly format: CheckFormat;
  /** From which severity on findings count for the exit code. */
  readonly level: Severity;
  /** So many warnings may be. */
  readonly maxWarnings: number | undefined;
  /** Only what counts for the exit code is shown. */
  readonly onlyGrave: boolean;
  /** On so many threads; as many as pay, where nobody says how many. */
  readonly threads: number | undefined;
}

const formats = Object.keys(checkFormats) as readonly CheckFormat[];

const endings: Endings<CheckFormat> = [
  ['.txt', 'pretty'],
  ['.json', 'json'],
  ['.sarif', 'sarif'],
  ['.xml', 'junit'],
];

/** What the options of a check ask for; throws a `WrongUse` where one of them cannot be understood. */
export function requestOf({
  format,
  out,
  fixDryRun,
  level,
  maxWarnings,
  quiet = false,
  threads,
}: CheckOptions): CheckRequest {
  return {
    // What is written without fixing is a diff, whatever its file is called.
    format: formatOf({ format, out: fixDryRun ? undefined : out }, { formats, endings }),
    level: levelOf(level ?? 'warning'),
    maxWarnings: maxWarnings === undefined ? undefined : numberOf(maxWarnings),
    onlyGrave: quiet,
    threads: threads === undefined ? undefined : threadsOf(threads),
  };
}

function levelOf(written: string): Severity {
  const found = severities.find((severity) => severity === written.toLowerCase());
  if (found) return found;
  throw new WrongUse(`“${written}” is no level: write one of ${severities.join(', ')}, as in --level error.`);
}

function numberOf(written: string): number {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new WrongUse(`“${written}” is no number of warnings: write a whole number from 0 on, as in --max-warnings 10.`);
}

function threadsOf(written: string): number {
  if (/^[1-9]\d?$/.test(written)) return Number(written);
  throw new WrongUse(`“${written}” is no number of threads: write a number from 1 to 99, as in --threads 2.`);
}
