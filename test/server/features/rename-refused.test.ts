import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../server/src/features/rename/refusal.ts';
import { prepareRename } from '../../../server/src/features/rename/rename.ts';
import { editsByPath, linesAfter, plainEdits, refusalAt, renameAt } from '../../support/renaming.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

/** Why nothing can be renamed at `$0`, before a new name is asked for. */
function refusedAtOnce(fixture: string): string {
  const { snapshot, uri, position } = fixtureWorkspace(fixture);
  const answer = prepareRename(snapshot(), uri, position);
  return isRefusal(answer) ? answer.refusal : `${answer.placeholder} can be renamed`;
}

const program = (rest: string) => `curriculum: hit\ntitle: HIT\naward: associate\n${rest}`;

describe('what is not ours to rename', () => {
  test.each([
    [
      'a skill of the taxonomy',
      'courses:\n  A 1: { title: One, credits: 3, teaches: { $0hipaa: introduced } }\n',
      '“hipaa” is an entry of the taxonomy and cannot be renamed. To have a skill of your own, define it in a framework.',
    ],
    [
      'a role of the taxonomy',
      'prepares-for: { roles: [$0medical-coder] }\n',
      '“medical-coder” is an entry of the taxonomy and cannot be renamed. To have a role of your own, define it in a role file.',
    ],
    [
      'a credential',
      'prepares-for: { certifications: [$0rhit] }\n',
      '“rhit” is an entry of the taxonomy and cannot be renamed. To name another credential, write { title: …, awarded-by: … }.',
    ],
    [
      'a level of a known scale',
      'courses:\n  A 1: { title: One, credits: 3, teaches: { hipaa: $0introduced } }\n',
      '“introduced” is an entry of the taxonomy and cannot be renamed. To have levels of your own, list them under “levels”.',
    ],
    ['a public code', 'cip: "$051.0707"\n', '“51.0707” is a code of a public classification and cannot be renamed.'],
    [
      'a misspelled skill',
      'courses:\n  A 1: { title: One, credits: 3, teaches: { $0hippa: introduced } }\n',
      'The taxonomy has no entry “hippa”, so there is nothing to rename. Correct it here.',
    ],
    [
      'a text',
      'description: About $0coding\n',
      'There is nothing to rename here. Place the cursor on a course code, an id, or the title of a term, a choice or an elective.',
    ],
    [
      'an empty line',
      '$0\n',
      'There is nothing to rename here. Place the cursor on a course code, an id, or the title of a term, a choice or an elective.',
    ],
  ])('%s', (_name, rest, sentence) => {
    expect(refusedAtOnce(program(rest))).toBe(sentence);
    expect(refusalAt(program(rest))).toBe(sentence);
  });
});

describe('a new name that cannot be', () => {
  test.each([
    ['hit-aas', 'HIT AAS', '“HIT AAS” cannot be an id: ids are lower-case words joined by hyphens, such as “hit-aas”.'],
    ['hit-aas', 'é', '“é” cannot be an id: ids are lower-case words joined by hyphens, such as “e”.'],
    ['hit-aas', '!', '“!” cannot be an id: ids are lower-case words joined by hyphens, such as “health-data”.'],
    ['hit-aas', ' ', 'A program without a name cannot be referred to: type one.'],
  ])('%s as “%s”', (id, newName, sentence) => {
    expect(refusalAt(`curriculum: $0${id}\ntitle: HIT\naward: associate\n`, newName)).toBe(sentence);
  });

  test('an outcome without one', () => {
    expect(refusalAt(program('outcomes: { $0plo-1: Codes records }\n'), ' ')).toBe(
      'An outcome without a name cannot be referred to: type one.',
    );
  });

  test('a course over two lines', () => {
    expect(refusalAt(program('courses:\n  $0A 1: { title: One, credits: 3 }\n'), 'A\n2')).toBe(
      'A name stands on one line, without tabs or other control characters.',
    );
  });
});

