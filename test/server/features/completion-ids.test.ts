import { describe, expect, test } from 'vitest';
import { resolveCompletion } from '../../../server/src/features/completion/completion.ts';
import { acceptInWorkspace, itemsInWorkspace, plainClient } from '../../support/accept.ts';

const others = `
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 111: { title: Biology I, credits: 4 }
  BIO 112: { title: Biology II, credits: 4, prerequisites: [BIO 111] }
//- /arts.courses.yaml
catalog: arts
title: Arts
courses:
  ENG 101: { title: Writing, credits: 3 }
  "110": { title: Drawing, credits: 3 }
//- /competencies.skills.yaml
framework: competencies
title: Competencies
items:
  data: Data
  records: { code: I.1, label: Keep records complete, broader: data, also-called: [deficiency analysis] }
//- /coder.role.yaml
role: coder
title: Clinic Coder
requires: { cpt-coding: { level: mastered, importance: core }, hipaa: reinforced, sql: introduced }
`;

const courses = `
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: mastered } }
  HIT 112:
    title: Diagnostic Coding
    credits: { min: 3, max: 4 }
    prerequisites: [HIT 100]
  HIT 212: { title: Advanced Coding, credits: 3, prerequisites: [{ all: [HIT 112] }] }
  HIT 220: { title: Data, credits: 3 }
  HIT 299: { title: Topics, credits: 1 }
`;

const plan = `
terms:
  - title: Fall
    courses: [HIT 100, HIT 220]
  - title: Spring
    courses: [HIT 112]
  - title: "Summer: short"
    courses: [HIT 212, { choose: 1, from: [BIO 111, BIO 112], title: Science }]
concentrations:
  data: { title: Health Data, adds: [HIT 299] }
`;

/** A college whose program has one more piece of text, in place of one that it has. */
function college(piece: string, insteadOf = 'nothing: 1\n'): string {
  const program = `//- /hit.curriculum.yaml
curriculum: hit-aas
title: Health Information Technology
award: associate
nothing: 1
uses: [sciences, competencies]
credit-parts: { Major: 40, "General: education": 20 }
prepares-for: { roles: [coder] }
outcomes: { plo-1: Code records, plo-2: { text: Keep records } }
courses:${courses.trimEnd()}${plan}`;
  if (!program.includes(insteadOf)) throw new Error(`The program has no “${insteadOf}”.`);
  return `${program.replace(insteadOf, piece)}${others.trimStart()}`;
}

/** A sixth course that is being written, in the plan or not. */
function courseWith(keys: string, term = 'Spring'): string {
  const planned =
    term === ''
      ? college('')
      : college('').replace(`title: ${term}\n    courses: [`, `title: ${term}\n    courses: [HIT 150, `);
  return planned.replace('  HIT 299:', `  HIT 150:\n    title: New\n    credits: 3\n${keys}\n  HIT 299:`);
}

const labels = (fixture: string) => itemsInWorkspace(fixture).items.map(({ label }) => label);

/** The labels that are course codes. */
const codes = (fixture: string) => labels(fixture).filter((label) => /^([A-Z]{3} )?\d{3}$/.test(label));

function itemAt(fixture: string, label: string, client?: typeof plainClient) {
  const item = itemsInWorkspace(fixture, client).items.find((one) => one.label === label);
  if (!item) throw new Error(`“${label}” is not offered, but: ${labels(fixture).join(', ')}`);
  return item;
}

