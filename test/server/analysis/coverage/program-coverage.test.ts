import { describe, expect, test } from 'vitest';
import { programCoverage } from '../../../../server/src/analysis/coverage/program-coverage.ts';
import { college, collegeWith } from '../../../support/college.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';
import { byCourse, byRequirement, covered, percent, programWith, role } from './covered.ts';

describe('The targets of a program', () => {
  test('are its roles and frameworks in the order of the text, then its outcomes, each with its place', () => {
    const workspace = fixtureWorkspace(collegeWith('/hit.curriculum.yaml', 'hit-aas', 'hit-aas'));
    const targets = programCoverage(workspace.snapshot(), workspace.document('/hit.curriculum.yaml'));
    const line = (text: string) => college['/hit.curriculum.yaml']?.trimStart().split('\n').indexOf(text);
    expect(targets.map(({ id, title, place }) => [id, title, place.line])).toEqual([
      ['role clerk', 'Records Clerk', line('  roles: [clerk, medical-coder]')],
      ['role medical-coder', 'Medical Coder', line('  roles: [clerk, medical-coder]')],
      ['framework outcomes', 'Outcomes', line('  frameworks: [outcomes]')],
      ['outcomes', 'Program outcomes', line('outcomes:')],
    ]);
    expect(targets.map(({ definition }) => definition && workspace.pathOf(definition.uri))).toEqual([
      '/clerk.role.yaml',
      undefined,
      '/outcomes.skills.yaml',
      undefined,
    ]);
    expect(targets.map(({ results }) => results.map(({ way }) => way))).toEqual(targets.map(() => ['', 'data']));
  });

  test('that only a concentration names have a result for that concentration alone', () => {
    const workspace = programWith(
      `
courses:
  HIT 1: { title: One, credits: 3 }
  HIT 2: { title: Two, credits: 3, teaches: { hipaa: mastered }, contributes-to: { plo-coding: mastered } }
terms:
  - { title: Fall, courses: [HIT 1] }
concentrations:
  coding:
    title: Coding
    adds: [HIT 2]
    prepares-for: { roles: [clerk] }
    outcomes: { plo-coding: Code records }
  data: { title: Data, adds: [HIT 1] }
  both: { title: Both, adds: [HIT 1], prepares-for: { roles: [clerk] } }
`,
      role('clerk', '  hipaa: mastered'),
    );
    const targets = programCoverage(workspace.snapshot(), workspace.document('/hit.curriculum.yaml'));
    expect(targets.map(({ id, results }) => [id, results.map(({ way, possible }) => [way, possible])])).toEqual([
      [
        'role clerk',
        [
          ['coding', 1],
          ['both', 0],
        ],
      ],
      ['outcomes', [['coding', 1]]],
    ]);
  });

  test('are none where the program prepares for nothing, and for what is no program', () => {
    const workspace = programWith('courses:\n  HIT 1: { title: One, credits: 3 }', role('clerk', '  hipaa: mastered'));
    expect(programCoverage(workspace.snapshot(), workspace.document('/hit.curriculum.yaml'))).toEqual([]);
    expect(programCoverage(workspace.snapshot(), workspace.document('/clerk.role.yaml'))).toEqual([]);
  });
});

