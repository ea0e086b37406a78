import { describe, expect, test } from 'vitest';
import { codeLenses } from '../../../server/src/features/code-lens/code-lenses.ts';
import { resolveCodeLens } from '../../../server/src/features/code-lens/resolve-code-lens.ts';
import { defaultSettings } from '../../../server/src/workspace/settings.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../support/workspace.ts';

const college = `
//- /hit.curriculum.yaml
curriculum: hit-aas
title: Health Information Technology
award: associate
uses: [sciences, thinking]
prepares-for:
  roles:
    - abstractor
    - nobody-knows
outcomes:
  plo-1: Code encounters
  plo-2: Communicate
  plo-3: Lead
courses:
  HIT 100:
    title: Introduction
    credits: 3
    corequisites: [BIO 111]
    teaches: { hipaa: introduced }
    contributes-to: { plo-1: introduced }
    outcomes:
      - { text: Find a record, program-outcomes: [plo-1, plo-2] }
  HIT 112:
    title: Coding
    credits: 3
    prerequisites: [hit 100, { any: [BIO 111, { course: HIT 100, minimum-grade: C }] }]
    advisories: [HIT 120]
    teaches:
      hipaa: reinforced
      data-abstraction: introduced
      thinking/critical: introduced
    contributes-to: { plo-1: reinforced }
  HIT 120:
    title: Practice
    credits: 3
    prerequisites: [HIT 100]
terms:
  - title: Fall
    courses: [HIT 100, BIO 111]
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 111: { title: Biology I, credits: 4, teaches: { professional-ethics: introduced } }
  BIO 112: { title: Biology II, credits: 4, prerequisites: [BIO 111] }
//- /thinking.skills.yaml
framework: thinking
title: Thinking
items:
  critical: Critical thinking
  ethical:
    label: Ethical thinking
    equals: [professional-ethics]
  slow: Slow thinking
//- /abstractor.role.yaml
role: abstractor
title: Abstractor
requires:
  hipaa: reinforced
  data-abstraction: { level: mastered, importance: core }
  sql: introduced
//- /lonely.role.yaml
role: lonely
title: Lonely
requires: { sql: introduced }
//- /night.curriculum.yaml
curriculum: hit-night
title: The same at night
award: certificate
uses: [sciences]
prepares-for: { roles: [abstractor, medical-coder] }
courses:
  HIT 1: { title: One, credits: 1, prerequisites: [BIO 111] }
terms:
  - { title: Fall, courses: [{ choose: 1, from: [BIO 111, BIO 112] }] }
`;

const all = defaultSettings.codeLens;

/** An editor that lists places, and has no preview of coverage. */
const client = { listsReferences: true, opensCoverage: false };
const plain = { listsReferences: false, opensCoverage: false };

/** What is seen above the lines of a file, as `line: words`, in the order of the lines. */
function seen(workspace: FixtureWorkspace, path: string, switches = all): string[] {
  const snapshot = workspace.snapshot();
  return codeLenses(snapshot, workspace.uriOf(path), switches)
    .sort((a, b) => a.range.start.line - b.range.start.line)
    .map((lens) => {
      const { text, lines } = workspace.document(path);
      const word = text.slice(lines.offsetAt(lens.range.start), lines.offsetAt(lens.range.end));
      return `${word}: ${resolveCodeLens(snapshot, lens, client).command?.title}`;
    });
}

/** What a click on the lens above a word lists, as `path line`; null where there is nothing to click on. */
function listed(workspace: FixtureWorkspace, path: string, title: string): string[] | null {
  const snapshot = workspace.snapshot();
  for (const lens of codeLenses(snapshot, workspace.uriOf(path), all)) {
    const { command } = resolveCodeLens(snapshot, lens, client);
    if (command?.title !== title) continue;
    if (command.command === '') return null;
    expect(command.command).toBe('hitCurriculum.showReferences');
    const [uri, position, locations] = command.arguments ?? [];
    expect([uri, position]).toEqual([workspace.uriOf(path), lens.range.start]);
    return locations.map((one: { uri: string; range: { start: { line: number } } }) => {
      const { text } = workspace.document(workspace.pathOf(one.uri));
      return `${workspace.pathOf(one.uri)}: ${text.split('\n')[one.range.start.line]?.trim()}`;
    });
  }
  throw new Error(`There is no lens ${title}.`);
}