describe('a requisite', () => {
  test('can be a course of an earlier term, then one without a term, then one that comes too late', () => {
    expect(codes(courseWith('    prerequisites: [$0]'))).toEqual([
      // Fall, before Spring.
      'HIT 100',
      'HIT 220',
      // In no term.
      'HIT 299',
      // Spring, Summer.
      'HIT 112',
      'HIT 212',
      'BIO 111',
      'BIO 112',
      // Of a catalog that the program does not use.
      'ENG 101',
      '110',
    ]);
  });

  test('taken before or with the course can be one of the same term, or must be', () => {
    expect(codes(courseWith('    corequisites: [$0]')).slice(0, 4)).toEqual([
      'HIT 100',
      'HIT 220',
      'HIT 112',
      'HIT 299',
    ]);
    expect(codes(courseWith('    strict-corequisites: [$0]')).slice(0, 2)).toEqual(['HIT 112', 'HIT 299']);
  });

  test('cannot be the course itself, one that needs it through others, or one that stands there already', () => {
    const offered = codes(college('    prerequisites: [HIT 100, $0]', '    prerequisites: [HIT 100]'));
    expect(offered).toContain('HIT 220');
    expect(offered).not.toContain('HIT 100');
    expect(offered).not.toContain('HIT 112');
    expect(offered).not.toContain('HIT 212');
    expect(
      codes(
        college('HIT 100: { title: I, credits: 3, prerequisites: [$0]', 'HIT 100: { title: Introduction, credits: 3'),
      ),
    ).not.toContain('HIT 212');
  });

  test('can be a course that would also take another in its place', () => {
    const either = courseWith('    prerequisites: [$0]').replace(
      '{ title: Topics,',
      '{ prerequisites: [{ any: [HIT 150, HIT 100] }], title: Topics,',
    );
    expect(codes(either)).toContain('HIT 299');
  });

  test('is shown with its title, credits and term', () => {
    expect(itemAt(courseWith('    prerequisites: [$0]'), 'HIT 112')).toMatchObject({
      labelDetails: { description: 'Diagnostic Coding' },
      detail: '3–4 credits · Spring',
    });
    expect(itemAt(courseWith('    prerequisites: [$0]'), 'HIT 112', plainClient)).toMatchObject({
      detail: 'Diagnostic Coding · 3–4 credits · Spring',
    });
  });

  test('is explained when it is looked at', () => {
    const fixture = courseWith('    prerequisites: [$0]');
    const { snapshot } = itemsInWorkspace(fixture);
    const { documentation } = resolveCompletion(snapshot, itemAt(fixture, 'HIT 112'));
    expect(documentation).toMatchObject({ value: expect.stringContaining('**Prerequisites:** HIT 100') });
    expect(
      resolveCompletion(snapshot, { label: 'x', data: { from: 'file:///gone', in: 'file:///gone', key: 'course A' } }),
    ).toEqual({
      label: 'x',
      data: { from: 'file:///gone', in: 'file:///gone', key: 'course A' },
    });
  });

  test('is found by its code, with or without the space, and by the words of its title', () => {
    const typed = (word: string) => codes(courseWith(`    prerequisites: [${word}$0]`));
    expect(typed('hit2')).toEqual(['HIT 220', 'HIT 299', 'HIT 212']);
    expect(typed('HIT 22')).toEqual(['HIT 220']);
    expect(typed('advanced')).toEqual(['HIT 212']);
    expect(typed('coding')).toEqual(['HIT 112', 'HIT 212']);
    expect(typed('zebra')).toEqual([]);
    expect(typed('HIT 100')).toEqual(['HIT 100']);
  });

  test.each([
    ['in brackets', '    prerequisites: [HIT 100, $0]', '    prerequisites: [HIT 100, HIT 220]'],
    ['in brackets, half-typed', '    prerequisites: [HIT 100, HIT 2$0]', '    prerequisites: [HIT 100, HIT 220]'],
    ['in quotation marks', '    prerequisites: ["HIT 2$0"]', '    prerequisites: ["HIT 220"]'],
    ['behind the key', '    prerequisites: $0', '    prerequisites: [HIT 220]'],
    ['behind a dash', '    prerequisites:\n      - $0', '    prerequisites:\n      - HIT 220'],
    ['behind a dash, half-typed', '    prerequisites:\n      - HIT 2$0', '    prerequisites:\n      - HIT 220'],
    ['without a dash', '    prerequisites:\n      $0', '    prerequisites:\n      - HIT 220'],
    [
      'one of several',
      '    prerequisites:\n      - any: [HIT 100, $0]',
      '    prerequisites:\n      - any: [HIT 100, HIT 220]',
    ],
    [
      'one of several below',
      '    prerequisites:\n      - any:\n          - $0',
      '    prerequisites:\n      - any:\n          - HIT 220',
    ],
    ['in braces', '    prerequisites: [{ course: $0 }]', '    prerequisites: [{ course: HIT 220 }]'],
    [
      'deep inside',
      '    prerequisites: [{ any: [{ all: [$0] }] }]',
      '    prerequisites: [{ any: [{ all: [HIT 220] }] }]',
    ],
  ])('%s', (_where, typed, written) => {
    expect(acceptInWorkspace(courseWith(typed), 'HIT 220')).toContain(`credits: 3\n${written}\n`);
  });

  test('of a catalog that is not used adds it to those that are', () => {
    const text = acceptInWorkspace(courseWith('    prerequisites: [E$0]'), 'ENG 101');
    expect(text).toContain('uses: [sciences, competencies, arts]\n');
    expect(text).toContain('    prerequisites: [ENG 101]\n');
    expect(itemAt(courseWith('    prerequisites: [E$0]'), 'ENG 101').labelDetails?.detail).toBe(' from arts');
    const first = acceptInWorkspace(
      courseWith('    prerequisites: [E$0]').replace('uses: [sciences, competencies]\n', ''),
      'ENG 101',
    );
    expect(first).toContain('\nuses: [arts]\noutcomes:');
  });

  test('that looks like a number is put into quotation marks', () => {
    expect(acceptInWorkspace(courseWith('    prerequisites: [$0]'), '110')).toContain('    prerequisites: ["110"]\n');
  });
});