describe('What counts', () => {
  test('is what is open on the way: nothing of electives, of courses in no plan, of another concentration', () => {
    const workspace = programWith(
      `
prepares-for: { roles: [clerk] }
courses:
  HIT 1: { title: One, credits: 3, teaches: { hipaa: introduced } }
  HIT 2: { title: Two, credits: 3, teaches: { hipaa: reinforced } }
  HIT 3: { title: Three, credits: 3, teaches: { hipaa: mastered } }
terms:
  - { title: Fall, courses: [HIT 1, { elective: HIT 3, credits: 3 }] }
concentrations:
  more: { title: More, replaces: { HIT 1: HIT 2 } }
`,
      role('clerk', '  hipaa: mastered'),
    );
    expect(byRequirement(covered(workspace, 'role clerk'))).toEqual({ hipaa: 'partial 1/3' });
    expect(byRequirement(covered(workspace, 'role clerk', 'more'))).toEqual({ hipaa: 'partial 2/3' });
    expect(byCourse(covered(workspace, 'role clerk', 'more'))).toEqual({ HIT2: [66, 66, 66] });
  });

  test('is every course where there is no plan', () => {
    const workspace = programWith(
      `
prepares-for: { roles: [clerk] }
courses:
  HIT 1: { title: One, credits: 3, teaches: { hipaa: introduced } }
  HIT 2: { title: Two, credits: 3, teaches: { hipaa: mastered } }
`,
      role('clerk', '  hipaa: mastered'),
    );
    expect(byRequirement(covered(workspace, 'role clerk'))).toEqual({ hipaa: 'met 3/3' });
  });

  test('is one of several courses of an option, and of a choice by credits what its credits make necessary', () => {
    const choosing = (choice: string) =>
      covered(
        programWith(
          `
prepares-for: { roles: [clerk] }
courses:
  HIT 1: { title: One, credits: 4, teaches: { hipaa: mastered } }
  HIT 2: { title: Two, credits: 2, teaches: { hipaa: reinforced } }
  HIT 3: { title: Three, credits: 2 }
terms:
  - { title: Fall, courses: [{ choose: ${choice} }] }
`,
          role('clerk', '  hipaa: mastered'),
        ),
        'role clerk',
      );
    expect(byRequirement(choosing('1, from: [HIT 1, { all: [HIT 2, HIT 3] }]'))).toEqual({ hipaa: 'met 3 (2)/3' });
    // Four credits may be HIT 1 alone or the two others; five are at least two of the three.
    expect(byRequirement(choosing('{ credits: 4 }, from: [HIT 1, HIT 2, HIT 3]'))).toEqual({ hipaa: 'met 3 (–)/3' });
    expect(byRequirement(choosing('{ credits: 5 }, from: [HIT 1, HIT 2, HIT 3]'))).toEqual({ hipaa: 'met 3 (2)/3' });
  });

  test('is a skill that a framework says to be equal, at its higher level, once for each course', () => {
    const workspace = programWith(
      `
uses: [own]
prepares-for: { roles: [clerk] }
courses:
  HIT 1: { title: One, credits: 3, teaches: { hipaa: introduced, own/privacy: reinforced } }
`,
      role('clerk', '  hipaa: mastered'),
      '//- /own.skills.yaml\nframework: own\ntitle: Own\nitems: { privacy: { label: Privacy, equals: [hipaa] } }\n',
    );
    const { requirements } = covered(workspace, 'role clerk');
    expect(requirements[0]?.courses).toEqual([{ code: 'HIT1', rank: 2 }]);
  });

  test('is also what the framework of a role says to be equal, where the program does not use that framework', () => {
    const workspace = programWith(
      `
prepares-for: { roles: [clerk] }
courses:
  HIT 1: { title: One, credits: 3, teaches: { hipaa: reinforced } }
`,
      role('clerk', '  own/privacy: mastered', 'uses: [own]'),
      '//- /own.skills.yaml\nframework: own\ntitle: Own\nitems: { privacy: { label: Privacy, equals: [hipaa] } }\n',
    );
    expect(byRequirement(covered(workspace, 'role clerk'))).toEqual({ 'own/privacy': 'partial 2/3' });
  });

  test('names the courses in the order of the plan', () => {
    const workspace = programWith(
      `
prepares-for: { roles: [clerk] }
courses:
  HIT 1: { title: One, credits: 3, teaches: { hipaa: introduced } }
  HIT 2: { title: Two, credits: 3, teaches: { hipaa: introduced } }
  HIT 3: { title: Three, credits: 3, teaches: { hipaa: introduced } }
terms:
  - { title: Fall, courses: [HIT 3, HIT 1] }
  - { title: Spring, courses: [HIT 2] }
`,
      role('clerk', '  hipaa: mastered'),
    );
    expect(Object.keys(byCourse(covered(workspace, 'role clerk')))).toEqual(['HIT3', 'HIT1', 'HIT2']);
    expect(covered(workspace, 'role clerk').requirements[0]?.courses.map(({ code }) => code)).toEqual([
      'HIT3',
      'HIT1',
      'HIT2',
    ]);
  });
});

