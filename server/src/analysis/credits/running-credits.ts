import type { Term } from '../../model/plan.ts';
import type { PlacedCourse } from '../courses-in-scope.ts';
import { addCredits, type Credits, creditsOfSlots } from './credits.ts';

/** The credits of a term, and of its plan from the first term up to this one; absent where they are not known. */
export interface RunningCredits {
  readonly credits?: Credits;
  readonly soFar?: Credits;
}

/**
 * The credits of each term of a plan. Where what stands in a term does not tell, the credits that are published for the
 * term count.
 */
export function runningCredits(
  terms: readonly Term[],
  courses: ReadonlyMap<string, PlacedCourse>,
): readonly RunningCredits[] {
  let soFar: Credits | undefined = { min: 0, max: 0 };
  return terms.map(({ slots, credits: published }) => {
    const credits = (slots.length > 0 ? creditsOfSlots(slots, courses) : undefined) ?? published;
    soFar = addCredits([soFar, credits]);
    return { ...(credits ? { credits } : {}), ...(soFar ? { soFar } : {}) };
  });
}