describe('a name that something else has', () => {
  const twoColleges = (north: string, northCatalog = '') => `
//- /north/hit.curriculum.yaml
${program(`uses: [sciences]\n${north}`)}
//- /north/sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 1: { title: Biology, credits: 4 }
${northCatalog}
//- /south/hit.curriculum.yaml
curriculum: south
title: South
award: associate
uses: [sciences]
courses:
  HIT 2: { title: Other, credits: 3, prerequisites: [BIO 1] }
//- /south/sciences.courses.yaml
catalog: sciences
title: Sciences of the South
courses:
  BIO 1: { title: Life, credits: 3 }
  BIO 9: { title: Zoology, credits: 3 }
`;

  test('a course of the program, in any spelling', () => {
    const fixture = program('courses:\n  $0A 1: { title: One, credits: 3 }\n  A 2: { title: Two, credits: 3 }\n');
    expect(refusalAt(fixture, 'a2')).toBe(
      '“a2” is already a course (Two): test.curriculum.yaml, line 6. Give this course another code.',
    );
  });

  test('a course of a catalog that the program uses', () => {
    expect(refusalAt(twoColleges('courses:\n  $0A 1: { title: One, credits: 3 }\n'), 'BIO 1')).toBe(
      '“BIO 1” is already a course (Biology): sciences.courses.yaml, line 4. Give this course another code.',
    );
  });

  test('a course of a program that uses the catalog', () => {
    const fixture = twoColleges(
      'courses:\n  A 1: { title: One, credits: 3 }\n',
      '  $0BIO 2: { title: Two, credits: 3 }',
    );
    expect(refusalAt(fixture, 'A 1')).toBe(
      '“A 1” is already a course (One): hit.curriculum.yaml, line 6. Give this course another code.',
    );
  });

  test('another college may have it', () => {
    const fixture = twoColleges('courses:\n  $0A 1: { title: One, credits: 3 }\n');
    expect(linesAfter(fixture, 'BIO 9')).toEqual(['/north/hit.curriculum.yaml BIO 9: { title: One, credits: 3 }']);
    expect(linesAfter(twoColleges('', '  $0BIO 2: { title: Two, credits: 3 }'), 'HIT 2')).toEqual([
      '/north/sciences.courses.yaml HIT 2: { title: Two, credits: 3 }',
    ]);
  });

  test('a course outside of the program', () => {
    const fixture = program(
      'courses:\n  $0A 1: { title: One, credits: 3 }\n  B 1: { title: Two, credits: 3, prerequisites: [{ course: ENC 1, external: true }] }\n',
    );
    expect(refusalAt(fixture, 'ENC 1')).toBe(
      '“ENC 1” already stands for a course outside of the program (test.curriculum.yaml, line 6). Take another name.',
    );
  });

  test('what nothing declares may become what is there, which is how a mistake is mended', () => {
    const fixture = program(
      'courses:\n  A 1: { title: One, credits: 3 }\n  B 1: { title: Two, credits: 3, prerequisites: [$0A 9, any: [a9]], corequisites: [A 1] }\n',
    );
    expect(linesAfter(fixture, 'A 1')).toEqual([
      'B 1: { title: Two, credits: 3, prerequisites: [A 1, any: [A 1]], corequisites: [A 1] }',
    ]);
  });

  test.each([
    [
      'an outcome',
      'outcomes:\n  $0plo-1: One\n  plo-2: Two\n',
      'plo-2',
      'an outcome (Two): test.curriculum.yaml, line 6. Give this outcome another id.',
    ],
    [
      'a part',
      'credit-parts: { $0Core: 1, Rest: 2 }\n',
      'Rest',
      'a part of the credits: test.curriculum.yaml, line 4. Give this part of the credits another title.',
    ],
    [
      'a level',
      'levels: [$0low, high]\n',
      'high',
      'a level: test.curriculum.yaml, line 4. Give this level another id.',
    ],
    [
      'a plan',
      'plans:\n  $0one: { terms: [] }\n  two: { title: Second, terms: [] }\n',
      'two',
      'a plan (Second): test.curriculum.yaml, line 6. Give this plan another id.',
    ],
    [
      'a concentration',
      'concentrations:\n  $0one: { title: One }\n  two: { title: Two }\n',
      'two',
      'a concentration (Two): test.curriculum.yaml, line 6. Give this concentration another id.',
    ],
    [
      'a term of the same plan',
      'terms:\n  - { title: $0One, courses: [] }\n  - { title: Two, courses: [] }\n',
      'Two',
      'a term: test.curriculum.yaml, line 6. Give this term another title.',
    ],
    [
      'an outcome of the same course',
      'courses:\n  A 1:\n    title: One\n    credits: 3\n    outcomes: [{ id: $0one, text: First }, { id: two, text: Second }]\n',
      'two',
      'an outcome (Second): test.curriculum.yaml, line 8. Give this outcome another id.',
    ],
  ])('%s', (_name, rest, newName, sentence) => {
    expect(refusalAt(program(rest), newName)).toBe(`“${newName}” is already ${sentence}`);
  });

  test('terms of different plans may have the same title, unless a concentration names one', () => {
    const plans =
      'terms:\n  - { title: $0One, courses: [] }\nplans:\n  slow: { terms: [{ title: Two, courses: [] }] }\n';
    expect(linesAfter(program(plans), 'Two')).toEqual(['- { title: Two, courses: [] }']);
    expect(
      refusalAt(program(`${plans}concentrations: { data: { title: Data, adds: { Two: [A 1] } } }\n`), 'Two'),
    ).toContain('already a term');
  });

  test('electives may share a title, unless a concentration replaces one', () => {
    const terms =
      'terms:\n  - title: Fall\n    courses: [{ elective: $0Science, credits: 3 }, { elective: Math, credits: 3 }]\n';
    expect(linesAfter(program(terms), 'Math')).toHaveLength(1);
    expect(
      refusalAt(program(`${terms}concentrations: { data: { title: Data, replaces: { Math: A 1 } } }\n`), 'Math'),
    ).toContain('already a choice or elective');
  });

  test('a role of the taxonomy', () => {
    expect(refusalAt('//- /a.role.yaml\nrole: $0clerk\ntitle: Clerk\n', 'medical-coder')).toBe(
      '“medical-coder” is a role of the taxonomy (Medical Coder). Take another id.',
    );
  });

  test('a catalog or framework that is as near', () => {
    const fixture = twoColleges('').replace('catalog: sciences', 'catalog: $0sciences');
    const more = `${fixture}\n//- /north/life.skills.yaml\nframework: life\ntitle: Life\nitems: { a: A }\n//- /south/death.courses.yaml\ncatalog: death\ntitle: Death\ncourses: {}\n`;
    expect(refusalAt(more, 'life')).toBe(
      '“life” is already a framework (Life): life.skills.yaml, line 1. Give this catalog another id.',
    );
    // Another college has a catalog of this name, and goes on using its own.
    expect(linesAfter(more, 'death')).toEqual([
      '/north/hit.curriculum.yaml uses: [death]',
      '/north/sciences.courses.yaml catalog: death',
    ]);
  });
});

