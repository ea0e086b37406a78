import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../server/src/features/rename/refusal.ts';
import { prepareRename } from '../../../server/src/features/rename/rename.ts';
import { filesAfter, linesAfter, plainEdits, renameAt } from '../../support/renaming.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

/** A program, a catalog, a framework and a role; `mark` says before which words the cursor is. */
function college(mark: string, occurrence = 1): string {
  const files = `
//- /hit.curriculum.yaml
curriculum: hit-aas
title: Health Information Technology
award: associate
uses: [allied-health, competencies]
prepares-for:
  roles: [clerk]
  frameworks: [competencies]
levels: [aware, able]
credit-parts: { Core: 7 }
outcomes:
  plo-1: Code encounters
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    part: Core
    prerequisites:
      - BIO 168
      - any: [HIT 100, all: [bio168, {course: BIO 168, minimum-grade: C}]]
    contributes-to: { plo-1: aware }
    teaches: { competencies/thinking: able, hipaa: { level: aware } }
    outcomes:
      - { id: code, text: Code, program-outcomes: [plo-1], skills: [competencies/thinking] }
    assessments:
      Practicum: { weight: 100, outcomes: [code], program-outcomes: [plo-1], assesses: [competencies/thinking] }
  HIT 100:
    title: Introduction
    credits: 3
    outcomes:
      - { id: code, text: Know codes }
terms:
  - title: First fall
    courses: [HIT 100, { choose: 1, title: Biology, from: [BIO 168, { all: ["BIO 168", HIT 112] }] }]
plans:
  slow:
    concentration: coding
    terms:
      - { title: Spring, courses: [ { course: BIO 168, credits: 4, part: Core } ] }
concentrations:
  coding:
    title: Coding
    adds: { First fall: [BIO 168] }
    replaces: { BIO 168: HIT 112, HIT 112: [BIO 168], Biology: HIT 100 }
    prepares-for: { roles: [clerk] }
//- /allied-health.courses.yaml
catalog: allied-health
title: Allied Health
courses:
  BIO 168:
    title: Anatomy and Physiology I
    credits: 4
  BIO 168L:
    title: Anatomy Laboratory
    credits: 1
    part: Core
    strict-corequisites: [BIO 168]
    contributes-to: { plo-1: introduced }
//- /competencies.skills.yaml
framework: competencies
title: Competencies
items:
  thinking: Thinking
  deep-thinking:
    label: Deep thinking
    broader: thinking
//- /clerk.role.yaml
role: clerk
title: Clerk
uses: [competencies]
requires: { competencies/thinking: reinforced }
//- /chief.role.yaml
role: chief
title: Chief
leads-to: [clerk]
`;
  let at = -1;
  for (let found = 0; found < occurrence; found++) at = files.indexOf(mark, at + 1);
  if (at < 0) throw new Error(`“${mark}” is not there.`);
  return `${files.slice(0, at)}$0${files.slice(at)}`;
}

