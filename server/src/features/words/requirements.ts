import { levelLabel, reaches } from '../../analysis/level-scale.ts';
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

/** One requirement as plain text: `CPT coding, mastered: only HIT 130 (reinforced, First fall)`. */
export function requirementInWords(requirement: MetRequirement, label: string): string {
  const { state, taught, onlyForSome } = requirement;
  const level = levelLabel(requirement)?.toLowerCase() ?? 'at no level yet';
  const shown = state === 'met' ? taught.filter((one) => reaches(one, requirement) === 'yes') : taught;
  const courses = shortened(shown.map(teachingInWords), 3);
  const words = {
    met: onlyForSome ? `${courses}, not for everyone` : courses,
    below: `only ${courses}`,
    'not-taught': 'missing',
    unknown: taught.length > 0 ? `${courses}; the levels do not compare` : 'not known',
  }[state];
  return `${label}, ${level}: ${words}`;
}
