import { describe, expect, test } from 'vitest';
import type { CallHierarchyItem, TypeHierarchyItem } from 'vscode-languageserver-types';
import { hover } from '../../../server/src/features/hover.ts';
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from '../../../server/src/features/navigation/call-hierarchy.ts';
import { references } from '../../../server/src/features/navigation/references.ts';
import { prepareTypeHierarchy, subtypes, supertypes } from '../../../server/src/features/navigation/type-hierarchy.ts';
import { college, collegeWith } from '../../support/college.ts';
import { textIn } from '../../support/navigation.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

const hit = '/hit.curriculum.yaml';

function startAt(file: string, from: string, to: string) {
  const workspace = fixtureWorkspace(collegeWith(file, from, to));
  const items = prepareCallHierarchy(workspace.snapshot(), workspace.uri, workspace.position) ?? [];
  const [item] = items;
  if (!item || items.length > 1) throw new Error(`${items.length} items`);
  return { workspace, item };
}

const say = ({ name, detail }: CallHierarchyItem) => `${name}: ${detail}`;

describe('The call hierarchy of a course', () => {
  test.each([
    ['from its code', hit, '  HIT 100:', '  HIT$0 100:', 'HIT 100: Introduction · 3 credits'],
    ['from anywhere in its entry', hit, 'title: Coding', 'title: Cod$0ing', 'HIT 200: Coding · 4 credits'],
    ['from where it is named', hit, 'HIT 100, BIO 111', 'HIT 100, BI$0O 111', 'BIO 111: Biology I · 4 credits'],
    ['from a code that nobody declares', hit, 'ENG 101', 'ENG$0 101', 'ENG 101: not in the workspace'],
  ])('begins %s', (_where, file, from, to, expected) => {
    expect(say(startAt(file, from, to).item)).toBe(expected);
  });

  test('does not begin where there is no course', () => {
    const workspace = fixtureWorkspace(collegeWith(hit, 'title: Health', 'title: He$0alth'));
    expect(prepareCallHierarchy(workspace.snapshot(), workspace.uri, workspace.position)).toBeNull();
  });

  test('goes out to what it asks for, at any depth, each with its kind and its places', () => {
    const { workspace, item } = startAt(hit, '  HIT 100:', '  HIT$0 100:');
    const calls = outgoingCalls(workspace.snapshot(), item);
    expect(calls.map(({ to }) => say(to))).toEqual([
      'BIO 111: prerequisite · Biology I · 4 credits',
      'BIO 112: prerequisite · Biology II · 4 credits',
      'ENG 101: prerequisite · not in the workspace',
    ]);
    expect(calls.flatMap(({ fromRanges }) => fromRanges.map((range) => textIn(workspace, item.uri, range)))).toEqual([
      'BIO 111',
      'bio  112',
      'ENG 101',
    ]);
    expect(workspace.pathOf(calls[0]?.to.uri ?? '')).toBe('/sciences.courses.yaml');
  });

  test('comes in from what it unlocks, in every program that uses the catalog', () => {
    const { workspace, item } = startAt('/sciences.courses.yaml', '  BIO 111', '  BIO$0 111');
    const calls = incomingCalls(workspace.snapshot(), item);
    expect(calls.map(({ from }) => say(from)).sort()).toEqual([
      'BIO 112: prerequisite · Biology II · 4 credits',
      'HIT 100: prerequisite · Introduction · 3 credits',
      'HIT 200: corequisite · Coding · 4 credits',
      'NUR 100: corequisite · Nursing I · 5 credits',
    ]);
    for (const { from, fromRanges } of calls) {
      expect(fromRanges.map((range) => textIn(workspace, from.uri, range).replace(' ', '').toUpperCase())).toEqual([
        'BIO111',
      ]);
    }
  });

  test('names both kinds where a course asks twice', () => {
    const { workspace, item } = startAt(hit, 'corequisites: [BIO 111]', 'corequisites: [HIT$0 100]');
    const calls = incomingCalls(workspace.snapshot(), item);
    expect(calls.map(({ from, fromRanges }) => `${say(from)} ${fromRanges.length}`)).toEqual([
      'HIT 200: prerequisite · corequisite · Coding · 4 credits 2',
    ]);
  });

  test('names both kinds where one of them is an alias of the other', () => {
    const workspace = fixtureWorkspace(`
      curriculum: hit
      title: HIT
      award: associate
      courses:
        HIT$0 100: { title: Introduction, credits: 3 }
        HIT 200: { title: Coding, credits: 3, prerequisites: &both [&one HIT 100], corequisites: [*one] }
        HIT 300: { title: Law, credits: 3, advisories: *both }
    `);
    const snapshot = workspace.snapshot();
    const [asked] = prepareCallHierarchy(snapshot, workspace.uri, workspace.position) ?? [];
    const calls = asked ? incomingCalls(snapshot, asked) : [];
    expect(calls.map(({ from, fromRanges }) => `${say(from)} ${fromRanges.length}`)).toEqual([
      'HIT 200: prerequisite · corequisite · Coding · 3 credits 1',
      'HIT 300: recommended · Law · 3 credits 1',
    ]);
    const outgoing = calls.flatMap(({ from }) => outgoingCalls(snapshot, from));
    expect(outgoing.map(({ to, fromRanges }) => `${say(to)} ${fromRanges.length}`)).toEqual([
      'HIT 100: prerequisite · corequisite · Introduction · 3 credits 1',
      'HIT 100: recommended · Introduction · 3 credits 1',
    ]);
    // The place itself is one.
    expect(references(snapshot, workspace.uri, workspace.position, false)).toHaveLength(1);
    const shown = JSON.stringify(hover(snapshot, workspace.uri, workspace.position));
    for (const words of ['Prerequisite of:** HIT 200', 'Corequisite of:** HIT 200', 'Recommended for:** HIT 300']) {
      expect(shown).toContain(words);
    }
  });

  test('finds its course again after the file was changed', () => {
    const { workspace, item } = startAt(hit, '  HIT 100:', '  HIT$0 100:');
    workspace.type(hit, `# A new line\n${college[hit]}`);
    expect(outgoingCalls(workspace.snapshot(), item)).toHaveLength(3);
  });

  test('and has nothing to say once the course is gone', () => {
    const { workspace, item } = startAt(hit, '  HIT 100:', '  HIT$0 100:');
    workspace.type(hit, 'curriculum: empty\n');
    expect(outgoingCalls(workspace.snapshot(), item)).toEqual([]);
    expect(incomingCalls(workspace.snapshot(), item)).toEqual([]);
  });
});

