import type { Place } from './place.ts';
import type { Named } from './report.ts';
import type { CoverageResult } from './target-coverage.ts';

/**
 * What is different between two versions of a program, or between two programs. Empty lists, and pairs that are equal,
 * where nothing is.
 */
export interface ReportDifference {
  /** Of two programs none is the older one: `before` is the one, and `after` is the other. */
  readonly between: 'versions' | 'programs';
  readonly before: ComparedProgram;
  readonly after: ComparedProgram;
  readonly courses: {
    readonly added: readonly DifferentCourse[];
    readonly removed: readonly DifferentCourse[];
    readonly changed: readonly ChangedCourse[];
  };
  /** Every target of either version; by program order of the newer one. */
  readonly targets: readonly TargetDifference[];
  readonly skills: {
    /** Taught now and not before; taught before and not now. */
    readonly gained: readonly SkillDifference[];
    readonly lost: readonly SkillDifference[];
    /** Brought to a higher or a lower level than before, for somebody or for everyone. */
    readonly raised: readonly SkillDifference[];
    readonly lowered: readonly SkillDifference[];
  };
  readonly credits: { readonly before: string; readonly after: string; readonly changed: boolean };
  /** Not all of both versions could be read or understood: what one of them seems to lack may be there. */
  readonly incomplete: boolean;
  /** Nothing at all is different that the analyses know of. */
  readonly same: boolean;
}

/** One of the two that are compared. */
export interface ComparedProgram {
  readonly title: string;
  readonly version?: string;
  /** What it is called beside the other: its title, with its institution or whatever else tells the two apart. */
  readonly name: string;
  /** The same, as short as it can be said: what tells the two apart. */
  readonly short: string;
}

export interface DifferentCourse {
  readonly code: string;
  readonly shown: string;
  readonly title?: string;
  /** Where the newer version has it; absent for what that has not. */
  readonly place?: Place;
}

export interface ChangedCourse extends DifferentCourse {
  readonly changes: readonly CourseChange[];
}

/** One thing that changed about a course; `before` or `after` is absent where there was nothing. Words to show. */
export interface CourseChange {
  readonly what:
    | 'code'
    | 'title'
    | 'credits'
    | 'term'
    /** Who takes it: everyone, some, nobody. */
    | 'taken'
    | 'requisite'
    | 'skill'
    | 'outcome'
    | 'technology'
    | 'offered'
    | 'part';
  /** What it is about, such as the skill, or the concentration in which the term differs; absent where `what` says it all. */
  readonly of?: Named;
  readonly before?: string;
  readonly after?: string;
}

export interface TargetDifference {
  readonly id: string;
  readonly title: string;
  readonly way: string;
  readonly wayTitle: string;
  /** Absent where that version does not prepare for it. */
  readonly before?: ComparedCoverage;
  readonly after?: ComparedCoverage;
}

/** The coverage of a target in one version. */
export type ComparedCoverage = Pick<CoverageResult, 'guaranteed' | 'possible' | 'atLeast'>;

export interface SkillDifference extends Named {
  /** Labels of the highest levels; absent where it is not taught, or no level is written. */
  readonly before?: { readonly possible?: string; readonly guaranteed?: string };
  readonly after?: { readonly possible?: string; readonly guaranteed?: string };
}