describe('What stands above', () => {
  const workspace = fixtureWorkspace(college);

  test('the courses, outcomes and target roles of a program', () => {
    expect(seen(workspace, '/hit.curriculum.yaml')).toEqual([
      'abstractor: 12 % covered · 0 of 3 skills',
      'plo-1: 2 courses contribute · introduced, needs mastered',
      'plo-2: 1 course contributes',
      'plo-3: no course contributes',
      'HIT 100: required by 2, teaches 1 skill · contributes to Abstractor (12 %)',
      'HIT 112: teaches 3 skills',
      'HIT 120: teaches no skills',
    ]);
  });

  test('the frameworks that a program prepares for, and what courses do for several targets', () => {
    const workspace = fixtureWorkspace(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
uses: [thinking]
prepares-for:
  roles: [coder]
  frameworks:
    - thinking
courses:
  HIT 1: { title: Privacy, credits: 3, teaches: { hipaa: mastered, thinking/critical: introduced } }
  HIT 2: { title: Coding, credits: 3, teaches: { cpt-coding: introduced, sql: introduced } }
  HIT 3: { title: Practice, credits: 3 }
terms:
  - { title: Fall, courses: [HIT 1, { choose: 1, from: [HIT 2, HIT 3] }] }
//- /coder.role.yaml
role: coder
title: Coder
requires: { hipaa: mastered, cpt-coding: mastered }
//- /thinking.skills.yaml
framework: thinking
title: Thinking
items:
  critical: Critical thinking
  slow: Slow thinking
`);
    expect(seen(workspace, '/hit.curriculum.yaml')).toEqual([
      'coder: 50 % covered for everyone, 66 % possible · 1 of 2 skills',
      'thinking: 50 % covered · 1 of 2 items',
      'HIT 1: teaches 2 skills · contributes to 1 role and 1 framework, most to Coder (50 %)',
      'HIT 2: teaches 2 skills · contributes to Coder (16 %)',
      'HIT 3: teaches no skills',
    ]);
  });

  test('several roles in one line, which have to be told apart', () => {
    expect(seen(workspace, '/night.curriculum.yaml')).toEqual([
      'abstractor: Abstractor: 0 % covered · 0 of 3 skills',
      'medical-coder: Medical Coder: 0 % covered for everyone, 2 % possible · 0 of 22 skills',
    ]);
  });

  test('that several concentrations prepare for counts the courses of each', () => {
    const workspace = fixtureWorkspace(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
courses:
  HIT 1: { title: Privacy, credits: 3, teaches: { hipaa: mastered } }
  HIT 2: { title: Coding, credits: 3, teaches: { cpt-coding: mastered } }
terms:
  - { title: Fall, courses: [HIT 1] }
concentrations:
  coding:
    title: Coding
    prepares-for: { roles: [coder] }
    adds: { Fall: [HIT 2] }
  other:
    title: Other
    prepares-for: { roles: [coder] }
    replaces: { HIT 1: HIT 1 }
//- /coder.role.yaml
role: coder
title: Coder
requires: { hipaa: mastered, cpt-coding: mastered }
`);
    expect(seen(workspace, '/hit.curriculum.yaml').filter((words) => words.startsWith('coder'))).toEqual([
      'coder: 100 % covered · 2 of 2 skills',
      'coder: 50 % covered · 1 of 2 skills',
    ]);
  });

  test('a catalog and its courses, over all programs', () => {
    expect(seen(workspace, '/sciences.courses.yaml')).toEqual([
      'sciences: used by 2 programs',
      'BIO 111: used by 2 programs, required by 4, teaches 1 skill',
      'BIO 112: used by 1 program, teaches no skills',
    ]);
  });

  test('a framework and its items, where a course teaches them or what equals them', () => {
    expect(seen(workspace, '/thinking.skills.yaml')).toEqual([
      'thinking: used by 1 program',
      'critical: taught by 1 course',
      'ethical: taught by 1 course',
      'slow: taught by no course',
    ]);
  });

  test('a role, one for each program that prepares for it', () => {
    expect(seen(workspace, '/abstractor.role.yaml')).toEqual([
      'abstractor: hit-aas: 12 % covered · 0 of 3 skills',
      'abstractor: hit-night: 0 % covered · 0 of 3 skills',
    ]);
  });

  test('a role for which no program prepares, in a workspace that has programs', () => {
    expect(seen(workspace, '/lonely.role.yaml')).toEqual(['lonely: no program prepares for this role']);
    expect(listed(workspace, '/lonely.role.yaml', 'no program prepares for this role')).toBeNull();
  });
});