describe('a term', () => {
  test('can have the courses that are not planned yet; the others say where they are', () => {
    const fixture = college('courses: [HIT 112, $0]', 'courses: [HIT 112]');
    expect(codes(fixture)).toEqual([
      'HIT 299',
      'HIT 100',
      'HIT 220',
      'HIT 212',
      'BIO 111',
      'BIO 112',
      'ENG 101',
      '110',
    ]);
    expect(itemAt(fixture, 'HIT 220').labelDetails?.detail).toBe(' already in Fall');
    expect(itemAt(fixture, 'BIO 111').labelDetails?.detail).toBe(' already in Summer: short, as a choice');
    expect(itemAt(fixture, 'HIT 299').labelDetails?.detail).toBeUndefined();
  });

  test('of another plan counts what that plan has', () => {
    const fixture = college(
      'plans: { slow: { title: Part-time, terms: [{ title: Fall, courses: [HIT 100] }, { title: Spring, courses: [$0] }] } }\nconcentrations',
      'concentrations',
    );
    expect(codes(fixture).slice(0, 5)).toEqual(['HIT 220', 'HIT 112', 'HIT 212', 'HIT 299', 'BIO 111']);
    expect(itemAt(fixture, 'HIT 100').labelDetails?.detail).toBe(' already in Fall, in the plan Part-time');
  });

  test.each([
    ['behind a dash', '    courses:\n      - HIT 112\n      - $0', '    courses:\n      - HIT 112\n      - HIT 299'],
    ['as a choice', '    courses: [{ choose: 1, from: [$0] }]', '    courses: [{ choose: 1, from: [HIT 299] }]'],
    [
      'together',
      '    courses: [{ choose: 1, from: [{ all: [$0] }] }]',
      '    courses: [{ choose: 1, from: [{ all: [HIT 299] }] }]',
    ],
    ['in the long form', '    courses: [{ course: $0 }]', '    courses: [{ course: HIT 299 }]'],
  ])('%s', (_where, typed, written) => {
    expect(acceptInWorkspace(college(typed, '    courses: [HIT 112]'), 'HIT 299')).toContain(
      `title: Spring\n${written}\n`,
    );
  });
});

