import type { Severity } from '../../syntax/finding.ts';

/** One finding in one file, as every format of findings tells it: plain data that needs neither the files nor the server. */
export interface FileFinding extends FilePlace {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** What is wrong, as a heading: the same for all findings with this code. */
  readonly title: string;
  /** The category of the rule that found it, such as `skills`; absent for what a schema or YAML itself says. */
  readonly category?: string;
  /** Other places that belong to it, each with what there is to say of it. */
  readonly related: readonly RelatedFilePlace[];
  /** The line in which it begins, without white space around it: the same wherever that line moves. */
  readonly line: string;
  /** The keys that it stands under, the outermost first, such as `courses`, `HIT 100`, `prerequisites`. */
  readonly keys: readonly string[];
  /** The text that it is about, as far as it stands on the first line. */
  readonly marked: string;
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

/** What was found in one file that was checked: nothing, maybe. */
export interface CheckedFile {
  /** As in the file's findings. */
  readonly file: string;
  readonly uri: string;
  /** In the order of the text. */
  readonly findings: readonly FileFinding[];
}

/** The severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Whether one is at least as grave as the other. */
export function isAtLeast(severity: Severity, level: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(level);
}
