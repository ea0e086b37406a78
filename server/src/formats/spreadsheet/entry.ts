import type { Field } from './fields.ts';
import type { Row } from './sheet.ts';

/** What a row of the table is. */
export type Entry =
  | CourseEntry
  | ChoiceEntry
  | { readonly type: 'elective'; readonly row: Row; readonly title: string }
  | { readonly type: 'term'; readonly row: Row; readonly title: string }
  | { readonly type: 'section'; readonly row: Row; readonly title: string }
  | { readonly type: 'total'; readonly row: Row; readonly words: string }
  | { readonly type: 'or'; readonly row: Row }
  /** The first row of a part of the sheet that is not about courses. */
  | { readonly type: 'other-table'; readonly row: Row; readonly rows: number }
  | { readonly type: 'unknown'; readonly row: Row; readonly words: string };

/** A row with the code of a course, or of several of which one is taken. */
export interface CourseEntry {
  readonly type: 'course';
  readonly row: Row;
  readonly codes: readonly string[];
  readonly titles: readonly string[];
}

/** The cells of a row by field. */
export type CellOf = (row: Row, field: Field) => string;

/** How many are chosen: a number of courses, or of credits. */
export type HowMany = number | { readonly credits: number };

/** A heading over courses of which some are chosen: `Choose one of the following:`, `HIT Electives (choose two)`. */
export interface ChoiceEntry {
  readonly type: 'choice';
  readonly row: Row;
  readonly title: string;
  /** What is chosen, such as `HIT Electives`; empty where the heading does not say. */
  readonly name: string;
  /** Absent where the heading is only that of a list of electives. */
  readonly choose?: HowMany;
  readonly options: readonly CourseEntry[];
  /** An empty row stands before it. */
  readonly isApart: boolean;
}
