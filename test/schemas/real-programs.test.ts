import { describe, expect, it } from 'vitest';
import { readYaml, samples } from './held-against.ts';

/** What the real programs publish: title; credits; weekly hours; seasons; prerequisites; corequisites; advisories. */
type Facts = readonly [
  title: string,
  credits: number,
  hours: string,
  offered: string,
  prerequisites: string,
  corequisites: string,
  advisories: string,
];

const centralFlorida: Readonly<Record<string, Facts>> = {
  'HSC 3537': ['Medical Terminology', 3, '3+0', 'fall spring', '', '', ''],
  'HIM 3006': ['Foundations of Health Information Management', 3, '3+0', 'fall spring', 'ENC 1102*', '', ''],
  'HIM 3116C': [
    'Health Record Organization and Management',
    4,
    '3+2',
    'spring',
    '((HIM 3006 and "Admission to the program") or "Consent of the instructor")',
    '',
    '',
  ],
  'HIM 3806C': [
    'Professional Practice Experience I',
    3,
    '1+4',
    'fall spring',
    '"Admission to the program"',
    'HIM 3006 and HSC 3537 and HIM 3116C',
    '',
  ],
  'HSA 4180': [
    'Organization & Management for Health Agencies I',
    3,
    '3+0',
    'fall spring',
    '(HSA 3111* or "Admission to the program")',
    '',
    '',
  ],
  'HIM 4226C': ['Coding Procedures I', 5, '3+4', 'fall spring', '(HSC 3537 or "Consent of the instructor")', '', ''],
  'HIM 4256C': ['Coding Procedures II', 3, '2+2', 'fall', '(HSC 3537 or "Consent of the instructor")', '', ''],
  'HIM 4344C': [
    'Health Information Department Management',
    4,
    '3+2',
    'fall',
    '((HIM 3116C and (HSA 4180 or MAN 3025*)) or "Consent of the instructor")',
    '',
    '',
  ],
  'HIM 4508C': ['Quality Management', 3, '2+2', 'fall spring', '(HSC 3537 or "Consent of the instructor")', '', ''],
  'HIM 4656C': ['Health Information Management Systems', 3, '2+2', 'fall spring', '', 'HIM 3006', ''],
  'HIM 4676': ['Professional Development and Issues in HIM', 3, '3+0', 'spring', 'HIM 4344C and HIM 4508C', '', ''],
  'HIM 4816C': [
    'Professional Practice Experience II',
    3,
    '1+4',
    'fall spring',
    'HIM 3806C',
    'HIM 4226C and HIM 4256C and HIM 4344C and HIM 4508C',
    '',
  ],
  'HIM 4838': ['Management Affiliation', 5, '0+15', 'fall spring', '', 'HIM 4676 and HIM 4816C', ''],
};

const fresno: Readonly<Record<string, Facts>> = {
  'HIT 1': ['Introduction to Health Information Management', 3, '', '', '', '', 'CIT 15* and ENGL C1000*'],
  'HIT 4': ['Disease Process', 3, '', '', 'HIT 10 and (BIOL 5* or BIOL 55* or HLTH 5)', '', 'ENGL C1000*'],
  'HIT 11': ['CPT Coding', 3, '', '', 'HIT 1 and HIT 10', '', 'ENGL C1000*'],
  'HIT 15': ['Medical Coding Directed Practice', 1, '', '', 'HIT 5', '', 'ENGL C1000*'],
  'HIT 16': ['Healthcare Reimbursement', 2, '', '', 'HIT 1', '', 'ENGL C1000*'],
  'HLTH 5': ['Structures and Function', 3, '', '', '', '', ''],
  'BT 148': ['Medical Insurance and Billing Concepts', 2.5, '', '', '', '', ''],
};

describe.each([
  ['central-florida/hiim-2014.curriculum.yaml', centralFlorida],
  ['fresno/hit-2026.curriculum.yaml', fresno],
])('%s', (name, facts) => {
  const sample = samples().find((each) => each.name === name);
  const { courses } = readYaml(sample?.text ?? '') as { courses: Record<string, Course> };

  it('has exactly the published courses', () => {
    expect(Object.keys(courses)).toEqual(Object.keys(facts));
  });

  it.each(Object.entries(facts))('%s is as published', (code, published) => {
    const course = courses[code] as Course;
    expect([
      course.title,
      course.credits,
      inHours(course['weekly-hours']),
      course.offered?.join(' ') ?? '',
      inWords(course.prerequisites),
      inWords(course.corequisites),
      inWords(course.advisories),
    ]).toEqual(published);
    expect(course['strict-corequisites']).toBeUndefined();
  });
});

interface Course {
  readonly title: string;
  readonly credits: number;
  readonly 'weekly-hours'?: Readonly<Record<string, number>>;
  readonly offered?: readonly string[];
  readonly prerequisites?: readonly Requisite[];
  readonly corequisites?: readonly Requisite[];
  readonly 'strict-corequisites'?: readonly Requisite[];
  readonly advisories?: readonly Requisite[];
}

type Requisite =
  | string
  | {
      readonly course?: string;
      readonly external?: true;
      readonly all?: Requisite[];
      readonly any?: Requisite[];
      readonly condition?: string;
    };

/** Lecture hours, and those of every other kind: `3+2`. */
function inHours(hours: Course['weekly-hours']): string {
  if (!hours) return '';
  const { lecture = 0, ...others } = hours;
  return `${lecture}+${Object.values(others).reduce((total, hour) => total + hour, 0)}`;
}

/** `A and (B or C* or "a condition")`; the star is for an external course. */
function inWords(requisites: readonly Requisite[] = [], conjunction = ' and '): string {
  const words = requisites.map((requisite) => {
    if (typeof requisite === 'string') return requisite;
    if (requisite.all) return `(${inWords(requisite.all)})`;
    if (requisite.any) return `(${inWords(requisite.any, ' or ')})`;
    if (requisite.condition) return `"${requisite.condition}"`;
    return `${requisite.course}${requisite.external ? '*' : ''}`;
  });
  return words.join(conjunction);
}
