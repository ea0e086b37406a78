import { levelLabel, rankOf, reaches } from '../../analysis/level-scale.ts';
import type { CoveredRequirement } from '../../analysis/report/target-coverage.ts';
import { type UnknownRequirement, whyUnknown } from '../../analysis/report/why-unknown.ts';
import type { MetRequirement } from '../../analysis/skills/met-requirements.ts';
import { shortened } from '../../rules/words/lists.ts';
import { teachingInWords } from './teachings.ts';

/** How many requirements are met, as plain text: `12 of 15 skills at the required level, 1 of them not for everyone`. */
export function requirementsInWords(requirements: readonly MetRequirement[]): string {
  const met = requirements.filter(({ state }) => state === 'met');
  const unknown = requirements.filter(({ state }) => state === 'unknown').length;
  const some = met.filter(({ onlyForSome }) => onlyForSome).length;
  return [
    `${met.length} of ${requirements.length} ${requirements.length === 1 ? 'skill' : 'skills'} at the required level`,
    ...(some > 0 ? [`${some} of them not for everyone`] : []),
    ...(unknown > 0 ? [`${unknown} not known`] : []),
  ].join(', ');
}

/**
 * One requirement as plain text: `CPT coding, mastered: only HIT 130 (reinforced, First fall)`.
 *
 * @param covered the same in the coverage of the program, where it has that: by Bloom's levels only coverage can tell
 * @param incomplete not all could be read that the program draws on
 */
export function requirementInWords(
  requirement: MetRequirement,
  label: string,
  { covered, incomplete }: { readonly covered?: CoveredRequirement | undefined; readonly incomplete: boolean },
): string {
  const { taught, meeting, onlyForSome } = requirement;
  const isOpen = requirement.state === 'unknown' || covered?.by === 'bloom';
  const state = covered && isOpen ? states[covered.state] : requirement.state;
  const level = (levelLabel(requirement) ?? covered?.required?.label)?.toLowerCase() ?? 'at no level yet';
  const shown = state === 'met' && meeting.length > 0 ? meeting : taught;
  const courses = shortened(shown.map(teachingInWords), 3);
  const why = whyUnknown(covered ?? uncovered(requirement), { kind: 'role', incomplete });
  const words = {
    met: onlyForSome ? `${courses}, not for everyone` : courses,
    below: `only ${courses}`,
    'not-taught': 'missing',
    unknown: taught.length > 0 ? `${courses}; not known: ${why}` : `not known: ${why}`,
  }[state];
  return `${label}, ${level}: ${words}`;
}

const states = { met: 'met', partial: 'below', missing: 'not-taught', unknown: 'unknown' } as const;

/** What decides why a requirement is not known, of a role for which the program does not prepare. */
function uncovered(requirement: MetRequirement): UnknownRequirement {
  const rank = rankOf(requirement);
  return {
    by: requirement.bloom === undefined ? 'level' : 'bloom',
    ...(rank === undefined ? {} : { required: { rank: rank + 1, label: levelLabel(requirement) ?? '' } }),
    courses: requirement.taught.map((one) => {
      const taughtRank = reaches(one, requirement) === 'unknown' ? undefined : rankOf(one);
      return { code: one.in.code, ...(taughtRank === undefined ? {} : { rank: taughtRank + 1 }) };
    }),
  };
}
