import type { ReportDifference } from '../../analysis/report/difference.ts';
import type { ComparisonAbout } from './comparison-about.ts';
import type { Definition } from './definitions.ts';
import type { Fact } from './facts.ts';

/** What a comparison is about, in one line. */
export function comparisonTitle({ between, before, after }: ReportDifference): string {
  return between === 'programs' ? `${before.name} → ${after.name}` : after.title;
}

/** Where the document comes from. */
export function comparisonFacts({ between }: ReportDifference, about: ComparisonAbout): readonly Fact[] {
  const compared: readonly Fact[] =
    between === 'programs'
      ? [{ name: 'Files', value: `${about.with} → ${about.file}` }]
      : [
          { name: 'File', value: about.file },
          { name: 'Compared with', value: about.with },
        ];
  return [
    ...compared.filter(({ value }) => value !== ''),
    { name: 'Made on', value: about.date },
    { name: 'Made with', value: `HIT Curriculum ${about.version}` },
  ];
}

/** What a reader has to know who was not there. */
export function comparisonDefinitions({ between, targets }: ReportDifference): readonly Definition[] {
  const atLeast = targets.some(({ before, after }) => before?.atLeast || after?.atLeast);
  return [
    {
      term: 'Coverage',
      meaning:
        'How much of what a role, a framework or a program outcome requires the courses teach. Percentages are rounded down, so that 100 % always means all of it.',
    },
    {
      term: 'For everyone',
      meaning:
        'What every student reaches: by courses that everyone takes, and by choices of which no student can leave out all that teach it.',
    },
    { term: 'Possible', meaning: 'What a student can reach who chooses courses for it.' },
    ...(atLeast
      ? [
          {
            term: 'At least, ≥',
            meaning: 'Not all courses are known. What is covered is as much as is said, and may be more.',
          },
        ]
      : []),
    between === 'programs'
      ? {
          term: 'Only in, higher in',
          meaning:
            'A skill is only in a program where a course that somebody can take there teaches it and none of the other does; it is higher where its highest level is, for somebody or for everyone. Courses of both are the same when they have one code, or one title that no other course has.',
        }
      : {
          term: 'Gained, lost, raised, lowered',
          meaning:
            'A skill is gained when a course that somebody can take teaches it now and none did before, and lost the other way round. It is raised or lowered when its highest level changes, for somebody or for everyone.',
        },
  ];
}
