import type { ProgramReport } from '../../analysis/report/report.ts';
import type { FoundProgram } from '../find-program.ts';

/** One of the two that are compared, read. */
export interface Compared {
  readonly report: ProgramReport;
  /** The file as a person may see it, with the version where it is not that of now. */
  readonly shown: string;
}

/** What versions are looked up in: the workspace as it is now. */
export type Around = Pick<FoundProgram, 'workspace' | 'snapshot' | 'folder'>;