describe('Nothing stands above', () => {
  test('the courses, outcomes and items of a first sketch, where nothing is filled in yet', () => {
    const workspace = fixtureWorkspace(`
      //- /a.curriculum.yaml
      curriculum: a
      uses: [f]
      outcomes: { plo-1: Code, plo-2: Speak }
      courses:
        HIT 1: { title: One, credits: 1 }
        HIT 2: { title: Two, credits: 1 }
      //- /f.skills.yaml
      framework: f
      items: { one: One, two: Two }
    `);
    expect(seen(workspace, '/a.curriculum.yaml')).toEqual([]);
    expect(seen(workspace, '/f.skills.yaml')).toEqual(['f: used by 1 program']);
  });

  test('an item that others are grouped by, where those are taught', () => {
    const workspace = fixtureWorkspace(`
      //- /a.curriculum.yaml
      curriculum: a
      uses: [f]
      courses: { HIT 1: { title: One, credits: 1, teaches: { f/one: introduced } } }
      //- /f.skills.yaml
      framework: f
      items: { group: Group, one: { label: One, broader: group } }
    `);
    expect(seen(workspace, '/f.skills.yaml')).toEqual(['f: used by 1 program', 'one: taught by 1 course']);
  });

  test('an outcome or an item to which a file that is not read yet may contribute', () => {
    const workspace = fixtureWorkspace(college.replace('[sciences, thinking]', '[sciences, thinking, history]'));
    workspace.change({ reading: true });
    expect(seen(workspace, '/hit.curriculum.yaml')).not.toContain('plo-3: no course contributes');
    expect(seen(workspace, '/thinking.skills.yaml')).not.toContain('slow: taught by no course');
    expect(seen(workspace, '/hit.curriculum.yaml')).toContain('HIT 120: teaches no skills');
  });

  test('a role in a folder without programs', () => {
    const workspace = fixtureWorkspace(`
      //- /a.role.yaml
      role: a
      requires: { sql: introduced }
    `);
    expect(seen(workspace, '/a.role.yaml')).toEqual([]);
  });

  test('a role while not all programs could be read', () => {
    const workspace = fixtureWorkspace(college);
    workspace.change({ reading: true });
    expect(seen(workspace, '/lonely.role.yaml')).toEqual([]);
  });

  test('a file that is not of the format, or not there', () => {
    const workspace = fixtureWorkspace('//- /a.yaml\ncourses: { HIT 100: { teaches: { hipaa: introduced } } }\n');
    expect(codeLenses(workspace.snapshot(), workspace.uriOf('/b.yaml'), all)).toEqual([]);
    workspace.type('/c.curriculum.yaml', '');
    expect(seen(workspace, '/c.curriculum.yaml')).toEqual([]);
  });
});

describe('What cannot be compared', () => {
  test('is said to be not known', () => {
    const workspace = fixtureWorkspace(`
      //- /a.curriculum.yaml
      curriculum: a
      levels: [aware, able]
      prepares-for: { roles: [r] }
      courses:
        HIT 1: { title: One, credits: 1, teaches: { sql: able } }
      //- /r.role.yaml
      role: r
      requires: { sql: introduced, hipaa: introduced }
    `);
    expect(seen(workspace, '/r.role.yaml')).toEqual(['r: a: 0 % covered · 0 of 2 skills, 1 not known']);
  });
});

