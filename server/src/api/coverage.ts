import type { ReportDifference } from '../analysis/report/difference.ts';
import { differenceOf } from '../analysis/report/difference-of.ts';
import type { ProgramReport } from '../analysis/report/report.ts';
import { builtIn } from '../built-in.ts';
import { type ProgramMetrics, programMetrics } from '../formats/metrics/program-metrics.ts';
import { type CoverageDocument, coverageDocument } from '../formats/report/document.ts';
import { type CoverageFormat, coverageFormats, isCoverageFormat } from '../formats/report/formats.ts';
import { pathShown } from '../formats/report/path-shown.ts';
import { today } from '../node/today.ts';
import { CurriculumError } from './failure.ts';
import type { Workspace } from './workspace.ts';

/**
 * How far the courses of a program cover what it prepares for, and all else that the analyses say of it: see
 * `targets`, `gaps` and `skills`. Shares are numbers from 0 to 1. `program` is an id or the path of a file; it can be left
 * out where there is only one. Throws a `CurriculumError` where there is no such program, or it cannot be read.
 *
 * @example
 * const { targets } = coverage(workspace, 'hit-aas');
 * for (const { title, results } of targets) console.log(title, results[0].guaranteed);
 */
export function coverage(workspace: Workspace, program?: string): ProgramReport {
  return workspace.report(program);
}

/**
 * What the requisites of a program amount to, course by course and in sum, on its own plan or the way of a concentration.
 * Throws a `CurriculumError` where there is no such program or concentration.
 */
export function metrics(workspace: Workspace, program?: string, way = ''): ProgramMetrics {
  const report = workspace.report(program);
  const measured = report.ways.some(({ id }) => id === way) ? programMetrics(report, way) : undefined;
  if (measured) return measured;
  const known = report.ways.map(({ id }) => id).filter(Boolean);
  throw new CurriculumError(
    'way-missing',
    `“${way}” is no concentration of ${report.program.id || report.program.title}.${known.length > 0 ? ` Its concentrations are: ${known.join(', ')}.` : ''}`,
  );
}

/**
 * What is different between two programs, or two versions of one, such as those of two workspaces. The reports come from
 * `coverage`; those with one id are versions of one program.
 */
export function compare(before: ProgramReport, after: ProgramReport): ReportDifference {
  return differenceOf(before, after, before.program.id === after.program.id ? 'versions' : 'programs');
}

/** What a document says of itself. */
export interface DocumentOptions {
  /** The day on which it was made, as in `2026-08-17`; today otherwise. */
  readonly date?: string;
}

/**
 * The coverage of a program as a document for people: a page, a workbook, a table, a picture (`svg` is `map.svg`).
 * Rejects with a `CurriculumError` where there is no such program or format.
 *
 * @example
 * const { name, content } = await writeCoverage(workspace, 'hit-aas', 'html');
 */
export async function writeCoverage(
  workspace: Workspace,
  program: string | undefined,
  named: CoverageFormat | 'svg',
  { date }: DocumentOptions = {},
): Promise<CoverageDocument> {
  const format = named === 'svg' ? 'map.svg' : named;
  if (!isCoverageFormat(format)) {
    const known = Object.keys(coverageFormats).join(', ');
    throw new CurriculumError('format-missing', `“${format}” is no format. There is: ${known}.`);
  }
  const report = workspace.report(program);
  const { folder } = workspace;
  const file = pathShown(report.program.uri, folder);
  const about = { date: date ?? today(), version: builtIn.version, file, folder };
  const findings = workspace.findings(file).findings.map(({ severity, code, message, uri, range: { start } }) => ({
    severity,
    code,
    message,
    place: { uri, ...start },
  }));
  return coverageDocument(report, format, about, { findings });
}
