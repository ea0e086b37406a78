import { describe, expect, test } from 'vitest';
import { expectFindings, findingsIn } from '../../../support/findings.ts';
import { afterRuleFix } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const path = '/test.curriculum.yaml';
const only = ['outcome-not-reached', 'outcome-without-course', 'skill-without-course', 'course-contributes-nothing'];

const program = (rest: string) => `
curriculum: hit
title: HIT
award: associate
${rest}`;

describe('an outcome that never reaches the top level', () => {
  const map = (last: string, more = '') =>
    program(`${more}outcomes:
  plo-1: Code encounters
  plo-2: Explain payment
courses:
  HIT 100: { title: Coding I, credits: 3, contributes-to: { plo-1: introduced, plo-2: introduced } }
  HIT 200: { title: Coding II, credits: 3, ${last} }`);

  test('is brought there by a fix in the last course that leads to it', () => {
    const workspace = expectFindings(
      program(`outcomes:
  plo-1: Code encounters
  plo-2: Explain payment
# ^^^^^ outcome-not-reached it gets no further than Reinforced, in \`HIT 200 Coding II\`.
courses:
  HIT 100: { title: Coding I, credits: 3, contributes-to: { plo-1: introduced, plo-2: introduced } }
  HIT 200: { title: Coding II, credits: 3, contributes-to: { plo-1: mastered, plo-2: reinforced } } # both`),
      only,
    );
    const text = afterRuleFix(workspace, path, 'outcome-not-reached', 'Bring `plo-2` to `mastered` in');
    expect(text).toContain('contributes-to: { plo-1: mastered, plo-2: mastered } } # both');
    expect(findingsIn(workspace, path).map(({ code }) => code)).not.toContain('outcome-not-reached');
  });

  test('is one as well where no level but the first is used, once the last term has its levels', () => {
    const introduced = 'contributes-to: { plo-1: introduced }';
    expectFindings(map(introduced), only);
    expectFindings(
      `${map(introduced).replace('  plo-2: Explain payment\n', '  # ^^^^^ outcome-not-reached\n').replace(', plo-2: introduced', '').replace('  # ^', '# ^')}
terms: [{ title: Fall, courses: [HIT 100] }, { title: Spring, courses: [HIT 200] }]`,
      only,
    );
  });

  test.each([
    [
      'it reaches it in a course that only some take',
      'contributes-to: { plo-1: mastered, plo-2: mastered } }\nterms: [{ title: A, courses: [HIT 100, { choose: 1, from: [HIT 100, HIT 200], title: x',
    ],
    [
      'a course leads to it without a level',
      'contributes-to: { plo-1: mastered }, outcomes: [{ text: Explain payment, program-outcomes: [plo-2] }]',
    ],
    ['a level is still to be written', 'contributes-to: { plo-1: mastered, plo-2: }'],
    ['the level is on no scale', 'contributes-to: { plo-1: mastered, plo-2: advanced }'],
  ])('is not told where %s', (_why, last) => {
    expectFindings(last.includes('terms') ? `${map(last).slice(0, -1)}}] }]` : map(last), only);
  });

  test('is told though an earlier course leads to it without a level', () => {
    expectFindings(
      program(`outcomes: { plo-1: Code encounters, plo-2: Explain payment }
#                                   ^^^^^ outcome-not-reached
courses:
  HIT 100: { title: A, credits: 3, outcomes: [{ text: Explain payment, program-outcomes: [plo-2] }] }
  HIT 200: { title: B, credits: 3, contributes-to: { plo-1: mastered, plo-2: reinforced } }
terms: [{ title: Fall, courses: [HIT 100] }, { title: Spring, courses: [HIT 200] }]`),
      only,
    );
  });

  test('is not told where a course of the plan or a catalog is not known', () => {
    const reinforced = 'contributes-to: { plo-1: mastered, plo-2: reinforced }';
    expectFindings(`${map(reinforced)}\nterms: [{ title: Fall, courses: [HIT 100, HIT 200, HIT 300] }]`, only);
    expectFindings(map(reinforced, 'uses: [elsewhere]\n'), only);
  });

  test('is reached where all its skills are taught at the top level', () => {
    expectFindings(
      program(`outcomes:
  plo-1: { text: Code encounters, skills: [icd-10-cm-coding] }
  plo-2: Explain payment
courses:
  HIT 100: { title: A, credits: 3, contributes-to: { plo-1: introduced, plo-2: mastered } }
  HIT 200: { title: B, credits: 3, teaches: { icd-10-cm-coding: mastered } }`),
      only,
    );
  });

  test('counts the levels of catalogs, and those of another scale only at its top', () => {
    const files = (level: string) => `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
uses: [shared]
outcomes: { plo-1: Code encounters }
terms: [{ title: Fall, courses: [BIO 1] }, { title: Spring, courses: [BIO 2] }]
//- /shared.courses.yaml
catalog: shared
title: Shared
levels: introduced-developed-mastered
courses:
  BIO 1: { title: A, credits: 3, contributes-to: { plo-1: introduced } }
  BIO 2: { title: B, credits: 3, contributes-to: { plo-1: ${level} } }
`;
    expectFindings(files('developed'), only);
    expectFindings(files('mastered'), only);
  });
});

