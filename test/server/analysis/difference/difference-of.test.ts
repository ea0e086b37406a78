import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportDifference } from '../../../../server/src/analysis/report/difference.ts';
import { differenceOf } from '../../../../server/src/analysis/report/difference-of.ts';
import type { ProgramReport } from '../../../../server/src/analysis/report/report.ts';
import { seededRandom } from '../../../support/random.ts';
import { randomCollege } from '../../../support/random-college.ts';
import { reportOf } from '../../../support/reports.ts';
import { type MadeCourse, type MadeReport, madeReport } from './made-report.ts';

/** What the difference says of the courses that changed, a line for each change. */
function changesIn(before: MadeReport, after: MadeReport): string[] {
  return differenceOf(madeReport(before), madeReport(after)).courses.changed.flatMap(({ shown, changes }) =>
    changes.map(({ what, of, before: was = 'nothing', after: is = 'nothing' }) =>
      [shown, what, of?.label, `${was} -> ${is}`].filter((part) => part !== undefined).join(': '),
    ),
  );
}

const terms = ['First fall', 'First spring'];
const coding: MadeCourse = { shown: 'HIT 200', title: 'Coding', term: 0 };

describe('courses', () => {
  test('that are new are added, and those that are gone are removed', () => {
    const { courses, same } = differenceOf(
      madeReport({ courses: [coding, { shown: 'HIT 110', title: 'Terms' }] }),
      madeReport({ courses: [coding, { shown: 'HIT 300', title: 'Analytics' }] }),
    );
    expect(courses.added).toMatchObject([{ code: 'HIT300', shown: 'HIT 300', title: 'Analytics' }]);
    expect(courses.removed).toEqual([{ code: 'HIT110', shown: 'HIT 110', title: 'Terms' }]);
    expect(courses.changed).toEqual([]);
    expect(same).toBe(false);
  });

  test('tell what is different about them, in words', () => {
    const before: MadeCourse = { ...coding, teaches: { coding: 1, hipaa: 2 }, offered: ['fall'], part: 'Core' };
    const after: MadeCourse = {
      ...coding,
      title: 'Medical Coding',
      credits: { min: 3, max: 4 },
      term: 1,
      taken: 'some',
      teaches: { coding: 3, billing: 1 },
      offered: ['fall', 'spring'],
      part: 'Elective',
    };
    expect(changesIn({ terms, courses: [before] }, { terms, courses: [after] })).toEqual([
      'HIT 200: title: Coding -> Medical Coding',
      'HIT 200: credits: 3 -> 3 to 4',
      'HIT 200: term: First fall -> First spring',
      'HIT 200: taken: Everyone -> Some students',
      'HIT 200: part: Core -> Elective',
      'HIT 200: offered: Fall -> Fall, Spring',
      'HIT 200: skill: coding: Introduced -> Mastered',
      'HIT 200: skill: billing: nothing -> Introduced',
      'HIT 200: skill: hipaa: Reinforced -> nothing',
    ]);
  });

  test('tell of requisites with the course that is needed', () => {
    const intro: MadeCourse = { shown: 'HIT 100', title: 'Introduction' };
    const needing = (kind: 'prerequisites' | 'corequisites', oneOfSeveral: boolean): MadeReport => ({
      courses: [intro, { ...coding, requisites: [{ kind, needs: 'HIT100', oneOfSeveral }] }],
    });
    expect(changesIn(needing('prerequisites', false), needing('corequisites', true))).toEqual([
      'HIT 200: requisite: HIT 100 Introduction: Prerequisite -> Corequisite, one of several',
    ]);
    expect(
      changesIn({ courses: [intro, coding] }, { courses: [intro, { ...coding, conditions: ['Admission'] }] }),
    ).toEqual(['HIT 200: requisite: Admission: nothing -> Condition']);
  });

  test('have another code where all else is as it was, also for those that need them', () => {
    const needing = (code: string): MadeCourse => ({
      shown: 'HIT 300',
      title: 'Billing',
      requisites: [{ kind: 'prerequisites', needs: code, oneOfSeveral: false }],
    });
    const before = { courses: [coding, needing('HIT200')] };
    const after = { courses: [{ ...coding, shown: 'HIM 210' }, needing('HIM210')] };
    expect(changesIn(before, after)).toEqual(['HIM 210: code: HIT 200 -> HIM 210']);
    expect(differenceOf(madeReport(before), madeReport(after)).courses).toMatchObject({ added: [], removed: [] });
  });

  test('of one title are not taken for each other', () => {
    const special = (shown: string): MadeCourse => ({ shown, title: 'Special Topics' });
    const before = { courses: [special('HIT 290'), special('HIT 291')] };
    const { courses } = differenceOf(madeReport(before), madeReport({ courses: [special('HIT 390')] }));
    expect(courses).toMatchObject({ added: [{ code: 'HIT390' }], removed: [{ code: 'HIT290' }, { code: 'HIT291' }] });
  });

  test('stay where they are when a term gets another title, or another term comes before', () => {
    const program = (...titles: string[]) => ({ terms: titles, courses: [{ ...coding, term: titles.length - 1 }] });
    expect(changesIn(program('First fall'), program('Fall, year one'))).toEqual([]);
    expect(changesIn(program('First fall'), program('Summer before', 'First fall'))).toEqual([]);
    const moved = { terms: ['Summer before', 'First fall'], courses: [{ ...coding, term: 0 }] };
    expect(changesIn(program('First fall'), moved)).toEqual(['HIT 200: term: First fall -> Summer before']);
  });
});