describe('A role that many programs prepare for', () => {
  const program = (name: string) => `
//- /${name}.curriculum.yaml
curriculum: ${name}
prepares-for: { roles: [r] }
`;
  const role = '//- /r.role.yaml\nrole: r\nrequires: { sql: introduced }\n';

  test('has a lens for each of six, and of more for five and the rest', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(seen(fixtureWorkspace(`${role}${six.map(program).join('')}`), '/r.role.yaml')).toHaveLength(6);
    const workspace = fixtureWorkspace(`${role}${[...six, 'g'].map(program).join('')}`);
    expect(seen(workspace, '/r.role.yaml').at(-1)).toBe('r: 2 more programs prepare for it');
    expect(listed(workspace, '/r.role.yaml', '2 more programs prepare for it')).toEqual([
      '/f.curriculum.yaml: prepares-for: { roles: [r] }',
      '/g.curriculum.yaml: prepares-for: { roles: [r] }',
    ]);
  });
});

describe('Programs with the same id in several folders', () => {
  test('are told apart by their files', () => {
    const program = (path: string) => `//- ${path}\ncurriculum: day\nprepares-for: { roles: [r] }\n`;
    const role = '//- /r.role.yaml\nrole: r\nrequires: { sql: introduced }\n';
    const workspace = fixtureWorkspace(role + program('/a/x.curriculum.yaml') + program('/b/x.curriculum.yaml'));
    expect(seen(workspace, '/r.role.yaml')).toEqual([
      'r: day (a/x.curriculum.yaml): 0 % covered · 0 of 1 skill',
      'r: day (b/x.curriculum.yaml): 0 % covered · 0 of 1 skill',
    ]);
  });
});

describe('A click lists', () => {
  const workspace = fixtureWorkspace(college);

  test('where a course is required, each place of it', () => {
    expect(
      listed(workspace, '/hit.curriculum.yaml', 'required by 2, teaches 1 skill · contributes to Abstractor (12 %)'),
    ).toEqual([
      '/hit.curriculum.yaml: prerequisites: [hit 100, { any: [BIO 111, { course: HIT 100, minimum-grade: C }] }]',
      '/hit.curriculum.yaml: prerequisites: [hit 100, { any: [BIO 111, { course: HIT 100, minimum-grade: C }] }]',
      '/hit.curriculum.yaml: prerequisites: [HIT 100]',
    ]);
  });

  test('what a course teaches, where nothing requires it', () => {
    expect(listed(workspace, '/hit.curriculum.yaml', 'teaches 3 skills')).toEqual([
      '/hit.curriculum.yaml: hipaa: reinforced',
      '/hit.curriculum.yaml: data-abstraction: introduced',
      '/hit.curriculum.yaml: thinking/critical: introduced',
    ]);
  });

  test('what keeps a role from being met: its lines, and the courses that stay below', () => {
    const title = 'hit-aas: 12 % covered · 0 of 3 skills';
    expect(listed(workspace, '/abstractor.role.yaml', title)).toEqual([
      '/abstractor.role.yaml: hipaa: reinforced',
      '/abstractor.role.yaml: data-abstraction: { level: mastered, importance: core }',
      '/abstractor.role.yaml: sql: introduced',
      '/hit.curriculum.yaml: teaches: { hipaa: introduced }',
      '/hit.curriculum.yaml: hipaa: reinforced',
      '/hit.curriculum.yaml: data-abstraction: introduced',
    ]);
  });

  test('and says it before, where the pointer rests', () => {
    const snapshot = workspace.snapshot();
    const [lens] = codeLenses(snapshot, workspace.uriOf('/abstractor.role.yaml'), all);
    expect(lens && resolveCodeLens(snapshot, lens, client).command?.tooltip).toBe(
      'HIPAA, reinforced: HIT 112 (reinforced, in no term), not for everyone\nData abstraction, mastered: only HIT 112 (introduced, in no term)\nSQL, introduced: missing',
    );
  });

  test('the coverage of the program, in an editor that has a preview of it', () => {
    const snapshot = workspace.snapshot();
    const opens = { listsReferences: true, opensCoverage: true };
    const clicked = (path: string) =>
      codeLenses(snapshot, workspace.uriOf(path), all).map((lens) => resolveCodeLens(snapshot, lens, opens).command);
    const program = workspace.uriOf('/hit.curriculum.yaml');
    const [first] = clicked('/abstractor.role.yaml');
    expect([first?.command, first?.arguments]).toEqual(['hitCurriculum.openCoverageToSide', [program]]);
    const ofProgram = clicked('/hit.curriculum.yaml').map((command) => command?.command);
    expect(ofProgram.filter((command) => command === 'hitCurriculum.openCoverageToSide')).toHaveLength(1);
  });

  test('the choice of a program, in an editor that offers it, for a role that none prepares for', () => {
    const snapshot = workspace.snapshot();
    const chooses = { listsReferences: true, opensCoverage: true, choosesRoles: true };
    const role = workspace.uriOf('/lonely.role.yaml');
    const [lens] = codeLenses(snapshot, role, all).map((one) => resolveCodeLens(snapshot, one, chooses).command);
    expect(lens).toEqual({
      title: 'no program prepares for this role · choose one…',
      command: 'hitCurriculum.chooseRoles',
      arguments: [role],
    });
  });

  test('nothing in an editor that cannot list, where the words stand all the same', () => {
    const snapshot = workspace.snapshot();
    const [lens] = codeLenses(snapshot, workspace.uriOf('/sciences.courses.yaml'), all);
    expect(lens && resolveCodeLens(snapshot, lens, plain).command).toEqual({
      title: 'used by 2 programs',
      command: '',
    });
  });
});