describe('an outcome without a course', () => {
  const outcomes = (courses: string, more = '') =>
    program(`outcomes:
  plo-1: Code encounters
  plo-2: { text: Explain payment, skills: [reimbursement-methodologies] }
${more}courses:
  HIT 100: { title: Coding, credits: 3, ${courses} }`);

  test('is found though an exit interview assesses it', () => {
    expectFindings(
      outcomes('contributes-to: { plo-1: mastered }').replace(
        'courses:',
        '# ^^^^^ outcome-without-course No course leads to `plo-2` (Explain payment), though `Exit interview` assesses it. Name\nassessments: { Exit interview: { program-outcomes: [plo-2] } }\ncourses:',
      ),
      only,
    );
  });

  test.each([
    [
      'a course leads to it with one of its outcomes',
      'contributes-to: { plo-1: mastered }, outcomes: [{ text: Explain payment, program-outcomes: [plo-2] }]',
    ],
    [
      'a course assesses it',
      'contributes-to: { plo-1: mastered }, assessments: { Final: { weight: 100, program-outcomes: [plo-2] } }',
    ],
    [
      'a course teaches its skill',
      'contributes-to: { plo-1: mastered }, teaches: { reimbursement-methodologies: mastered }',
    ],
    ['no course leads to any outcome yet', 'teaches: { hipaa: mastered }'],
  ])('is none where %s', (_why, course) => {
    expectFindings(outcomes(course), only);
  });

  test('is told once where an alias repeats it in a concentration', () => {
    expectFindings(
      program(`outcomes: &both
  plo-1: Code encounters
  plo-2: Explain payment
# ^^^^^ outcome-without-course
concentrations: { data: { title: Data, outcomes: *both } }
courses:
  HIT 100: { title: Coding, credits: 3, contributes-to: { plo-1: mastered } }`),
      only,
    );
  });

  test('is not told while a course of the plan is not known', () => {
    expectFindings(
      `${outcomes('contributes-to: { plo-1: mastered }')}\nterms: [{ title: Fall, courses: [HIT 100, HIT 300] }]`,
      only,
    );
  });
});