describe('what is not certain', () => {
  const ambiguous = `
//- /hit.curriculum.yaml
${program('uses: [one, two]\nterms:\n  - { title: Fall, courses: [BIO 1] }\n')}
//- /one.courses.yaml
catalog: one
title: One
courses:
  $0BIO 1: { title: Biology, credits: 4 }
//- /two.courses.yaml
catalog: two
title: Two
courses:
  BIO 1: { title: Life, credits: 4 }
//- /other.curriculum.yaml
curriculum: other
title: Other
award: associate
courses: { A 1: { title: A, credits: 1, prerequisites: [BIO 1] } }
`;

  test('a name with two meanings is not renamed where it is mentioned', () => {
    const fixture = ambiguous.replace('$0', '').replace('courses: [BIO 1]', 'courses: [$0BIO 1]');
    expect(refusedAtOnce(fixture)).toBe(
      '“BIO 1” may mean a course of one.courses.yaml or two.courses.yaml. Rename it there.',
    );
  });

  test('from where it is declared, a person has to look at such places', () => {
    const { workspace, answer } = renameAt(ambiguous, 'BIO 7');
    expect(answer).toMatchObject({
      changeAnnotations: {
        'The course itself': { needsConfirmation: false },
        'May mean something else': { needsConfirmation: true, description: 'another course has the same name' },
        'Files that do not use it': { needsConfirmation: true },
      },
    });
    if (isRefusal(answer)) throw new Error(answer.refusal);
    expect([...editsByPath(workspace, answer).keys()]).toEqual([
      '/one.courses.yaml',
      '/hit.curriculum.yaml',
      '/other.curriculum.yaml',
    ]);
  });

  test('an editor that cannot ask is told to make it clear first', () => {
    expect(refusalAt(ambiguous, 'BIO 7', plainEdits)).toBe(
      '“BIO 1” may mean something else as well in hit.curriculum.yaml, line 6. Make that clear first.',
    );
  });

  test('outcomes that a shared catalog means together are renamed together', () => {
    const fixture = `
//- /a.curriculum.yaml
curriculum: a
title: A
award: associate
uses: [shared]
outcomes: { $0plo-1: One }
//- /b.curriculum.yaml
curriculum: b
title: B
award: associate
uses: [shared]
outcomes: { plo-1: Uno, plo-3: Tres }
//- /shared.courses.yaml
catalog: shared
title: Shared
courses:
  BIO 1: { title: Biology, credits: 4, contributes-to: { plo-1: introduced } }
`;
    expect(linesAfter(fixture, 'plo-2')).toEqual([
      '/a.curriculum.yaml outcomes: { plo-2: One }',
      '/b.curriculum.yaml outcomes: { plo-2: Uno, plo-3: Tres }',
      '/shared.courses.yaml BIO 1: { title: Biology, credits: 4, contributes-to: { plo-2: introduced } }',
    ]);
    expect(renameAt(fixture, 'plo-2').answer).toMatchObject({
      changeAnnotations: { 'The same outcome elsewhere': { needsConfirmation: false } },
    });
    expect(refusalAt(fixture, 'plo-3')).toContain('“plo-3” is already an outcome (Tres): b.curriculum.yaml, line 5.');
  });

  test('one text for two things is not renamed for the one', () => {
    const fixture = program(
      'plans:\n  &id $0coding: { concentration: *id, terms: [] }\nconcentrations: { coding: { title: C } }\n',
    );
    expect(refusalAt(fixture, 'other')).toBe(
      '“coding” is written once and stands for two things (test.curriculum.yaml, line 5). Write it twice first.',
    );
  });
});

