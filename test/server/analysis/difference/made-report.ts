import type {
  ProgramReport,
  ReportCourse,
  ReportLevel,
  ReportSkill,
  ReportWay,
} from '../../../../server/src/analysis/report/report.ts';
import type { TargetCoverage } from '../../../../server/src/analysis/report/target-coverage.ts';

const place = { uri: 'file:///hit.curriculum.yaml', line: 0, character: 0, endLine: 0, endCharacter: 0 };

const scale: readonly ReportLevel[] = [
  { id: 'introduced', label: 'Introduced', rank: 1, letter: 'I' },
  { id: 'reinforced', label: 'Reinforced', rank: 2, letter: 'R' },
  { id: 'mastered', label: 'Mastered', rank: 3, letter: 'M' },
];

/** What a test says of a course; the rest is as in a course of three credits that everyone takes. */
export interface MadeCourse extends Partial<Omit<ReportCourse, 'code' | 'teaches'>> {
  readonly shown: string;
  /** The term on the program's own way, counted from 0. */
  readonly term?: number;
  /** Ranks by skill. */
  readonly teaches?: Readonly<Record<string, number>>;
}

export interface MadeReport {
  readonly title?: string;
  readonly version?: string;
  readonly terms?: readonly string[];
  readonly courses?: readonly MadeCourse[];
  /** Possible and guaranteed coverage by role. */
  readonly roles?: Readonly<Record<string, readonly [guaranteed: number | undefined, possible: number | undefined]>>;
  readonly scale?: readonly ReportLevel[];
  readonly credits?: number;
}

/** A report as a test wants it: only what a difference looks at. */
export function madeReport(made: MadeReport): ProgramReport {
  const levels = made.scale ?? scale;
  const courses = (made.courses ?? []).map((course) => courseOf(course, levels));
  return {
    program: {
      uri: place.uri,
      id: 'hit',
      title: made.title ?? 'Health Information',
      ...(made.version === undefined ? {} : { version: made.version }),
      calendar: 'semester',
      place,
    },
    scale: levels,
    weights: { core: 2, useful: 1 },
    ways: [wayOf(made)],
    courses,
    skills: skillsOf(courses),
    targets: Object.entries(made.roles ?? {}).map(targetOf),
    outcomes: [],
    credentials: [],
    technologies: [],
    challenges: [],
    gaps: [],
    credits: { total: { min: made.credits ?? 60, max: made.credits ?? 60, unknown: 0 }, parts: [] },
    incomplete: false,
  };
}

function codeOf(shown: string): string {
  return shown.toUpperCase().replaceAll(' ', '');
}

function courseOf({ teaches = {}, term: _, ...course }: MadeCourse, levels: readonly ReportLevel[]): ReportCourse {
  return {
    code: codeOf(course.shown),
    credits: { min: 3, max: 3 },
    taken: 'everyone',
    offered: [],
    place,
    outcomes: [],
    technologies: [],
    requisites: [],
    conditions: [],
    idle: false,
    losesNothing: false,
    ...course,
    teaches: Object.entries(teaches).map(([skill, rank]) => {
      const level = levels.find((one) => one.rank === rank);
      return { skill, rank, level: level?.label ?? '', letter: level?.letter ?? '•', assessed: false, place };
    }),
  };
}

function wayOf({ title = 'Health Information', terms = [], courses = [] }: MadeReport): ReportWay {
  const sum = { min: 0, max: 0, unknown: 0 };
  return {
    id: '',
    title,
    terms: terms.map((name) => ({ title: name, place, credits: sum, slots: [] })),
    anywhere: [],
    credits: sum,
    metrics: { criticalPath: [] },
    courses: courses.flatMap(({ shown, term, taken = 'everyone' }) => {
      if (term === undefined) return [];
      return [{ code: codeOf(shown), term, certain: taken === 'everyone' }];
    }),
  };
}

function skillsOf(courses: readonly ReportCourse[]): ReportSkill[] {
  const ids = [...new Set(courses.flatMap(({ teaches }) => teaches.map(({ skill }) => skill)))];
  return ids.map((id) => {
    const teaching = courses.filter(({ teaches }) => teaches.some(({ skill }) => skill === id));
    const best = (taken: readonly ReportCourse['taken'][]) =>
      teaching
        .filter((course) => taken.includes(course.taken))
        .flatMap(({ teaches }) => teaches.flatMap(({ skill, rank }) => (skill === id && rank ? [rank] : [])))
        .sort((a, b) => b - a)[0];
    const possible = best(['everyone', 'some']);
    const guaranteed = best(['everyone']);
    return {
      id,
      label: id,
      category: { id: 'all', label: 'All' },
      courses: teaching.map(({ code }) => code),
      requiredBy: [],
      ways: [
        {
          way: '',
          ...(possible === undefined ? {} : { possible }),
          ...(guaranteed === undefined ? {} : { guaranteed }),
          marks: [],
        },
      ],
    };
  });
}

function targetOf([title, [guaranteed, possible]]: [
  string,
  readonly [number | undefined, number | undefined],
]): TargetCoverage {
  return {
    id: `role ${title}`,
    kind: 'role',
    title,
    place,
    results: [
      {
        way: '',
        ...(guaranteed === undefined ? {} : { guaranteed }),
        ...(possible === undefined ? {} : { possible }),
        requirements: [],
        courses: [],
        counts: { guaranteed: 0, met: 0, partial: 0, missing: 0, unknown: 0 },
      },
    ],
  };
}