describe('a concentration', () => {
  const concentration = (keys: string) => college(`adds: [HIT 299], ${keys}`, 'adds: [HIT 299]');

  test('adds courses that the plan does not have, in a term that it names by its title', () => {
    expect(codes(college('adds: [$0]', 'adds: [HIT 299]'))[0]).toBe('HIT 299');
    expect(codes(college('adds: { Spring: [$0] }', 'adds: [HIT 299]'))[0]).toBe('HIT 299');
    expect(labels(college('adds: { $0 }', 'adds: [HIT 299]'))).toEqual(['Fall', 'Spring', 'Summer: short']);
    expect(acceptInWorkspace(college('adds: { S$0 }', 'adds: [HIT 299]'), 'Summer: short')).toContain(
      'adds: { "Summer: short": [] }',
    );
  });

  test('replaces choices, electives and courses of the plan', () => {
    expect(labels(concentration('replaces: { $0 }'))).toEqual(['Science', 'HIT 100', 'HIT 220', 'HIT 112', 'HIT 212']);
    expect(itemAt(concentration('replaces: { $0 }'), 'Science').detail).toBe('choice · Summer: short');
    expect(codes(concentration('replaces: { HIT 212: $0 }'))).toContain('BIO 112');
    expect(acceptInWorkspace(concentration('replaces: { HIT 212: H$0 }'), 'HIT 220')).toContain(
      'replaces: { HIT 212: HIT 220 }',
    );
  });

  test('is named by its plan', () => {
    expect(
      labels(
        college('plans: { full: { title: Full, concentration: $0, terms: [] } }\nconcentrations', 'concentrations'),
      ),
    ).toEqual(['data']);
  });
});

describe('what a course teaches', () => {
  const taught = (typed: string) => courseWith(`    teaches:\n      ${typed}$0`);

  test('begins with what the target roles still lack, and says for which', () => {
    const fixture = taught('');
    expect(labels(fixture).slice(0, 2)).toEqual(['cpt-coding', 'sql']);
    expect(itemAt(fixture, 'cpt-coding')).toMatchObject({
      labelDetails: { detail: ' for Clinic Coder, mastered' },
      detail: 'for Clinic Coder, mastered · Technical',
    });
    expect(itemAt(fixture, 'hipaa').labelDetails?.detail).toBeUndefined();
  });

  test('is still first what answers the typed words best', () => {
    expect(labels(taught('s')).slice(0, 2)).toEqual(['sql', expect.stringMatching(/^s/)]);
    expect(labels(taught('icd'))[0]).toBe('icd-10-cm-coding');
    expect(labels(taught('coding'))[0]).not.toBe('sql');
  });

  test('can be an item of a framework that is used, found by its code, label and other names', () => {
    for (const word of ['competencies/rec', 'I.1', 'complete', 'deficiency']) {
      expect(labels(taught(word)), word).toContain('competencies/records');
    }
    expect(acceptInWorkspace(taught('I.1'), 'competencies/records')).toContain(
      '      competencies/records: introduced\n',
    );
    expect(itemAt(taught('I.1'), 'competencies/records')).toMatchObject({
      labelDetails: { description: 'I.1 Keep records complete' },
      detail: 'Competencies',
    });
  });

  test('begins with the items that a target framework lacks, too', () => {
    const fixture = taught('').replace(
      'prepares-for: { roles: [coder] }',
      'prepares-for: { frameworks: [competencies] }',
    );
    expect(labels(fixture)[0]).toBe('competencies/records');
    expect(itemAt(fixture, 'competencies/records').labelDetails?.detail).toBe(' for Competencies');
  });

  test('is in no special order elsewhere', () => {
    const outcome = college(
      'outcomes: { plo-3: { text: X, skills: [$0] }, plo-1: A }',
      'outcomes: { plo-1: Code records, plo-2: { text: Keep records } }',
    );
    expect(labels(outcome)).toContain('competencies/records');
    expect(labels(outcome)[0]).not.toBe('cpt-coding');
  });
});

describe('outcomes', () => {
  test('of the program, with their text', () => {
    expect(labels(courseWith('    contributes-to: { $0 }'))).toEqual(['plo-1', 'plo-2']);
    expect(itemAt(courseWith('    contributes-to: { $0 }'), 'plo-2').labelDetails?.description).toBe('Keep records');
    expect(labels(courseWith('    contributes-to: { plo-1: introduced, $0 }'))).toEqual(['plo-2']);
    expect(labels(courseWith('    outcomes: [{ text: A, program-outcomes: [plo-1, $0] }]'))).toEqual(['plo-2']);
    expect(acceptInWorkspace(courseWith('    contributes-to:\n      $0'), 'plo-2')).toContain(
      '      plo-2: introduced\n',
    );
    expect(labels(college('assessments: { Interview: { program-outcomes: [$0] } }\n'))).toEqual(['plo-1', 'plo-2']);
  });

  test('of the course, in its assessments', () => {
    const course =
      '    outcomes: [{ id: code, text: Code encounters }, Other]\n    assessments: { Exam: { weight: 100, outcomes: [$0] } }';
    expect(labels(courseWith(course))).toEqual(['code']);
  });

  test('in a catalog, of the programs that use it', () => {
    const files = college('').replace('title: Biology I, ', 'title: Biology I, contributes-to: { $0 }, ');
    expect(labels(files)).toEqual(['plo-1', 'plo-2']);
  });
});

