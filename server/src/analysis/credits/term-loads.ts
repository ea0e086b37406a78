import type { Curriculum } from '../../model/file-model.ts';
import type { PlacedCourse } from '../courses-in-scope.ts';
import { momentOf } from '../plan/term-moment.ts';
import { type PathTerm, type ProgramPath, pathsOf } from '../program-paths.ts';
import { calendarOf, regularWeeks } from './calendar.ts';
import { type CreditSum, sumOfCredits } from './credits.ts';
import { type CreditsOfSlot, creditsOfTerm } from './program-credits.ts';

/** How much is studied in one term of a way through a program. */
export interface TermLoad extends PathTerm {
  readonly path: ProgramPath;
  /** The place of the term in its plan, counted from 0. */
  readonly index: number;
  /** What stands in it, or what is published for it where that is not known. */
  readonly credits: CreditSum;
  /**
   * A full-time student has a full load in it, as far as that is known: the plan is a full-time one, the term is a
   * regular one, neither short nor the last, which takes what is left.
   */
  readonly isFull: boolean;
}

/** How much is studied in each term of a program. */
export function termLoads(
  program: Curriculum,
  courses: ReadonlyMap<string, PlacedCourse>,
  creditsOf?: CreditsOfSlot,
): TermLoad[] {
  return pathsOf(program).flatMap((path) => {
    const pace = path.plan ? path.plan.pace : program.pace;
    return path.terms.map(({ term, slots }, index) => {
      const sum = creditsOfTerm({ term, slots }, courses, creditsOf);
      const credits = sum.unknown > 0 && term.credits ? sumOfCredits([term.credits]) : sum;
      const isFull =
        pace?.text === 'full-time' && index < path.terms.length - 1 && !path.incomplete && isRegular(program, term);
      return { path, index, term, slots, credits, isFull };
    });
  });
}

/** A term of the main seasons that is not much shorter than usual; false where that is not known. */
function isRegular(program: Curriculum, term: PathTerm['term']): boolean {
  const calendar = calendarOf(program);
  const { season } = momentOf(term);
  const isMain = season === 'fall' || season === 'spring' || (season === 'winter' && calendar === 'quarter');
  // Twelve weeks of a semester, eight of a quarter.
  const fewest = 0.8 * regularWeeks[calendar ?? 'semester'];
  return isMain && (term.weeks === undefined || term.weeks >= fewest);
}