describe('a mistake in the text', () => {
  const broken = (where: string) => `
//- /hit.curriculum.yaml
${program(`uses: [sciences]\n${where}`)}
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  $0BIO 1: { title: Biology, credits: 4 }
//- /elsewhere/other.curriculum.yaml
${program('terms: [{ title: Fall, courses: [BIO 1\n')}
`;

  test.each([
    ['in a list that is never closed', 'terms:\n  - { title: Fall, courses: [BIO 1\n', 6],
    [
      'below a text with a colon',
      'description: Law: an introduction\nterms:\n  - { title: Fall, courses: [BIO 1] }\n',
      7,
    ],
    ['in a text that is never closed', 'description: "open\nterms:\n  - { title: Fall, courses: [BIO 1] }\n', 7],
    ['behind a text', 'description: "a" b\nterms:\n  - { title: Fall, courses: [BIO 1] }\n', 7],
  ])('hides a place %s: the file and the line are named', (_name, where, line) => {
    expect(refusalAt(broken(where), 'BIO 2')).toBe(
      `“BIO 1” stands where a mistake in the text hides what is meant (hit.curriculum.yaml, line ${line}). Correct that first, so that no place is left behind.`,
    );
  });

  test('elsewhere in the file, or in a file that has nothing to do with it, does no harm', () => {
    const fixture = broken(
      'links: { a: b\n# BIO 1 below\nnotes: BIO 1 is hard\nterms:\n  - { title: Fall, courses: [BIO 1] }\n',
    );
    expect(linesAfter(fixture, 'BIO 2')).toEqual([
      '/hit.curriculum.yaml - { title: Fall, courses: [BIO 2] }',
      '/sciences.courses.yaml BIO 2: { title: Biology, credits: 4 }',
    ]);
  });
});