describe('files by their ids', () => {
  test('roles of the workspace beside those of the taxonomy', () => {
    expect(labels(college('roles: [$0]', 'roles: [coder]'))[0]).toBe('coder');
    expect(labels(college('roles: [$0]', 'roles: [coder]'))).toContain('medical-coder');
    expect(labels(college('roles: [coder, clinic$0]', 'roles: [coder]'))).not.toContain('coder');
    const role = college('').replace('title: Clinic Coder\n', 'title: Clinic Coder\nleads-to: [$0]\n');
    expect(labels(role)).toContain('medical-coder');
    expect(labels(role)).not.toContain('coder');
  });

  test('catalogs and frameworks, without those that are used already', () => {
    expect(labels(college('uses: [sciences, $0]', 'uses: [sciences, competencies]'))).toEqual(['arts', 'competencies']);
    expect(itemAt(college('uses: [$0]', 'uses: [sciences, competencies]'), 'sciences')).toMatchObject({
      labelDetails: { description: 'Sciences' },
      detail: 'catalog, 2 courses',
    });
    expect(labels(college('').replace('title: Sciences\n', 'title: Sciences\nuses: [$0]\n'))).toEqual([
      'arts',
      'competencies',
    ]);
    expect(labels(college('').replace('title: Clinic Coder\n', 'title: Clinic Coder\nuses: [$0]\n'))).toEqual([
      'competencies',
    ]);
    expect(labels(college('prepares-for: { frameworks: [$0] }', 'prepares-for: { roles: [coder] }'))).toEqual([
      'competencies',
    ]);
  });
});

describe('within a framework', () => {
  const framework = (item: string) =>
    college('').replace('  data: Data\n', `  data: Data\n  own: ${item}\n  below: { label: Below, broader: own }\n`);

  test('a broader item is another one, and none that is below', () => {
    expect(labels(framework('{ label: Own, broader: $0 }'))).toEqual(['data', 'records']);
  });

  test('an item equals skills, and items of other frameworks', () => {
    const typed = (word: string) => labels(framework(`{ label: Own, equals: [${word}$0] }`));
    expect(typed('hipaa')).toContain('hipaa');
    expect(typed('competencies')).not.toContain('competencies/data');
  });

  test('an item is associated with all other items, also with those below it', () => {
    expect(labels(framework('{ label: Own, associations: { precedes: [$0] } }'))).toEqual(['data', 'below', 'records']);
  });
});

test('parts of the credits are those that the program lists, in quotation marks where they need them', () => {
  expect(labels(courseWith('    part: $0'))).toEqual(['Major', 'General: education']);
  expect(acceptInWorkspace(courseWith('    part: $0'), 'General: education')).toContain(
    '    part: "General: education"\n',
  );
  const without = courseWith('    part: $0')
    .replace(/credit-parts.*\n/, '')
    .replace('{ title: Topics,', '{ part: Minor, title: Topics,');
  expect(labels(without)).toEqual(['Minor']);
});

test('a file of another college with the same id is not mixed in', () => {
  const north = courseWith('    prerequisites: [$0]').replaceAll('//- /', '//- /north/');
  const south = 'catalog: sciences\ntitle: South\ncourses:\n  ZOO 1: { title: Zoo, credits: 1 }\n';
  const two = `//- /south/sciences.courses.yaml\n${south}${north}`;
  expect(labels(two)).not.toContain('ZOO 1');
});

test.each([
  'prerequisites: [',
  'prerequisites: [HIT 1',
  'prerequisites:\n      - any: [',
  'prerequisites: { ',
  'teaches: { ',
  'uses: [',
])('half-typed “%s” breaks nothing', (typed) => {
  expect(() => itemsInWorkspace(courseWith(`    ${typed}$0`))).not.toThrow();
});