describe('skills', () => {
  const skillsOf = (before: MadeCourse[], after: MadeCourse[]) => {
    const { skills } = differenceOf(madeReport({ courses: before }), madeReport({ courses: after }));
    return Object.fromEntries(Object.entries(skills).map(([name, list]) => [name, list.map(({ id }) => id)]));
  };

  test('are gained, lost, raised and lowered', () => {
    const before = [{ ...coding, teaches: { kept: 2, raised: 1, lowered: 3, lost: 1 } }];
    const after = [{ ...coding, teaches: { kept: 2, raised: 3, lowered: 2, gained: 1 } }];
    expect(skillsOf(before, after)).toEqual({
      gained: ['gained'],
      lost: ['lost'],
      raised: ['raised'],
      lowered: ['lowered'],
    });
  });

  test('are lowered for everyone by becoming a choice', () => {
    const course = (taken: 'everyone' | 'some') =>
      madeReport({ courses: [{ ...coding, taken, teaches: { coding: 2 } }] });
    const { skills } = differenceOf(course('everyone'), course('some'));
    expect(skills).toMatchObject({
      raised: [],
      lowered: [
        {
          id: 'coding',
          before: { possible: 'Reinforced', guaranteed: 'Reinforced' },
          after: { possible: 'Reinforced' },
        },
      ],
    });
  });

  test('are lost with the place of their course in the plan', () => {
    const program = (taken: 'everyone' | 'nobody') => [
      { shown: 'HIT 100', title: 'Introduction' },
      { ...coding, taken, teaches: { coding: 2 } },
    ];
    expect(skillsOf(program('everyone'), program('nobody'))).toMatchObject({ lost: ['coding'] });
  });

  test('are not compared by levels of different scales', () => {
    const scale = [{ id: 'able', label: 'Able', rank: 1, letter: 'A' }];
    const { skills, courses } = differenceOf(
      madeReport({ courses: [{ ...coding, teaches: { coding: 3 } }] }),
      madeReport({ scale, courses: [{ ...coding, teaches: { coding: 1 } }] }),
    );
    expect(skills).toEqual({ gained: [], lost: [], raised: [], lowered: [] });
    expect(courses.changed).toMatchObject([{ changes: [{ what: 'skill', before: 'Mastered', after: 'Able' }] }]);
  });
});

describe('coverage', () => {
  test('is told before and after for each target, the newer order first', () => {
    const { targets, same } = differenceOf(
      madeReport({ roles: { Clerk: [0.5, 0.5], Coder: [0.25, 0.75] } }),
      madeReport({ roles: { Analyst: [undefined, 1], Coder: [0.5, 0.75] } }),
    );
    expect(targets.map(({ title, before, after }) => [title, before, after])).toEqual([
      ['Analyst', undefined, { possible: 1 }],
      ['Coder', { guaranteed: 0.25, possible: 0.75 }, { guaranteed: 0.5, possible: 0.75 }],
      ['Clerk', { guaranteed: 0.5, possible: 0.5 }, undefined],
    ]);
    expect(same).toBe(false);
  });

  test('that is the same sum in another order is the same', () => {
    const one = madeReport({ roles: { Coder: [0.1 + 0.2, 0.3] } });
    const other = madeReport({ roles: { Coder: [0.3, 0.3] } });
    expect(differenceOf(one, other).same).toBe(true);
  });
});

test('credits are told in words', () => {
  const { credits } = differenceOf(madeReport({ credits: 60 }), madeReport({ credits: 64.5 }));
  expect(credits).toEqual({ before: '60', after: '64.5', changed: true });
});