describe('everything that has a name', () => {
  test('a course, in requisites at any depth, choices, plans, concentrations and other files', () => {
    expect(linesAfter(college('BIO 168:\n'), 'BIO 201')).toEqual([
      '/hit.curriculum.yaml - BIO 201',
      '/hit.curriculum.yaml - any: [HIT 100, all: [BIO 201, {course: BIO 201, minimum-grade: C}]]',
      '/hit.curriculum.yaml courses: [HIT 100, { choose: 1, title: Biology, from: [BIO 201, { all: ["BIO 201", HIT 112] }] }]',
      '/hit.curriculum.yaml - { title: Spring, courses: [ { course: BIO 201, credits: 4, part: Core } ] }',
      '/hit.curriculum.yaml adds: { First fall: [BIO 201] }',
      '/hit.curriculum.yaml replaces: { BIO 201: HIT 112, HIT 112: [BIO 201], Biology: HIT 100 }',
      '/allied-health.courses.yaml BIO 201:',
      '/allied-health.courses.yaml strict-corequisites: [BIO 201]',
    ]);
  });

  test('a program outcome, also in the catalog that the program uses', () => {
    expect(linesAfter(college('plo-1: Code'), 'plo-codes')).toEqual([
      '/hit.curriculum.yaml plo-codes: Code encounters',
      '/hit.curriculum.yaml contributes-to: { plo-codes: aware }',
      '/hit.curriculum.yaml - { id: code, text: Code, program-outcomes: [plo-codes], skills: [competencies/thinking] }',
      '/hit.curriculum.yaml Practicum: { weight: 100, outcomes: [code], program-outcomes: [plo-codes], assesses: [competencies/thinking] }',
      '/allied-health.courses.yaml contributes-to: { plo-codes: introduced }',
    ]);
  });

  test('an outcome of a course, and not that of another course', () => {
    expect(linesAfter(college('code, text: Code'), 'encode')).toEqual([
      '/hit.curriculum.yaml - { id: encode, text: Code, program-outcomes: [plo-1], skills: [competencies/thinking] }',
      '/hit.curriculum.yaml Practicum: { weight: 100, outcomes: [encode], program-outcomes: [plo-1], assesses: [competencies/thinking] }',
    ]);
  });

  test.each([
    ['from its file', 'competencies\ntitle'],
    ['from the part in front of a slash', 'competencies/thinking: able'],
    ['from “uses”', 'competencies]\nprepares-for'],
  ])('a framework, %s', (_name, mark) => {
    expect(linesAfter(college(mark), 'mind')).toEqual([
      '/hit.curriculum.yaml uses: [allied-health, mind]',
      '/hit.curriculum.yaml frameworks: [mind]',
      '/hit.curriculum.yaml teaches: { mind/thinking: able, hipaa: { level: aware } }',
      '/hit.curriculum.yaml - { id: code, text: Code, program-outcomes: [plo-1], skills: [mind/thinking] }',
      '/hit.curriculum.yaml Practicum: { weight: 100, outcomes: [code], program-outcomes: [plo-1], assesses: [mind/thinking] }',
      '/competencies.skills.yaml framework: mind',
      '/clerk.role.yaml uses: [mind]',
      '/clerk.role.yaml requires: { mind/thinking: reinforced }',
    ]);
  });

  test.each([
    ['from the framework', 'thinking: Thinking', 'thought'],
    ['from the part behind a slash', 'thinking: able', 'thought'],
    ['by its whole name', 'thinking: able', 'competencies/thought'],
    ['from a narrower item', 'thinking\n//', 'thought'],
  ])('an item of a framework, %s', (_name, mark, newName) => {
    expect(linesAfter(college(mark), newName)).toEqual([
      '/hit.curriculum.yaml teaches: { competencies/thought: able, hipaa: { level: aware } }',
      '/hit.curriculum.yaml - { id: code, text: Code, program-outcomes: [plo-1], skills: [competencies/thought] }',
      '/hit.curriculum.yaml Practicum: { weight: 100, outcomes: [code], program-outcomes: [plo-1], assesses: [competencies/thought] }',
      '/competencies.skills.yaml thought: Thinking',
      '/competencies.skills.yaml broader: thought',
      '/clerk.role.yaml requires: { competencies/thought: reinforced }',
    ]);
  });

  test.each([
    [
      'a role',
      'clerk\ntitle',
      'registrar',
      [
        '/hit.curriculum.yaml roles: [registrar]',
        '/hit.curriculum.yaml prepares-for: { roles: [registrar] }',
        '/clerk.role.yaml role: registrar',
        '/chief.role.yaml leads-to: [registrar]',
      ],
    ],
    [
      'a catalog',
      'allied-health\ntitle',
      'sciences',
      ['/hit.curriculum.yaml uses: [sciences, competencies]', '/allied-health.courses.yaml catalog: sciences'],
    ],
    ['a program', 'hit-aas', 'hit', ['/hit.curriculum.yaml curriculum: hit']],
    [
      'a term, by its title',
      'First fall',
      'Fall I',
      ['/hit.curriculum.yaml - title: Fall I', '/hit.curriculum.yaml adds: { Fall I: [BIO 168] }'],
    ],
    [
      'a choice, by its title',
      'Biology,',
      'Life, I',
      [
        '/hit.curriculum.yaml courses: [HIT 100, { choose: 1, title: "Life, I", from: [BIO 168, { all: ["BIO 168", HIT 112] }] }]',
        '/hit.curriculum.yaml replaces: { BIO 168: HIT 112, HIT 112: [BIO 168], "Life, I": HIT 100 }',
      ],
    ],
    ['a plan', 'slow', 'part-time', ['/hit.curriculum.yaml part-time:']],
    [
      'a concentration',
      'coding:',
      'coders',
      ['/hit.curriculum.yaml concentration: coders', '/hit.curriculum.yaml coders:'],
    ],
    [
      'a part of the credits, also in a catalog',
      'Core: 7',
      'Heart',
      [
        '/hit.curriculum.yaml credit-parts: { Heart: 7 }',
        '/hit.curriculum.yaml part: Heart',
        '/hit.curriculum.yaml - { title: Spring, courses: [ { course: BIO 168, credits: 4, part: Heart } ] }',
        '/allied-health.courses.yaml part: Heart',
      ],
    ],
    [
      'a level of one’s own',
      'able]',
      'skilled',
      [
        '/hit.curriculum.yaml levels: [aware, skilled]',
        '/hit.curriculum.yaml teaches: { competencies/thinking: skilled, hipaa: { level: aware } }',
      ],
    ],
  ])('%s', (_name, mark, newName, expected) => {
    expect(linesAfter(college(mark), newName)).toEqual(expected);
  });

  test('from a reference as from the declaration', () => {
    const fromDeclaration = linesAfter(college('BIO 168:\n'), 'BIO 201');
    for (const mark of ['BIO 168\n', 'bio168', 'BIO 168: HIT', 'BIO 168] }\n', '168", HIT']) {
      expect(linesAfter(college(mark), 'BIO 201')).toEqual(fromDeclaration);
    }
  });

  test('not the laboratory that begins with the same code', () => {
    expect(linesAfter(college('BIO 168L'), 'BIO 169L')).toEqual(['/allied-health.courses.yaml BIO 169L:']);
  });
});

