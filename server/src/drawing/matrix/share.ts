import { percentInWords } from '../../analysis/report/percent.ts';
import type { CourseContribution, CoverageResult, CoveredRequirement } from '../../analysis/report/target-coverage.ts';
import { percentNumber } from '../percent.ts';

/** What stands for a share that cannot be told. */
export const untoldSign = '•';

/** What the same is called. */
export const untoldWords = 'taught, not known how far';

/**
 * Whether a course teaches something that is required, and nothing says how far: then its share is not nothing, as the sum
 * has it, but not known.
 */
function isUntold(
  { code, share, requirements }: CourseContribution,
  required: (id: string) => CoveredRequirement | undefined,
): boolean {
  if (share > 0) return false;
  return requirements.some((id) => {
    const requirement = required(id);
    return requirement !== undefined && requirement.by !== 'taught' && rankOf(requirement, code) === undefined;
  });
}

/** How far a course brings what is required; undefined where nothing says so. */
export function rankOf({ courses }: CoveredRequirement, code: string): number | undefined {
  return courses.find((course) => course.code === code)?.rank;
}

/** The shares of the courses in a result as they are shown, by folded code: `12`, `•`; with `percent` `12 %`. */
export function sharesShown({ courses, requirements }: CoverageResult): ReadonlyMap<string, ShownShare> {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  return new Map(
    courses.map((contribution): [string, ShownShare] => {
      const { code, share } = contribution;
      return isUntold(contribution, (id) => byId.get(id))
        ? [code, { number: untoldSign, percent: untoldSign, words: untoldWords, untold: true }]
        : [
            code,
            {
              number: percentNumber(share),
              percent: percentInWords(share),
              words: percentInWords(share),
              untold: false,
            },
          ];
    }),
  );
}

/** A share as a number without its sign, with it, and in words. */
export interface ShownShare {
  readonly number: string;
  readonly percent: string;
  readonly words: string;
  readonly untold: boolean;
}