describe('a skill of an outcome', () => {
  const skills = (course: string, more = '') =>
    program(`${more}outcomes:
  plo-1: { text: Code encounters, skills: [icd-10-cm-coding, cpt-coding] }
courses:
  HIT 100: { title: Coding, credits: 3, teaches: { icd-10-cm-coding: mastered }${course} }`);

  test('that no course teaches is found where the outcome names it', () => {
    expectFindings(
      skills('').replace(
        'courses:',
        '#                                                            ^^^^^^^^^^ skill-without-course `plo-1` (Code encounters) stands for `cpt-coding` (\ncourses:',
      ),
      only,
    );
  });

  test.each([
    [
      'a course teaches it',
      ', contributes-to: { plo-1: mastered } }\n  HIT 101: { title: B, credits: 3, teaches: { cpt-coding: introduced }',
      '',
    ],
    [
      'a course teaches what it is a part of',
      ' }\n  HIT 101: { title: B, credits: 3, teaches: { medical-coding: introduced }',
      '',
    ],
    ['an outcome of a course is about it', ', outcomes: [{ text: Code visits, skills: [cpt-coding] }]', ''],
    ['a role requires it as well, and lacks it', '', 'prepares-for: { roles: [medical-coder] }\n'],
    ['the role that may require it is not known', '', 'prepares-for: { roles: [someone] }\n'],
  ])('is not told where %s', (_why, course, more) => {
    expectFindings(skills(course, more), only);
  });

  test('is not told twice where no course leads to the outcome', () => {
    expectFindings(
      program(`outcomes:
  plo-1: Code encounters
  plo-2: { text: Explain payment, skills: [reimbursement-methodologies] }
# ^^^^^ outcome-without-course
courses:
  HIT 100: { title: Coding, credits: 3, contributes-to: { plo-1: mastered } }`),
      only,
    );
  });
});

describe('a course that contributes to nothing', () => {
  const courses = (lines: string, more = '') =>
    program(`${more}outcomes: { plo-1: { text: Code encounters, skills: [icd-10-cm-coding] } }
courses:
  HIT 100: { title: Coding, credits: 3, contributes-to: { plo-1: mastered }, teaches: { icd-10-cm-coding: introduced }, prerequisites: [HIT 90] }
${lines}`);

  test('is found by what it teaches, and says what there is to contribute to', () => {
    expectFindings(
      courses(`  HIT 90: { title: Anatomy, credits: 3, teaches: { anatomy-and-physiology: introduced } }
  HIT 150: { title: Leadership, credits: 3, teaches: { leadership: introduced } }
# ^^^^^^^ course-contributes-nothing it leads to none of its outcomes. Name one under \`contributes-to\``),
      only,
    );
    expectFindings(
      courses(
        `  HIT 90: { title: Anatomy, credits: 3, teaches: { anatomy-and-physiology: introduced } }
  HIT 150: { title: Leadership, credits: 3, teaches: { leadership: introduced } }
# ^^^^^^^ course-contributes-nothing it leads to none of its outcomes, and it teaches no skill that its roles ask for. Name an outcome under \`contributes-to\`, or a skill under \`teaches\`.`,
        'prepares-for: { roles: [medical-coder] }\n',
      ),
      only,
    );
  });

  test.each([
    ['it teaches a skill of an outcome', 'teaches: { icd-10-cm-coding: introduced }'],
    ['it teaches a broader one', 'teaches: { medical-coding: introduced }'],
    ['it counts to general education', 'part: General Education, teaches: { leadership: introduced }'],
    ['it is an elective', 'part: Free electives, teaches: { leadership: introduced }'],
    ['its topic changes', 'repeatable: true, teaches: { leadership: introduced }'],
    ['nothing is written of it yet', 'notes: Later'],
    ['it teaches a skill that nobody declares', 'teaches: { leadershipp: introduced }'],
  ])('is none where %s', (_why, more) => {
    expectFindings(
      courses(`  HIT 150: { title: Leadership, credits: 3, ${more} }`).replace(', prerequisites: [HIT 90]', ''),
      only,
    );
  });

  test('is none in a program that is for nothing, or in which none contributes', () => {
    const course = '  HIT 150: { title: Leadership, credits: 3, teaches: { leadership: introduced } }';
    expectFindings(program(`courses:\n${course}`), only);
    expectFindings(program(`outcomes: { plo-1: Code encounters }\ncourses:\n${course}`), only);
  });

  test('is not told where a role is not known, or of courses of catalogs', () => {
    const course = '  HIT 150: { title: Leadership, credits: 3, teaches: { leadership: introduced } }';
    expectFindings(
      courses(course, 'prepares-for: { roles: [someone] }\n').replace(', prerequisites: [HIT 90]', ''),
      only,
    );
    expectFindings(
      `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
uses: [shared]
outcomes: { plo-1: Code encounters }
courses:
  HIT 100: { title: Coding, credits: 3, contributes-to: { plo-1: mastered } }
terms: [{ title: Fall, courses: [HIT 100, BIO 1] }]
//- /shared.courses.yaml
catalog: shared
title: Shared
courses: { BIO 1: { title: A, credits: 3, teaches: { leadership: introduced } } }
`,
      only,
    );
  });
});

