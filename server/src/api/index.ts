/**
 * What programs of others can call: check curricula, and tell how far programs cover what they prepare for. Lines and
 * characters are counted from 0, shares go from 0 to 1, paths are below the folder with `/` between the names.
 */

export type {
  ChangedCourse,
  ComparedCoverage,
  ComparedProgram,
  CourseChange,
  DifferentCourse,
  ReportDifference,
  SkillDifference,
  TargetDifference,
} from '../analysis/report/difference.ts';
export { reachesPercent, wholePercent } from '../analysis/report/percent.ts';
export type { Place } from '../analysis/report/place.ts';
export type * from '../analysis/report/report.ts';
export type {
  CourseContribution,
  CoverageResult,
  CoveredRequirement,
  TargetCoverage,
} from '../analysis/report/target-coverage.ts';
export type { FindingCounts } from '../formats/findings/counts.ts';
export type {
  CheckedFile,
  FileFinding,
  FilePlace,
  PlainPosition,
  PlainRange,
  RelatedFilePlace,
} from '../formats/findings/finding.ts';
export type { CourseMetrics, MeasuredProgram, ProgramMetrics } from '../formats/metrics/program-metrics.ts';
export type { CoverageDocument } from '../formats/report/document.ts';
export type { CoverageFormat } from '../formats/report/formats.ts';
export type { Severity } from '../syntax/finding.ts';
export { type CheckResult, check } from './check.ts';
export { compare, coverage, type DocumentOptions, metrics, writeCoverage } from './coverage.ts';
export { createWorkspace } from './create-workspace.ts';
export { CurriculumError, type FailureCode } from './failure.ts';
export type { ProgramName, Workspace, WorkspaceSource } from './workspace.ts';