test('another title or edition is a difference', () => {
  const { same, after } = differenceOf(madeReport({}), madeReport({ version: '2027' }));
  expect(same).toBe(false);
  expect(after).toMatchObject({ title: 'Health Information', version: '2027' });
});

describe('of two programs', () => {
  const made = madeReport({ courses: [coding] });
  const called = (title: string, uri: string, more: Partial<ProgramReport['program']> = {}) => ({
    ...made,
    program: { ...made.program, title, uri, id: uri, ...more },
  });
  const namesOf = (one: ProgramReport, other: ProgramReport) => {
    const { between, before, after } = differenceOf(one, other);
    return [between, before.name, before.short, after.name, after.short];
  };

  test('each has its title for a name, and what tells them apart where titles are alike', () => {
    expect(namesOf(called('Coding', 'file:///a.yaml'), called('Data', 'file:///b.yaml'))).toEqual([
      'programs',
      'Coding',
      'Coding',
      'Data',
      'Data',
    ]);
    const fresno = called('Health Information, A.S.', 'file:///a.yaml', { institution: 'Fresno', version: '1' });
    const hudson = called('Health Information, A.A.S.', 'file:///b.yaml', { institution: 'Hudson', version: '2' });
    expect(namesOf(fresno, hudson)).toEqual([
      'programs',
      'Health Information, A.S., Fresno',
      'Fresno',
      'Health Information, A.A.S., Hudson',
      'Hudson',
    ]);
    expect(
      namesOf(called('HIT', 'file:///a.yaml', { version: '1' }), called('HIT', 'file:///b.yaml', { version: '2' })),
    ).toEqual(['programs', 'HIT (1)', '1', 'HIT (2)', '2']);
    expect(namesOf(called('HIT', 'file:///a%20b.yaml'), called('HIT', 'file:///b.yaml'))).toEqual([
      'programs',
      'HIT (a b.yaml)',
      'a b.yaml',
      'HIT (b.yaml)',
      'b.yaml',
    ]);
  });

  test('a file that had another name, or an id that changed, is a version where the history says so', () => {
    const [one, other] = [called('HIT', 'file:///a.yaml'), called('HIT', 'file:///b.yaml')];
    expect(differenceOf(one, other).between).toBe('programs');
    expect(differenceOf(one, other, 'versions').between).toBe('versions');
  });

  test('outcomes are told by their texts, shortened, and are the same where the texts are', () => {
    const place = made.program.place;
    const contributing = (text: string, uri: string, id = 'plo-1'): ProgramReport => ({
      ...called('HIT', uri),
      courses: made.courses.map((course) => ({ ...course, outcomes: [id] })),
      outcomes: [
        {
          id,
          label: id,
          text,
          place,
          skills: [],
          courses: [{ code: 'HIT200', rank: 1, letter: 'I', assessed: false }],
          assessments: [],
          state: 'below',
        },
      ],
    });
    const protect =
      'Protect health information by applying the laws, the policies and the practices that govern its use and release.';
    const told = (one: ProgramReport, other: ProgramReport) =>
      differenceOf(one, other).courses.changed.flatMap(({ changes }) =>
        changes.map(({ of, before, after }) => [of?.label, before, after]),
      );
    expect(told(contributing(protect, 'file:///a.yaml'), contributing('Code encounters.', 'file:///b.yaml'))).toEqual([
      ['Code encounters', undefined, 'Introduced'],
      ['Protect health information by applying the laws, the policies and the practices…', 'Introduced', undefined],
    ]);
    expect(told(contributing(protect, 'file:///a.yaml'), contributing(protect, 'file:///b.yaml', 'slo-7'))).toEqual([]);
  });
});

describe('of real programs', () => {
  test('the one with itself is not different, and the other way round says the opposite', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const [one, other] = [randomReport(seed), randomReport(seed + 1000)];
      expect(differenceOf(one, structuredClone(one)).same, `seed ${seed}`).toBe(true);
      expect(sorted(opposite(differenceOf(one, other))), `seed ${seed}`).toEqual(sorted(differenceOf(other, one)));
    }
  });

  test('a course of a sample with another code is the same course', () => {
    const text = (file: string) => readFileSync(new URL(`../../../../samples/${file}`, import.meta.url), 'utf8');
    const sample = text('fresno/hit-2026.curriculum.yaml');
    const before = reportOf(`//- /hit.curriculum.yaml\n${sample}`);
    expect(differenceOf(before, reportOf(`//- /hit.curriculum.yaml\n${sample}`)).same).toBe(true);
    const [course] = before.courses.filter(({ taken, teaches }) => taken === 'everyone' && teaches.length > 0);
    if (!course) throw new Error('The sample has no such course.');
    const renamed = sample.replaceAll(new RegExp(`\\b${course.shown}\\b`, 'g'), 'XYZ 999');
    expect(differenceOf(before, reportOf(`//- /hit.curriculum.yaml\n${renamed}`)).courses).toMatchObject({
      added: [],
      removed: [],
      changed: [{ shown: 'XYZ 999', changes: [{ what: 'code', before: course.shown, after: 'XYZ 999' }] }],
    });
  });
});