describe('how the new name is written', () => {
  const program = (code: string, lines: string) =>
    `curriculum: hit\ntitle: HIT\naward: associate\ncourses:\n  ${code}:\n    title: One\n    credits: 3\n  B 2: { title: Two, credits: 3, prerequisites: ${lines} }\n`;

  test.each([
    ['110', '"110"', '"110"'],
    ['yes', '"yes"', '"yes"'],
    ['C: 1', '"C: 1"', '"C: 1"'],
    ['# 1', '"# 1"', '"# 1"'],
    ['C #1', '"C #1"', '"C #1"'],
    ['A, B', 'A, B', '"A, B"'],
    ['A [1]', 'A [1]', '"A [1]"'],
    ['<<', '"<<"', '<<'],
    ['say "x"', '"say \\"x\\""', '"say \\"x\\""'],
    ['A-1', 'A-1', 'A-1'],
  ])('%s gets the quotation marks that it needs, as a key and in a list', (name, asKey, inList) => {
    expect(linesAfter(program('$0A 1', '[A 1]'), name)).toEqual([
      `${asKey}:`,
      `B 2: { title: Two, credits: 3, prerequisites: [${inList}] }`,
    ]);
  });

  test('quotation marks of either kind stay', () => {
    expect(linesAfter(program('"$0A 1"', '[\'A 1\', "A 1", A 1]'), "It's")).toEqual([
      '"It\'s":',
      `B 2: { title: Two, credits: 3, prerequisites: ['It''s', "It's", It's] }`,
    ]);
  });

  test('a code that was a number to YAML is found, and written as a text', () => {
    expect(linesAfter(program('$0110', '[110, "110"]'), '120')).toEqual([
      '"120":',
      'B 2: { title: Two, credits: 3, prerequisites: ["120", "120"] }',
    ]);
  });

  test('what an alias repeats is written once, and can be renamed from the alias', () => {
    const text = '[&a A 1, any: [*a, A 1]]';
    const expected = ['X 1:', 'B 2: { title: Two, credits: 3, prerequisites: [&a X 1, any: [*a, X 1]] }'];
    expect(linesAfter(program('$0A 1', text), 'X 1')).toEqual(expected);
    expect(linesAfter(program('A 1', text.replace('*a', '*$0a')), 'X 1')).toEqual(expected);
  });

  test('a code in a block of text becomes a code on its line', () => {
    const block = program('$0A 1', '[]').replace('{ title: Two, credits: 3, prerequisites: [] }', '');
    const fixture = `${block}    prerequisites:\n      - >-\n        A\n        1\n      - |\n        A 1\n      - A 1\n`;
    expect(wholeAfter(fixture, 'X 1')).toContain('    prerequisites:\n      - X 1\n      - X 1\n      - X 1\n');
  });

  test('other capitals and spaces are the same course, and all places take the new spelling', () => {
    const fixture = program('$0hit112', '[HIT 112, "hit 112"]');
    expect(linesAfter(fixture, 'HIT 112')).toEqual([
      'HIT 112:',
      'B 2: { title: Two, credits: 3, prerequisites: [HIT 112, "HIT 112"] }',
    ]);
  });

  test('space around a name is left out', () => {
    expect(linesAfter(program('$0A 1', '[A 1]'), '  X 1 ')[0]).toBe('X 1:');
  });
});

