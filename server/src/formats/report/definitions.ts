import type { ProgramReport } from '../../analysis/report/report.ts';
import { bloomLevels, usesBloom } from '../../drawing/matrix/legend.tsx';
import { percentInWords } from './words.ts';

/** What a word of the document means. */
export interface Definition {
  readonly term: string;
  readonly meaning: string;
}

/**
 * What a reader has to know who was not there; for the scale and the weights of this program. `shares`: the document says
 * what each course contributes; `bloomSigns`: it writes Bloom’s levels as B1 to B6.
 */
export function definitionsOf(
  report: ProgramReport,
  { shares, bloomSigns }: { readonly shares: boolean; readonly bloomSigns: boolean } = {
    shares: true,
    bloomSigns: true,
  },
): readonly Definition[] {
  const { program, scale, weights, ways, targets, incomplete } = report;
  const levels = scale.map(({ letter, label }) => `${letter} = ${label}`).join(', ');
  const example =
    scale.length > 1
      ? ` (${lower(scale[0]?.label)} where ${lower(scale[1]?.label)} is required: ${percentInWords(1 / 2)})`
      : '';
  return [
    {
      term: 'Coverage',
      meaning: `How much of what a role, a framework or a program outcome requires the courses teach. Each requirement counts with its weight (core ${weights.core}, useful ${weights.useful}) and with the level that is reached, as a part of the level that is required${example}. Percentages are rounded down, so that 100 % always means all of it.`,
    },
    {
      term: 'Covered for everyone',
      meaning:
        'What every student reaches: by courses that everyone takes, and by choices of which no student can leave out all that teach it.',
    },
    {
      term: 'Possible',
      meaning: 'What a student can reach who chooses courses for it. Electives that are not named count for nothing.',
    },
    ...(targets.some(({ results }) => results.some(({ atLeast }) => atLeast))
      ? [
          {
            term: 'At least, ≥',
            meaning:
              'Not all courses of the program are known. What is covered is as much as is said, and may be more.',
          },
        ]
      : []),
    {
      term: 'Met, partial, missing, not known',
      meaning:
        'A requirement is met at or above the required level, partial below it, and missing when no course teaches it. Not known is what cannot be judged; it counts neither for nor against. A gap is a requirement that is partial or missing.',
    },
    {
      term: 'Levels',
      meaning: `${levels}${levels && '. '}• = taught, without a level.`,
    },
    ...(usesBloom(report)
      ? [
          {
            term: 'Bloom’s levels',
            meaning: `${bloomLevels.map((label, at) => (bloomSigns ? `B${at + 1} = ${label}` : label)).join(', ')}${bloomSigns ? '' : ', from the lowest'}. By these a requirement is measured that states one and no level of the scale: the highest that an outcome of a course reaches for it.`,
          },
        ]
      : []),
    ...(shares
      ? [
          {
            term: 'Share of a course',
            meaning:
              'The coverage that the course would give all alone. What several courses teach is part of the share of each. • stands where a course teaches something that is required and nothing says how far.',
          },
        ]
      : []),
    {
      term: 'Weight of a gap',
      meaning:
        'What the skill weighs (see Coverage), added up over the roles and frameworks that lack it: 2 (core for one role). A gap is counted once, whatever number of them lack it.',
    },
    {
      term: 'Only for some, redundant, not asked for, never assessed',
      meaning:
        'On a plan, a skill is only for some where what it reaches is reached in a choice or an unplanned course alone; redundant where four courses or more teach it at the same level; not asked for where no role, framework or outcome requires it; never assessed where no assessment names it.',
    },
    ...metricDefinitions(program.calendar),
    ...(ways.length > 1
      ? [
          {
            term: 'Plan',
            meaning:
              'What is taken without a concentration, and in each concentration, with what it adds and replaces.',
          },
        ]
      : []),
    ...(incomplete
      ? [
          {
            term: 'Incomplete',
            meaning:
              'Not all that this program draws on could be read when this document was made. What is missing here may be there.',
          },
        ]
      : []),
  ];
}

/** What the numbers of requisites mean, and the chain that they come from. */
function metricDefinitions(calendar: ProgramReport['program']['calendar']): readonly Definition[] {
  const complexity =
    calendar === 'quarter'
      ? 'Two thirds of blocking and delay together, as quarters are shorter'
      : 'Blocking and delay together';
  return [
    {
      term: 'Critical path',
      meaning:
        'The longest chain of requisites on a plan, through courses that everyone takes. A course of it that is taken late, or taken again, delays all behind it. Courses that need each other to be taken together are one step.',
    },
    {
      term: 'Blocking of a course',
      meaning: 'How many other courses it stands before: they cannot be taken until it is passed.',
    },
    {
      term: 'Delay of a course',
      meaning:
        'How many steps the longest chain of requisites through it has; on the critical path that is all of its steps. A corequisite that holds one way only is a step, though both may be taken in one term.',
    },
    {
      term: 'Centrality of a course',
      meaning:
        'The lengths of all chains of requisites that lead through it, added up. Courses at the beginning and the end of chains have 0.',
    },
    {
      term: 'Complexity',
      meaning: `${complexity}. Of a plan it is the sum over the courses that everyone takes, as are the totals of the other three: a number to compare plans by, and the lower it is, the easier it is to finish on time.`,
    },
  ];
}

function lower(label: string | undefined): string {
  return (label ?? '').toLowerCase();
}