describe('Courses that are no part of the map', () => {
  const program = (more: string, concentrations = '') => `
curriculum: hit
title: HIT
award: associate
outcomes: { plo-1: Code encounters }
courses:
  HIT 110: { title: Coding I, credits: 3, contributes-to: { plo-1: introduced } }
  HIT 120: { title: Coding II, credits: 3, contributes-to: { plo-1: reinforced } }
  HIT 130: { title: Coding III, credits: 3, contributes-to: { plo-1: reinforced } }
  HIT 140: { title: Coding IV, credits: 3, contributes-to: { plo-1: reinforced } }
  HIT 150: { title: Coding V, credits: 3, contributes-to: { plo-1: mastered } }
${more}${concentrations}
`;
  const plan = (codes: string) =>
    `\nterms:\n  - { title: Fall, courses: [HIT 110, HIT 120, HIT 130, HIT 140, HIT 150${codes}] }`;
  const idleIn = (text: string) =>
    findingsIn(fixtureWorkspace(`//- /p.curriculum.yaml\n${text}`), '/p.curriculum.yaml')
      .filter(({ code }) => code === 'course-contributes-nothing')
      .map(({ data }) => data.values.course);

  test('are those of a subject of which none contributes, as general education without its part', () => {
    expect(idleIn(program('  ENG 101: { title: Composition, credits: 3 }', plan(', ENG 101')))).toEqual([]);
    expect(idleIn(program('  HIT 160: { title: Office Design, credits: 3 }', plan(', HIT 160')))).toEqual(['HIT 160']);
    // One that says what it teaches is held to it.
    expect(
      idleIn(program('  OST 160: { title: Office, credits: 3, outcomes: [Design offices] }', plan(', OST 160'))),
    ).toEqual(['OST 160']);
  });

  test('and without a plan the same is said, once the program is not only begun', () => {
    const course = '  HIT 160: { title: Office Design, credits: 3 }';
    expect(idleIn(program(course))).toEqual(['HIT 160']);
    expect(idleIn(program(course).replace('award:', 'credits: 20\naward:'))).toEqual(['HIT 160']);
    expect(idleIn(program(course).replace('award:', 'credits: 60\naward:'))).toEqual([]);
    // Not all of a program is the subject that its map is about.
    expect(idleIn(program('  ENG 101: { title: Composition, credits: 3 }'))).toEqual([]);
    // Two that contribute are no map yet.
    const rest = program(course).replace(/ {2}HIT 1[345]0.*\n/g, '');
    expect(idleIn(rest)).toEqual([]);
  });

  test('are practice experiences and capstones', () => {
    expect(idleIn(program('  HIT 290: { title: Practicum, credits: 3 }', plan(', HIT 290')))).toEqual([]);
    expect(idleIn(program('  HIT 290: { title: Last Course, credits: 3, capstone: true }', plan(', HIT 290')))).toEqual(
      [],
    );
  });

  test('are those of a concentration that says nothing of what it is for', () => {
    const course = '  HIT 251: { title: Supervision, credits: 3, teaches: { staff-management: introduced } }';
    const concentration = (more: string) =>
      `${plan('')}\nconcentrations:\n  management: { title: Management, adds: [HIT 251]${more} }`;
    expect(idleIn(program(course, concentration('')))).toEqual([]);
    expect(idleIn(program(course, concentration(', outcomes: { plo-m: Supervise staff }')))).toEqual(['HIT 251']);
  });
});