/** The file of a fixture after the name at `$0` was changed. */
function wholeAfter(fixture: string, newName: string): string {
  const { workspace, answer } = renameAt(fixture, newName);
  if (isRefusal(answer)) throw new Error(answer.refusal);
  return Object.values(filesAfter(workspace, answer)).join('');
}

describe('what an editor is told', () => {
  test('the name under the cursor, without its quotation marks', () => {
    const { snapshot, uri, position } = fixtureWorkspace(college('168", HIT'));
    expect(prepareRename(snapshot(), uri, position)).toMatchObject({ placeholder: 'BIO 168' });
    const item = fixtureWorkspace(college('inking: able'));
    expect(prepareRename(item.snapshot(), item.uri, item.position)).toEqual({
      placeholder: 'thinking',
      range: { start: { line: 20, character: 28 }, end: { line: 20, character: 36 } },
    });
  });

  test('edits under headings by what they mean, none of which has to be confirmed', () => {
    const { answer } = renameAt(college('BIO 168:\n'), 'BIO 201');
    expect(answer).toMatchObject({
      changeAnnotations: {
        'The course itself': { label: 'The course itself', needsConfirmation: false },
        Requisites: { label: 'Requisites', description: 'of other courses', needsConfirmation: false },
        'Terms and plans': { label: 'Terms and plans', needsConfirmation: false },
        Concentrations: { label: 'Concentrations', needsConfirmation: false },
      },
      documentChanges: [
        { textDocument: { uri: 'file:///workspace/allied-health.courses.yaml', version: 1 } },
        { textDocument: { uri: 'file:///workspace/hit.curriculum.yaml', version: null } },
      ],
    });
  });

  test('an editor that shows no headings gets edits alone, and one that knows no versions gets changes', () => {
    const { answer } = renameAt(college('hit-aas'), 'hit', { documentChanges: true, annotations: false });
    const range = { start: { line: 0, character: 12 }, end: { line: 0, character: 19 } };
    expect(answer).toEqual({
      documentChanges: [
        {
          textDocument: { uri: 'file:///workspace/hit.curriculum.yaml', version: 1 },
          edits: [{ range, newText: 'hit' }],
        },
      ],
    });
    expect(renameAt(college('hit-aas'), 'hit', plainEdits).answer).toEqual({
      changes: { 'file:///workspace/hit.curriculum.yaml': [{ range, newText: 'hit' }] },
    });
  });

  test('the same name again is no edit', () => {
    expect(renameAt(college('hit-aas'), 'hit-aas', plainEdits).answer).toEqual({ changes: {} });
  });
});
