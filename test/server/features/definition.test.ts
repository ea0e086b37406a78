import { describe, expect, test } from 'vitest';
import { definition } from '../../../server/src/features/navigation/definition.ts';
import { asLinks, asLocations, withoutPages } from '../../../server/src/features/navigation/destination.ts';
import { implementation } from '../../../server/src/features/navigation/implementation.ts';
import { typeDefinition } from '../../../server/src/features/navigation/type-definition.ts';
import { collegeWith } from '../../support/college.ts';
import { leadsTo, textIn } from '../../support/navigation.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

const hit = '/hit.curriculum.yaml';
const clerk = '/clerk.role.yaml';
const skills = '/outcomes.skills.yaml';

describe('An id leads to where it is declared', () => {
  test.each([
    ['a course of a catalog', hit, 'BIO 111', 'BIO$0 111', '/sciences.courses.yaml:4 BIO 111'],
    ['however its code is written', hit, 'bio  112', 'bio$0  112', '/sciences.courses.yaml:8 BIO 112'],
    ['a course of the file', hit, '[HIT 100]', '[HIT 1$000]', '/hit.curriculum.yaml:15 HIT 100'],
    ['a catalog', hit, '[sciences', '[sci$0ences', '/sciences.courses.yaml:1 sciences'],
    ['a framework', hit, ', outcomes]', ', out$0comes]', '/outcomes.skills.yaml:1 outcomes'],
    [
      'the framework before a slash',
      hit,
      'outcomes/thinking',
      'outc$0omes/thinking',
      '/outcomes.skills.yaml:1 outcomes',
    ],
    ['the item behind it', hit, 'outcomes/thinking', 'outcomes/thi$0nking', '/outcomes.skills.yaml:5 thinking'],
    ['a role of a file', hit, '[clerk', '[cl$0erk', '/clerk.role.yaml:1 clerk'],
    ['an outcome', hit, '      plo-1: intro', '      pl$0o-1: intro', '/hit.curriculum.yaml:13 plo-1'],
    ['an outcome of the course', hit, '[define]', '[def$0ine]', '/hit.curriculum.yaml:28 define'],
    ['a part of the credits', hit, 'part: Core', 'part: Co$0re', '/hit.curriculum.yaml:11 Core'],
    ['a term', hit, '{ Spring:', '{ Spr$0ing:', '/hit.curriculum.yaml:41 Spring'],
    ['an elective', hit, '{ Humanities:', '{ Human$0ities:', '/hit.curriculum.yaml:44 Humanities'],
    [
      'the concentration of a plan',
      hit,
      'concentration: data',
      'concentration: da$0ta',
      '/hit.curriculum.yaml:51 data',
    ],
    ['a broader item', skills, 'broader: reasoning', 'broader: reas$0oning', '/outcomes.skills.yaml:4 reasoning'],
    [
      'a skill of the taxonomy',
      hit,
      'icd-10-cm-coding',
      'icd-10-$0cm-coding',
      'hit-taxonomy:/skills/icd-10-cm-coding.md:1',
    ],
    ['a role of the taxonomy', hit, 'medical-coder', 'medical$0-coder', 'hit-taxonomy:/roles/medical-coder.md:1'],
    ['a credential', hit, '[rhit]', '[rh$0it]', 'hit-taxonomy:/credentials/rhit.md:1'],
    ['an award', hit, 'associate', 'asso$0ciate', 'hit-taxonomy:/awards/associate.md:1'],
    ['a code', clerk, '29-2072.00', '29-20$072.00', 'hit-taxonomy:/classifications/onet-29-2072.00.md:1'],
    ['the declaration itself', hit, '  HIT 200:', '  HIT$0 200:', '/hit.curriculum.yaml:31 HIT 200'],
  ])('%s', (_what, file, from, to, place) => {
    expect(leadsTo(collegeWith(file, from, to), definition)).toEqual([place]);
  });

  test('a level leads to its line on the page of the scale', () => {
    const [place] = leadsTo(collegeWith(hit, 'hipaa: introduced', 'hipaa: intro$0duced'), definition);
    expect(place).toMatch(/^hit-taxonomy:\/level-scales\/introduced-reinforced-mastered\.md:[2-9]$/);
  });

  test('a level of the file leads into the file', () => {
    const fixture = `
      //- /clerk.role.yaml
      role: clerk
      title: Clerk
      levels: [aware, able]
      requires: { hipaa: ab$0le }
    `;
    expect(leadsTo(fixture, definition)).toEqual(['/clerk.role.yaml:3 able']);
  });

  test.each([
    ['a title', 'Introduction', 'Intro$0duction'],
    ['a course outside of the program', 'ENG 101', 'ENG$0 101'],
    ['a key', 'part: Core', 'pa$0rt: Core'],
  ])('%s leads nowhere', (_what, from, to) => {
    expect(leadsTo(collegeWith(hit, from, to), definition)).toEqual([]);
  });

  test('a course of a catalog that the file does not use yet', () => {
    const fixture = `
      //- /a.curriculum.yaml
      curriculum: a
      courses:
        HIT 100: { prerequisites: [BIO$0 111] }
      //- /b.courses.yaml
      catalog: b
      courses:
        BIO 111: { title: Biology }
    `;
    expect(leadsTo(fixture, definition)).toEqual(['/b.courses.yaml:3 BIO 111']);
  });

  test('all that may be meant, where two catalogs have the code', () => {
    const fixture = `
      //- /a.curriculum.yaml
      curriculum: a
      uses: [b, c]
      courses:
        HIT 100: { prerequisites: [BIO$0 111] }
      //- /b.courses.yaml
      catalog: b
      courses: { BIO 111: { title: Biology } }
      //- /c.courses.yaml
      catalog: c
      courses: { BIO 111: { title: Biology } }
    `;
    expect(leadsTo(fixture, definition)).toEqual(['/b.courses.yaml:2 BIO 111', '/c.courses.yaml:2 BIO 111']);
  });
});