describe('An outcome', () => {
  const outcomeIn = (courses: string, outcome = 'skills: [hipaa, data-quality]') =>
    covered(programWith(`outcomes:\n  plo-1: { text: One, ${outcome} }\ncourses:\n${courses}\n`), 'outcomes');

  test('is reached by its skills together, where some course says its level', () => {
    const result = outcomeIn(`
  HIT 1: { title: One, credits: 3, contributes-to: { plo-1: introduced } }
  HIT 2: { title: Two, credits: 3, teaches: { hipaa: mastered } }
  HIT 3: { title: Three, credits: 3, teaches: { data-quality: mastered } }`);
    expect(byRequirement(result)).toEqual({ 'plo-1': 'met 3/3' });
    expect(byCourse(result)).toEqual({ HIT1: [33, 0, 0], HIT2: [100, 66, 66], HIT3: [100, 66, 66] });
  });

  test('is not known where no course says a level, and missing where none leads to it', () => {
    expect(byRequirement(outcomeIn('  HIT 1: { title: One, credits: 3, teaches: { hipaa: mastered } }'))).toEqual({
      'plo-1': 'unknown –/3',
    });
    const none = outcomeIn('  HIT 1: { title: One, credits: 3 }');
    expect(byRequirement(none)).toEqual({ 'plo-1': 'missing –/3' });
    expect(none.possible).toBe(0);
  });

  test('is not known where a later course leads to it without saying how far', () => {
    const courses = `
  HIT 1: { title: One, credits: 3, contributes-to: { plo-1: introduced } }
  HIT 2: { title: Two, credits: 3, outcomes: [{ text: Two, program-outcomes: [plo-1] }] }
terms:
  - { title: Fall, courses: [HIT 1] }
  - { title: Spring, courses: [HIT 2] }`;
    expect(byRequirement(outcomeIn(courses, 'skills: []'))).toEqual({ 'plo-1': 'unknown 1/3' });
    const turned = courses.replace('[HIT 1]', '[HIT 9]').replace('[HIT 2]', '[HIT 1]').replace('[HIT 9]', '[HIT 2]');
    expect(byRequirement(outcomeIn(turned, 'skills: []'))).toEqual({ 'plo-1': 'partial 1/3' });
  });

  test('is at the top where a catalog with other levels brings it to its own top', () => {
    const workspace = programWith(
      `
uses: [shared]
outcomes: { plo-1: One }
courses: {}
terms:
  - { title: Fall, courses: [BIO 1] }
`,
      `//- /bio.courses.yaml
catalog: shared
title: Shared
levels: [aware, able]
courses:
  BIO 1: { title: Biology, credits: 3, contributes-to: { plo-1: able } }`,
    );
    expect(byRequirement(covered(workspace, 'outcomes'))).toEqual({ 'plo-1': 'met 3/3' });
  });
});

