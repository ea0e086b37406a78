import type { Place } from '../../server/src/analysis/report/place.ts';
import type {
  ProgramReport,
  ReportCourse,
  ReportSkill,
  ReportTeaching,
  ReportTerm,
} from '../../server/src/analysis/report/report.ts';
import type {
  CoverageResult,
  CoveredRequirement,
  TargetCoverage,
} from '../../server/src/analysis/report/target-coverage.ts';

/** How large the program is. */
export interface BigReportSize {
  readonly courses: number;
  readonly roles: number;
  readonly skills: number;
  readonly terms: number;
}

/** A title as somebody hostile, or somebody who teaches HTML, would write it. */
export const hostileTitle = '<img src=x onerror=alert(1)> & "Records"';

/**
 * The report of a large program, the same each time: by default 60 courses in 8 terms, 15 roles, 150 skills. The first
 * course, role, skill, category and term have `hostileTitle` as their title. The numbers of coverage fit each other, but
 * are made here and not by the analyses.
 */
export function bigReport(size: Partial<BigReportSize> = {}): ProgramReport {
  const { courses: courseCount, roles, skills: skillCount, terms: termCount } = { ...usual, ...size };
  const taught = teachings(courseCount, skillCount);
  const targets = numbers(roles).map((role) => target(role, skillCount, taught));
  const requiredBy = (skill: string) =>
    targets.filter(({ results }) => results[0]?.requirements.some(({ id }) => id === skill)).map(({ id }) => id);
  const courses = taught.map((teaches, at) => course(at, teaches, targets));
  const skills = numbers(skillCount).map((at) => skill(at, taught, requiredBy(skillId(at)), courseCount / termCount));
  const wayCourses = courses.map(({ code, taken }, at) => ({
    code,
    term: Math.floor((at * termCount) / courseCount),
    certain: taken === 'everyone',
  }));
  const terms = numbers(termCount).map(
    (term): ReportTerm => ({
      title: term === 0 ? `Term 1 ${hostileTitle}` : `Term ${term + 1}`,
      place: placeAt(100 + term),
      credits: { min: 15, max: 15, unknown: 0 },
      slots: wayCourses
        .filter((one) => one.term === term)
        .map(({ code }) => ({ kind: 'course', code, credits: { min: 3, max: 3 }, place: placeAt(100 + term) })),
    }),
  );
  return {
    program: {
      uri,
      id: 'big',
      title: `Big Program ${hostileTitle}`,
      institution: 'Example College',
      award: 'associate',
      version: '2026',
      calendar: 'semester',
      place: placeAt(0),
    },
    scale: [
      { id: 'introduced', label: 'Introduced', rank: 1, letter: 'I' },
      { id: 'reinforced', label: 'Reinforced', rank: 2, letter: 'R' },
      { id: 'mastered', label: 'Mastered', rank: 3, letter: 'M' },
    ],
    weights: { core: 2, useful: 1 },
    ways: [
      {
        id: '',
        title: 'The program itself',
        terms,
        anywhere: [],
        credits: { min: 180, max: 180, unknown: 0 },
        metrics: { criticalPath: [] },
        courses: wayCourses,
      },
    ],
    courses,
    skills,
    targets,
    outcomes: [],
    credentials: [],
    technologies: [],
    challenges: [],
    gaps: [],
    credits: { total: { min: 180, max: 180, unknown: 0 }, parts: [] },
    incomplete: false,
  };
}

const usual: BigReportSize = { courses: 60, roles: 15, skills: 150, terms: 8 };
const uri = 'file:///big/big.curriculum.yaml';
const levels = ['Introduced', 'Reinforced', 'Mastered'];
const letters = ['I', 'R', 'M'];

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
const code = (at: number) => `HIT${100 + at}`;
const skillId = (at: number) => `skill-${at + 1}`;
const placeAt = (line: number): Place => ({ uri, line, character: 2, endLine: line, endCharacter: 80 });

/** Every course teaches about ten skills; no course teaches the last tenth of them. */
function teachings(courseCount: number, skillCount: number): readonly (readonly ReportTeaching[])[] {
  const known = Math.max(1, Math.floor(skillCount * 0.9));
  return numbers(courseCount).map((course) => {
    // Every twentieth course is general education, which teaches none of them.
    if (course % 20 === 19) return [];
    const skills = new Set(numbers(10).map((turn) => (course * 7 + turn * 13) % known));
    return [...skills].map((skill): ReportTeaching => {
      const rank = 1 + ((course + skill) % 3);
      return {
        skill: skillId(skill),
        rank,
        level: levels[rank - 1] ?? '',
        letter: letters[rank - 1] ?? '•',
        assessed: (course + skill) % 4 !== 0,
        place: placeAt(1000 + course * 20 + skill),
      };
    });
  });
}

/** Every seventh course is an option that not everyone takes. */
const isCertain = (course: number) => course % 7 !== 3;

function course(at: number, teaches: readonly ReportTeaching[], targets: readonly TargetCoverage[]): ReportCourse {
  const idle = !targets.some(({ results }) => results[0]?.courses.some((one) => one.code === code(at)));
  return {
    code: code(at),
    shown: `HIT ${100 + at}`,
    title: at === 0 ? hostileTitle : `Course number ${at + 1} of health information`,
    credits: { min: 3, max: 3 },
    taken: isCertain(at) ? 'everyone' : 'some',
    offered: [],
    place: placeAt(1000 + at * 20),
    teaches,
    outcomes: [],
    technologies: [],
    requisites: [],
    conditions: [],
    idle,
    losesNothing: false,
  };
}

