import type { PlacedCourse } from '../../../analysis/courses-in-scope.ts';
import type { PlannedPlace } from '../../../analysis/planned-places.ts';

/** A course that could stand at a place, with what its order and its note depend on. */
export interface Candidate extends PlacedCourse {
  /** The folded code. */
  readonly code: string;
  /** Where the plans of the program have it, without the word that is being typed. */
  readonly places: readonly PlannedPlace[];
}

/** How near at hand a candidate is, and what is worth saying of it at the place. */
export interface Judgement {
  readonly nearness: number;
  readonly note?: string;
}

/** Judges candidates for one place; undefined where one cannot stand there. */
export type Judge = (candidate: Candidate) => Judgement | undefined;