describe('Not known is', () => {
  const clerk = role('clerk', '  hipaa: { level: reinforced, importance: core }\n  data-quality: reinforced');
  const program = (courses: string, keys = '') =>
    programWith(`${keys}\nprepares-for: { roles: [clerk] }\ncourses:\n${courses}`, clerk);

  test('a level on another scale, unless another course certainly reaches what is required', () => {
    const other = 'levels: [low, high]';
    const taught = '  HIT 1: { title: One, credits: 3, teaches: { hipaa: high } }';
    const result = covered(program(taught, other), 'role clerk');
    expect(byRequirement(result)).toEqual({ hipaa: 'unknown –/2', 'data-quality': 'missing –/2' });
    // Most of what is required: the rest would pass for the whole.
    expect([result.possible, result.guaranteed, result.counts.unknown]).toEqual([undefined, undefined, 1]);
    expect(byCourse(result)).toEqual({ HIT1: [0, 0, 0] });
  });

  test('a level that nobody wrote, or that the scale does not have', () => {
    for (const level of ['', 'expert']) {
      const taught = `  HIT 1: { title: One, credits: 3, teaches: { hipaa: ${level} } }`;
      expect(byRequirement(covered(program(taught), 'role clerk')).hipaa).toBe('unknown –/2');
      const more = `${taught}\n  HIT 2: { title: Two, credits: 3, teaches: { hipaa: introduced } }`;
      expect(byRequirement(covered(program(more), 'role clerk')).hipaa).toBe('unknown 1/2');
      const most = `${taught}\n  HIT 2: { title: Two, credits: 3, teaches: { hipaa: mastered } }`;
      expect(byRequirement(covered(program(most), 'role clerk')).hipaa).toBe('met 3/2');
    }
  });

  test('what is not met while a course of the plan is not known, or part of it is half-written', () => {
    const courses = `
  HIT 1: { title: One, credits: 3, teaches: { hipaa: mastered, data-quality: introduced } }
terms:`;
    for (const slots of ['[HIT 1, HIT 9]', '[HIT 1, { course: }]']) {
      const result = covered(program(`${courses}\n  - { title: Fall, courses: ${slots} }`), 'role clerk');
      expect(byRequirement(result)).toEqual({ hipaa: 'met 3/2', 'data-quality': 'unknown 1/2' });
      expect([percent(result.possible), result.atLeast, result.counts.unknown]).toEqual([83, true, 1]);
    }
  });

  test('what is not met while a catalog could not be found', () => {
    const courses = '  HIT 1: { title: One, credits: 3, teaches: { hipaa: mastered } }';
    expect(byRequirement(covered(program(courses, 'uses: [elsewhere]'), 'role clerk'))).toEqual({
      hipaa: 'met 3/2',
      'data-quality': 'unknown –/2',
    });
  });

  test('a skill that nobody declares, and a requirement without a level that is taught', () => {
    const workspace = programWith(
      `
prepares-for: { roles: [clerk] }
courses:
  HIT 1: { title: One, credits: 3, teaches: { hipaa: mastered } }
`,
      role('clerk', '  hipaa:\n  data-quality:\n  no-such-skill: mastered\n  elsewhere/item: mastered'),
    );
    const result = covered(workspace, 'role clerk');
    expect(byRequirement(result)).toEqual({
      hipaa: 'unknown 3/–',
      'data-quality': 'missing –/–',
      'no-such-skill': 'unknown –/3',
      'elsewhere/item': 'unknown –/3',
    });
    expect(result.possible).toBeUndefined();
  });

  test('everything, so that there is no coverage, where nothing can be judged', () => {
    const workspace = programWith(
      'prepares-for: { roles: [clerk] }\ncourses:\n  HIT 1: { title: One, credits: 3 }',
      role('clerk', '  no-such-skill: mastered'),
    );
    const result = covered(workspace, 'role clerk');
    expect(result).not.toHaveProperty('possible');
    expect(result).not.toHaveProperty('guaranteed');
    const empty = programWith(
      'prepares-for: { roles: [clerk] }\ncourses:\n  HIT 1: { title: One, credits: 3 }',
      '//- /clerk.role.yaml\nrole: clerk\ntitle: Clerk\n',
    );
    expect(covered(empty, 'role clerk')).toEqual({
      way: '',
      requirements: [],
      courses: [],
      counts: { guaranteed: 0, met: 0, partial: 0, missing: 0, unknown: 0 },
    });
  });
});