function randomReport(seed: number): ProgramReport {
  const files = Object.entries(randomCollege(seededRandom(seed)));
  return reportOf(files.map(([path, text]) => `//- ${path}\n${text}`).join(''), '/north/hit.curriculum.yaml');
}

test('what could not be read in one of them may be there', () => {
  const whole = madeReport({});
  expect(differenceOf(whole, whole).incomplete).toBe(false);
  expect(differenceOf({ ...whole, incomplete: true }, whole).incomplete).toBe(true);
});

const anyCourse = fc.record({
  title: fc.constantFrom('Introduction', 'Coding', 'Billing', 'Analytics'),
  term: fc.integer({ min: 0, max: 2 }),
  taken: fc.constantFrom('everyone' as const, 'some' as const, 'nobody' as const),
  teaches: fc.dictionary(fc.constantFrom('coding', 'hipaa', 'billing'), fc.integer({ min: 1, max: 3 })),
  requisites: fc.array(
    fc.record({
      kind: fc.constantFrom('prerequisites' as const, 'corequisites' as const),
      needs: fc.constantFrom('HIT1', 'HIT2', 'HIT3'),
      oneOfSeveral: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
});
const coverage = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
const anyReport = fc
  .record({
    terms: fc.shuffledSubarray(['Fall', 'Spring', 'Summer', 'Fall'], { minLength: 3 }),
    courses: fc
      .dictionary(fc.constantFrom('HIT 1', 'HIT 2', 'HIT 3', 'HIT 4', 'HIT 5'), anyCourse)
      .map((courses) => Object.entries(courses).map(([shown, course]) => ({ shown, ...course }))),
    roles: fc.dictionary(fc.constantFrom('Coder', 'Clerk', 'Analyst'), fc.tuple(coverage, coverage)),
    credits: fc.integer({ min: 58, max: 62 }),
  })
  .map(madeReport);

describe('of any two programs', () => {
  test('one with itself is not different', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { same, courses, skills, credits } = differenceOf(report, structuredClone(report));
        expect(same).toBe(true);
        expect([...Object.values(courses), ...Object.values(skills)].flat()).toEqual([]);
        expect(credits.changed).toBe(false);
      }),
    );
  });

  test('the other way round says the opposite', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (one, other) => {
        expect(sorted(opposite(differenceOf(one, other)))).toEqual(sorted(differenceOf(other, one)));
      }),
    );
  });
});

function opposite({ courses, targets, skills, credits, ...rest }: ReportDifference) {
  const turned = <T extends { before?: unknown; after?: unknown }>({ before, after, ...more }: T) => ({
    ...more,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
  });
  return {
    between: rest.between,
    before: rest.after,
    after: rest.before,
    courses: {
      added: courses.removed,
      removed: courses.added,
      changed: courses.changed.map((course) => ({ ...course, changes: course.changes.map(turned) })),
    },
    targets: targets.map(turned),
    skills: {
      gained: skills.lost.map(turned),
      lost: skills.gained.map(turned),
      raised: skills.lowered.map(turned),
      lowered: skills.raised.map(turned),
    },
    credits: { before: credits.after, after: credits.before, changed: credits.changed },
    incomplete: rest.incomplete,
    same: rest.same,
  };
}

/** Without what names a thing by its newer name, and without the order of lists, which follows the newer version. */
function sorted({ courses, ...rest }: ReturnType<typeof opposite> | ReportDifference): unknown {
  const lists = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(lists).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, lists(inner)]),
    );
  };
  const changed = courses.changed.map(({ changes }) =>
    changes.map(({ what, before, after }) => ({ what, before, after })),
  );
  // Places are those of the newer version.
  const [added, removed] = [courses.added, courses.removed].map((list) =>
    list.map(({ place: _, ...course }) => course),
  );
  return lists({ ...rest, courses: { added, removed, changed } });
}