describe('Each kind can be switched off', () => {
  const workspace = fixtureWorkspace(college);

  test.each([
    ['courses', '/sciences.courses.yaml', 0],
    ['skills', '/thinking.skills.yaml', 0],
    ['roles', '/abstractor.role.yaml', 0],
    ['courses', '/hit.curriculum.yaml', 4],
    ['outcomes', '/hit.curriculum.yaml', 4],
    ['roles', '/hit.curriculum.yaml', 6],
    ['skills', '/hit.curriculum.yaml', 7],
  ])('%s in %s', (kind, path, left) => {
    expect(seen(workspace, path, { ...all, [kind]: false })).toHaveLength(left);
  });
});

describe('Words are worked out when they are asked for', () => {
  test('a lens before that has a place and no command', () => {
    const workspace = fixtureWorkspace(college);
    const lenses = codeLenses(workspace.snapshot(), workspace.uriOf('/hit.curriculum.yaml'), all);
    expect(lenses.filter(({ command }) => command !== undefined)).toEqual([]);
  });

  test('from the workspace as it is then', () => {
    const workspace = fixtureWorkspace(college);
    const [lens] = codeLenses(workspace.snapshot(), workspace.uriOf('/thinking.skills.yaml'), all);
    workspace.type('/second.curriculum.yaml', 'curriculum: second\nuses: [thinking]\n');
    expect(lens && resolveCodeLens(workspace.snapshot(), lens, client).command?.title).toBe('used by 2 programs');
  });

  test('and empty where what they were about is gone', () => {
    const workspace = fixtureWorkspace(college);
    const lenses = codeLenses(workspace.snapshot(), workspace.uriOf('/hit.curriculum.yaml'), all);
    workspace.type('/hit.curriculum.yaml', 'curriculum: hit-aas\n');
    const titles = lenses.map((lens) => resolveCodeLens(workspace.snapshot(), lens, client).command);
    expect(titles).toEqual(lenses.map(() => ({ title: '', command: '' })));
  });

  test('an editor that makes something up gets an empty lens', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const snapshot = fixtureWorkspace(college).snapshot();
    for (const data of [undefined, null, 1, {}, { about: 'course', uri: 3, key: 4 }]) {
      expect(resolveCodeLens(snapshot, { range, data }, client).command).toEqual({ title: '', command: '' });
    }
  });
});