/** What each role requires: 25 skills, by a step of its own. */
function target(role: number, skillCount: number, taught: readonly (readonly ReportTeaching[])[]): TargetCoverage {
  const required = [...new Set(numbers(25).map((turn) => (role * 11 + turn * (role + 3)) % skillCount))];
  const requirements = required.map((skill, turn) => requirement(skill, 1 + (turn % 3), turn % 2 === 0, taught));
  return {
    id: `role role-${role + 1}`,
    kind: 'role',
    title: role === 0 ? hostileTitle : `Role number ${role + 1}`,
    place: placeAt(10 + role),
    results: [result(requirements, taught)],
  };
}

function requirement(
  skill: number,
  required: number,
  core: boolean,
  taught: readonly (readonly ReportTeaching[])[],
): CoveredRequirement {
  const teaching = taught.flatMap((teaches, course) => {
    const one = teaches.find((one) => one.skill === skillId(skill));
    return one?.rank ? [{ course, rank: one.rank }] : [];
  });
  const possible = Math.max(0, ...teaching.map(({ rank }) => rank));
  const guaranteed = Math.max(0, ...teaching.filter(({ course }) => isCertain(course)).map(({ rank }) => rank));
  const level = (rank: number) => ({ rank, label: levels[rank - 1] ?? '' });
  return {
    id: skillId(skill),
    importance: core ? 'core' : 'useful',
    weight: core ? 2 : 1,
    by: 'level',
    required: level(required),
    ...(possible > 0 && { possible: level(possible) }),
    ...(guaranteed > 0 && { guaranteed: level(guaranteed) }),
    state: possible === 0 ? 'missing' : possible < required ? 'partial' : 'met',
    score: { possible: Math.min(1, possible / required), guaranteed: Math.min(1, guaranteed / required) },
    courses: teaching.map(({ course, rank }) => ({ code: code(course), rank })),
  };
}

function result(
  requirements: readonly CoveredRequirement[],
  taught: readonly (readonly ReportTeaching[])[],
): CoverageResult {
  const total = requirements.reduce((sum, { weight }) => sum + weight, 0);
  const coverage = (which: 'possible' | 'guaranteed') =>
    requirements.reduce((sum, one) => sum + one.weight * (one.score?.[which] ?? 0), 0) / total;
  const count = (state: string) => requirements.filter((one) => one.state === state).length;
  return {
    way: '',
    guaranteed: coverage('guaranteed'),
    possible: coverage('possible'),
    requirements,
    courses: numbers(taught.length).flatMap((at) => contribution(at, requirements, total)),
    counts: {
      guaranteed: requirements.filter((one) => one.score?.guaranteed === 1).length,
      met: count('met'),
      partial: count('partial'),
      missing: count('missing'),
      unknown: 0,
    },
    mapped: requirements.filter(({ courses }) => courses.length > 0).length / requirements.length,
  };
}

function contribution(at: number, requirements: readonly CoveredRequirement[], total: number) {
  const own = requirements.filter(({ courses }) => courses.some((one) => one.code === code(at)));
  if (own.length === 0) return [];
  let share = 0;
  let lost = 0;
  for (const { courses, required, weight } of own) {
    const score = (rank: number) => weight * Math.min(1, rank / (required?.rank ?? 1));
    const mine = courses.find((one) => one.code === code(at))?.rank ?? 0;
    const others = Math.max(0, ...courses.filter((one) => one.code !== code(at)).map(({ rank }) => rank ?? 0));
    share += score(mine);
    lost += score(Math.max(mine, others)) - score(others);
  }
  const loss = { possible: lost / total, guaranteed: isCertain(at) ? lost / total : 0 };
  return [{ code: code(at), share: share / total, loss, requirements: own.map(({ id }) => id) }];
}

function skill(
  at: number,
  taught: readonly (readonly ReportTeaching[])[],
  requiredBy: readonly string[],
  coursesOfATerm: number,
): ReportSkill {
  const id = skillId(at);
  const teaching = taught.flatMap((teaches, course) => {
    const one = teaches.find(({ skill }) => skill === id);
    return one ? [{ course, rank: one.rank ?? 0, assessed: one.assessed }] : [];
  });
  const highest = (some: typeof teaching) => Math.max(0, ...some.map(({ rank }) => rank));
  const possible = highest(teaching);
  const guaranteed = highest(teaching.filter(({ course }) => isCertain(course)));
  const category = at % 12;
  return {
    id,
    label: at === 0 ? hostileTitle : `Skill number ${at + 1}`,
    category: { id: `category-${category}`, label: category === 0 ? hostileTitle : `Category ${category + 1}` },
    courses: teaching.map(({ course }) => code(course)),
    requiredBy,
    ways: [
      {
        way: '',
        ...(possible > 0 && { possible }),
        ...(guaranteed > 0 && { guaranteed }),
        ...(teaching[0] && { firstTerm: Math.floor(teaching[0].course / coursesOfATerm) }),
        marks: [
          ...(teaching.length === 0 ? (['gap'] as const) : []),
          ...(possible > guaranteed ? (['only-for-some'] as const) : []),
          ...(teaching.length > 0 && requiredBy.length === 0 ? (['orphan'] as const) : []),
          ...(teaching.length > 0 && teaching.every(({ assessed }) => !assessed) ? (['never-assessed'] as const) : []),
        ],
      },
    ],
  };
}
