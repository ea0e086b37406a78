import type { Place } from './place.ts';

/** How far the courses of a program cover one thing that it is for. */
export interface TargetCoverage {
  /** `role <id>`, `framework <id>` or `outcomes`: unique in a report. */
  readonly id: string;
  readonly kind: 'role' | 'framework' | 'outcomes';
  readonly title: string;
  /** Where the program names it. */
  readonly place: Place;
  /** Where it is defined; absent for a role of the taxonomy. */
  readonly definition?: Place;
  /**
   * One for the program's own way, unless only a concentration prepares for it; then one for each concentration. Never
   * empty.
   */
  readonly results: readonly CoverageResult[];
}

/**
 * Coverage on one way through the program. A coverage is a number from 0 to 1: Σ weight × min(1, rank taught ÷ rank
 * required) ÷ Σ weight, over the requirements that can be judged; absent where these weigh nothing, or less than half of all.
 * Where not all courses of the way are known, what would be judged of all of them is judged by those that are.
 */
export interface CoverageResult {
  /** The id of the way: empty for the program's own. */
  readonly way: string;
  /** What everyone reaches, and what can be reached. */
  readonly guaranteed?: number;
  readonly possible?: number;
  /** Not all courses are known, so that both numbers may be more, and are certainly not less. */
  readonly atLeast?: true;
  readonly requirements: readonly CoveredRequirement[];
  /** What each course contributes; courses that contribute nothing are left out. In the order of the plan. */
  readonly courses: readonly CourseContribution[];
  /** How many requirements are met for everyone, met, partial, missing, and not known. `guaranteed` is a part of `met`. */
  readonly counts: {
    readonly guaranteed: number;
    readonly met: number;
    readonly partial: number;
    readonly missing: number;
    readonly unknown: number;
  };
  /** The share of requirements that some course teaches, at whatever level: “percent mapped”. From 0 to 1. */
  readonly mapped?: number;
}

/** One thing that is required, and how far it is reached. */
export interface CoveredRequirement {
  /** A skill as files name it, or the id of an outcome. */
  readonly id: string;
  readonly importance: 'core' | 'useful';
  readonly weight: number;
  /**
   * By what it is measured: the scale of levels, Bloom's levels (of a framework item that states one and no level), or
   * only whether it is taught.
   */
  readonly by: 'level' | 'bloom' | 'taught';
  /** Counted from 1. Absent where none is written, or where it is enough that it is taught. */
  readonly required?: { readonly rank: number; readonly label: string };
  /**
   * The highest that can be reached, and that everyone reaches; absent where it is not taught, or not comparable, or where
   * it is enough that it is taught: `score` says it then.
   */
  readonly possible?: { readonly rank: number; readonly label: string };
  readonly guaranteed?: { readonly rank: number; readonly label: string };
  /**
   * `met` at or above the required level, `partial` below it, `missing` where certainly no course teaches it; `unknown`
   * where levels are on other scales or not all is known: it counts neither for nor against.
   */
  readonly state: 'met' | 'partial' | 'missing' | 'unknown';
  /** Its part of the sum, possible and guaranteed: min(1, rank ÷ required rank). Absent where unknown. */
  readonly score?: { readonly possible: number; readonly guaranteed: number };
  /** The courses that teach it, with the rank that each reaches. In the order of the plan. */
  readonly courses: readonly { readonly code: string; readonly rank?: number }[];
  /** Where the file of the role or framework requires it; absent for a role of the taxonomy, and for an outcome. */
  readonly place?: Place;
}

/** What one course does for a target. */
export interface CourseContribution {
  readonly code: string;
  /** Its own weighted share: the coverage that it would give all alone. */
  readonly share: number;
  /** What would be lost without it: coverage minus coverage without what it teaches. Never more than the share. */
  readonly loss: { readonly possible: number; readonly guaranteed: number };
  /** What it teaches of what is required. */
  readonly requirements: readonly string[];
}
