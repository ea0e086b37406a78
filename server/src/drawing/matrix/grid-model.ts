import type { Place } from '../../analysis/report/place.ts';

/** A table of things (roles, skills) against the courses of one way, in plain words, before it is drawn. */
export interface GridModel {
  /** What the table is, for who hears it. */
  readonly name: string;
  /** What stands over the first column. */
  readonly heading: string;
  readonly leading: readonly LeadingColumn[];
  readonly terms: readonly ColumnTerm[];
  readonly columns: readonly CourseColumn[];
  readonly sections: readonly GridSection[];
  /** What a cell says where nothing stands. */
  readonly nothing: string;
}

/** A column between the first one and the courses. */
export interface LeadingColumn {
  readonly title: string;
  readonly explained: string;
  /** A bar with a number, or a letter. */
  readonly kind: 'bar' | 'letter';
  /** It stays beside the names while the table scrolls, also where there is no room for all to stay. */
  readonly stays?: boolean;
}

/** Courses of one term, side by side. */
export interface ColumnTerm {
  readonly title: string;
  /** How many courses; never 0. */
  readonly span: number;
  readonly place?: Place;
}

export interface CourseColumn {
  /** The folded code. */
  readonly code: string;
  readonly shown: string;
  readonly title?: string;
  readonly term: string;
  readonly signs: readonly Sign[];
  readonly explanation: Explanation;
  readonly place: Place;
}

/** A group of rows under a heading. */
export interface GridSection {
  readonly key: string;
  readonly title: string;
  readonly place?: Place;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  /** Unique in the table, and the same for the same thing in the next report. */
  readonly key: string;
  /** The id of the target or the skill; under headings, several rows may be about one. */
  readonly subject: string;
  readonly title: string;
  readonly signs: readonly Sign[];
  readonly leading: readonly LeadingCell[];
  /** What is not empty, by the number of the column, counted from 0 among the courses. */
  readonly cells: ReadonlyMap<number, GridCell>;
  readonly explanation: Explanation;
  readonly place?: Place;
}

export interface LeadingCell {
  readonly text: string;
  /** How long the bar is, from 0 to 1. */
  readonly part?: number;
  readonly explanation: Explanation;
}

export interface GridCell {
  readonly text: string;
  /** From 0, the paper, to 10, the full tone. */
  readonly heat: number;
  /** What is drawn besides: a dot for what would be lost, a line below for what is assessed. */
  readonly dot?: boolean;
  readonly underlined?: boolean;
  readonly explanation: Explanation;
  readonly place?: Place;
}

/** A mark that is seen without color, and its word. */
export interface Sign {
  readonly sign: string;
  readonly word: string;
  readonly tone: 'met' | 'partial' | 'missing' | 'muted';
}

/** What a cell has to say for itself, in words. */
export interface Explanation {
  readonly heading: string;
  readonly facts: readonly Fact[];
  readonly note?: string;
}

/** `label: text`, such as a skill and its levels. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly sign?: Sign;
}

/** An explanation in one breath: for screen readers and tooltips, which have no room for more than a few facts. */
export function explanationText({ heading, facts, note }: Explanation, most = 6): string {
  const told = facts.slice(0, most).map(({ label, text }) => (text === '' ? label : `${label}: ${text}`));
  if (facts.length > most) told.push(`and ${facts.length - most} more`);
  const sentences = [heading, told.join('; '), note ?? ''];
  return sentences.filter((part) => part !== '').join('. ');
}

/** The numbers of the columns in which a term begins. */
export function termStarts(terms: readonly ColumnTerm[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let from = 0;
  for (const { span } of terms) {
    starts.add(from);
    from += span;
  }
  return starts;
}

/** The classes of the cells of a leading column, by which all of it stays in place while the table scrolls. */
export function leadingClasses({ kind, stays }: LeadingColumn, at: number): string {
  return `hc-${kind} hc-leading-${at}${stays ? ' hc-stays' : ''}`;
}