test('The link is the id, and what is shown of the other file is the whole course.', () => {
  const workspace = fixtureWorkspace(collegeWith(hit, 'BIO 111', 'BIO$0 111'));
  const ways = definition(workspace.snapshot(), workspace.uri, workspace.position);
  const [link] = asLinks(ways) ?? [];
  if (!link?.originSelectionRange) throw new Error('no link');
  expect(textIn(workspace, workspace.uri, link.originSelectionRange)).toBe('BIO 111');
  expect(textIn(workspace, link.targetUri, link.targetRange)).toMatch(/^BIO 111:\n[\s\S]*introduced }$/);
  expect(textIn(workspace, link.targetUri, link.targetSelectionRange)).toBe('BIO 111');
  expect(asLocations(ways)).toEqual([{ uri: link.targetUri, range: link.targetSelectionRange }]);
});

test('An editor that shows no pages is led to files alone.', () => {
  const workspace = fixtureWorkspace(collegeWith(hit, 'medical-coder', 'medical$0-coder'));
  expect(withoutPages(definition(workspace.snapshot(), workspace.uri, workspace.position))).toBeNull();
});

describe('The type of an id is what it belongs to', () => {
  test.each([
    ['a course to its catalog', hit, 'BIO 111', 'BIO$0 111', '/sciences.courses.yaml:1 sciences'],
    ['an item to its framework', hit, 'outcomes/thinking', 'outcomes/thi$0nking', '/outcomes.skills.yaml:1 outcomes'],
    ['an outcome to its course', hit, '[define]', '[def$0ine]', '/hit.curriculum.yaml:15 HIT 100'],
    [
      'a skill to its category',
      hit,
      'icd-10-cm-coding',
      'icd$0-10-cm-coding',
      'hit-taxonomy:/skill-categories/technical.md:1',
    ],
    [
      'a level to its scale',
      hit,
      'hipaa: introduced',
      'hipaa: intro$0duced',
      'hit-taxonomy:/level-scales/introduced-reinforced-mastered.md:1',
    ],
    ['a role to itself', hit, '[clerk', '[cl$0erk', '/clerk.role.yaml:1 clerk'],
  ])('%s', (_what, file, from, to, place) => {
    expect(leadsTo(collegeWith(file, from, to), typeDefinition)).toEqual([place]);
  });
});

describe('An implementation is what puts an id into practice', () => {
  test.each([
    ['the courses that teach a skill', hit, 'icd-10-cm-coding', 'icd-10-cm$0-coding', [`${hit}:31 HIT 200`]],
    [
      'the courses that teach an item which equals it',
      skills,
      'evidence-based-decision-making',
      'evidence-$0based-decision-making',
      [`${hit}:15 HIT 100`],
    ],
    ['the courses that teach what an item equals', skills, '  rules:', '  ru$0les:', [`${hit}:15 HIT 100`]],
    ['the courses that contribute to an outcome', hit, '  plo-1: Code', '  plo$0-1: Code', [`${hit}:15 HIT 100`]],
    [
      'the programs that prepare for a role',
      clerk,
      'clerk',
      'cl$0erk',
      [`${hit}:1 hit-aas`, '/nursing.curriculum.yaml:1 nursing'],
    ],
    [
      'the terms of a course',
      hit,
      '  HIT 100:',
      '  HIT$0 100:',
      [`${hit}:39 Fall`, `${hit}:49 Year 1`, `${hit}:54 HIT 100`],
    ],
    [
      'the programs that use a catalog',
      '/sciences.courses.yaml',
      'sciences',
      'sci$0ences',
      [`${hit}:1 hit-aas`, '/nursing.curriculum.yaml:1 nursing'],
    ],
  ])('%s', (_what, file, from, to, places) => {
    expect(leadsTo(collegeWith(file, from, to), implementation).sort()).toEqual([...places].sort());
  });

  test('of a level there is none', () => {
    expect(leadsTo(collegeWith(hit, 'hipaa: introduced', 'hipaa: intro$0duced'), implementation)).toEqual([]);
  });
});