describe('The type hierarchy of a skill', () => {
  const at = (file: string, from: string, to: string) => {
    const workspace = fixtureWorkspace(collegeWith(file, from, to));
    const snapshot = workspace.snapshot();
    const items = prepareTypeHierarchy(snapshot, workspace.uri, workspace.position);
    return { snapshot, items };
  };
  const named = ({ name, detail }: TypeHierarchyItem) => `${name} (${detail})`;

  test('leads up to its category, and down again', () => {
    const { snapshot, items } = at(hit, 'icd-10-cm-coding', 'icd-10$0-cm-coding');
    const path = [...(items ?? [])];
    for (let above = path; above.length > 0; ) {
      above = above.flatMap((item) => supertypes(snapshot, item));
      path.push(...above);
    }
    expect(path.map(({ detail }) => detail)).toEqual(['icd-10-cm-coding', 'medical-coding', 'category']);
    const coding = path[1];
    if (!coding) throw new Error('no broader skill');
    expect(coding.uri).toBe('hit-taxonomy:/skills/medical-coding.md');
    expect(subtypes(snapshot, coding).map(({ detail }) => detail)).toContain('icd-10-cm-coding');
    const category = path[2];
    expect(category && subtypes(snapshot, category).map(({ detail }) => detail)).toContain('medical-coding');
  });

  test('of an item stays in its framework', () => {
    const { snapshot, items } = at(hit, 'outcomes/thinking', 'outcomes/thin$0king');
    expect(items?.map(named)).toEqual(['Critical thinking (outcomes/thinking)']);
    const above = items?.flatMap((item) => supertypes(snapshot, item)) ?? [];
    expect(above.map(named)).toEqual(['Reasoning (outcomes/reasoning)']);
    expect(above.flatMap((item) => subtypes(snapshot, item)).map(named)).toEqual([
      'Critical thinking (outcomes/thinking)',
    ]);
    const top = above.flatMap((item) => supertypes(snapshot, item));
    expect(top.map(named)).toEqual(['Outcomes (outcomes)']);
    expect(top.flatMap((item) => subtypes(snapshot, item)).map(({ name }) => name)).toEqual(['Reasoning', 'Rules']);
    expect(top.flatMap((item) => supertypes(snapshot, item))).toEqual([]);
  });

  test('begins on the page of a skill, too', () => {
    const { snapshot } = at(hit, 'Spring', 'Spring');
    const items = prepareTypeHierarchy(snapshot, 'hit-taxonomy:/skills/hipaa.md', { line: 0, character: 0 });
    expect(items?.map(({ detail }) => detail)).toEqual(['hipaa']);
  });

  test('a course has none', () => {
    expect(at(hit, '  HIT 100:', '  HIT$0 100:').items).toBeNull();
  });
});
