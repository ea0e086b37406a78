import type { EnduranceFigures } from './measure/endurance.ts';
import type { FileFigures } from './measure/file.ts';
import type { StageFigures } from './measure/stages.ts';
import type { OpenedFigures, WorkspaceFigures } from './measure/workspace.ts';

/** Everything that a run of the benchmark measured. */
export interface BenchFigures {
  readonly sizes: readonly MeasuredText[];
  readonly workspaces: readonly MeasuredWorkspace[];
  readonly samples: readonly MeasuredText[];
  readonly stages: readonly MeasuredStages[];
  /** Coverage of a program of sixty courses against fifteen roles, after an edit, in milliseconds. */
  readonly coverage: readonly number[];
  readonly endurance: readonly MeasuredEndurance[];
  /** What could not be measured, and why. */
  readonly failures: readonly string[];
}

export interface MeasuredText {
  readonly name: string;
  /** The wanted number of lines; absent for a sample. */
  readonly size?: number;
  readonly lines: number;
  readonly bytes: number;
  readonly ours: FileFigures;
  readonly peer?: FileFigures;
}

export interface MeasuredWorkspace {
  readonly files: number;
  readonly lines: number;
  readonly ours: WorkspaceFigures;
  readonly peer?: OpenedFigures;
}

export interface MeasuredStages {
  readonly size: number;
  readonly figures: StageFigures;
}

export interface MeasuredEndurance {
  readonly size: number;
  readonly figures: EnduranceFigures;
}
