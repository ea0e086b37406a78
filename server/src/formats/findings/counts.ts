import type { Severity } from '../../syntax/finding.ts';
import { type CheckedFile, severities } from './finding.ts';

/** How many findings there are. */
export interface FindingCounts extends Readonly<Record<Severity, number>> {
  /** Files that were checked. */
  readonly files: number;
  /** Of these, the ones in which something was found. */
  readonly filesWithFindings: number;
}

/** Counts what was found in files, by severity, and the files. */
export function countsOf(files: readonly CheckedFile[]): FindingCounts {
  const found = files.flatMap(({ findings }) => findings);
  const of = (severity: Severity) => found.filter((finding) => finding.severity === severity).length;
  return {
    error: of('error'),
    warning: of('warning'),
    information: of('information'),
    hint: of('hint'),
    files: files.length,
    filesWithFindings: files.filter(({ findings }) => findings.length > 0).length,
  };
}

/** `2 errors, 1 warning in 2 of 8 files`. */
export function countsInWords(counts: FindingCounts): string {
  const told = partsInWords(counts).map(({ words }) => words);
  const { files, filesWithFindings } = counts;
  if (files === 0) return 'No file was checked';
  if (told.length === 0) return `Nothing found in ${numbered(files, 'file', 'files')}`;
  const where = files === 1 ? '1 file' : `${withCommas(filesWithFindings)} of ${numbered(files, 'file', 'files')}`;
  return `${told.join(', ')} in ${where}`;
}

/** `2 errors` and so on, the gravest first; none of which there are none. */
export function partsInWords(
  counts: FindingCounts,
): readonly { readonly severity: Severity; readonly words: string }[] {
  return severities.flatMap((severity) => {
    const count = counts[severity];
    const [one, more] = names[severity];
    return count === 0 ? [] : [{ severity, words: numbered(count, one, more) }];
  });
}

const names: Readonly<Record<Severity, readonly [one: string, more: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  // It is no word that is counted.
  information: ['information', 'information'],
  hint: ['hint', 'hints'],
};

function numbered(count: number, one: string, more: string): string {
  return `${withCommas(count)} ${count === 1 ? one : more}`;
}

/** The words for numbers that every language has take longer to load than a file takes to check. */
function withCommas(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
