import type { Severity } from '../../syntax/finding.ts';

/** One finding in one file, as every format of findings tells it: plain data that needs neither the files nor the server. */
export interface FileFinding extends FilePlace {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The rule that found it; absent for what a schema or YAML itself says. */
  readonly rule?: FindingRule;
  /** Other places that belong to it, each with what there is to say of it. */
  readonly related: readonly RelatedFilePlace[];
  /** The lines that it is marked in, without what stands before and behind them: the same wherever they move. */
  readonly text: string;
}

export interface FilePlace {
  /** The path as it is shown to people, with `/` between the names. */
  readonly file: string;
  readonly uri: string;
  /** Lines and characters (UTF-16 code units) counted from 0; `end` is not included. */
  readonly range: PlainRange;
}

export interface RelatedFilePlace extends FilePlace {
  readonly message: string;
}

export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

/** What is said of a rule beside its findings. */
export interface FindingRule {
  readonly code: string;
  /** What is wrong, as a heading. */
  readonly title: string;
  /** Why that matters, in Markdown. */
  readonly reason: string;
  readonly category: string;
  /** How grave its findings are unless somebody says otherwise. */
  readonly severity: Severity;
}

/** What was found in one file that was checked: nothing, maybe. */
export interface CheckedFindings {
  /** As in the file's findings. */
  readonly file: string;
  readonly uri: string;
  /** In the order of the text. */
  readonly findings: readonly FileFinding[];
}
