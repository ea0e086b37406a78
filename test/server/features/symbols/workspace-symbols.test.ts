import { expect, test } from 'vitest';
import { workspaceSymbols } from '../../../../server/src/features/symbols/workspace-symbols.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const { snapshot, pathOf } = fixtureWorkspace(`
//- /hit.curriculum.yaml
curriculum: hit-aas
title: Health Information Technology
award: associate
outcomes:
  plo-1: Code what is documented
courses:
  HIT 100: { title: Introduction, credits: 3 }
terms:
  - { title: First fall, courses: [HIT 100] }
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 111: { title: Biology I, credits: 4 }
//- /own.skills.yaml
framework: own
title: Own Skills
items:
  thinking: { code: I.1, label: Critical thinking }
//- /clerk.role.yaml
role: clerk
title: Records Clerk
`);

/** What a search finds, as `name in file (container)`. */
function found(query: string): string[] {
  return workspaceSymbols(snapshot(), query).map(
    ({ name, location, containerName }) =>
      `${name} in ${pathOf(location.uri)}:${location.range.start.line}${containerName ? ` (${containerName})` : ''}`,
  );
}

test('A course is found by its code, with or without the space, and by words of its title.', () => {
  const biology = 'BIO 111 Biology I in /sciences.courses.yaml:3 (Sciences)';
  expect(found('bio 111')).toEqual([biology]);
  expect(found('bio111')).toEqual([biology]);
  expect(found('biology')).toEqual([biology]);
});

test('Skills are found by code and label, roles and programs by title, outcomes by their text.', () => {
  expect(found('I.1')).toEqual(found('critical'));
  expect(found('critical')).toEqual(['own/thinking I.1 Critical thinking in /own.skills.yaml:3 (Own Skills)']);
  expect(found('records clerk')).toEqual(['clerk Records Clerk in /clerk.role.yaml:0']);
  expect(found('documented')).toEqual([
    'plo-1 Code what is documented in /hit.curriculum.yaml:4 (Health Information Technology)',
  ]);
  expect(found('first fall')).toEqual(['First fall in /hit.curriculum.yaml:8 (Health Information Technology)']);
});

test('Scattered letters find something only where nothing fits better; nothing typed finds everything.', () => {
  expect(found('hit')).toHaveLength(2);
  expect(found('hit')[0]).toMatch(/^hit-aas/);
  expect(found('bilgy')).toEqual(['BIO 111 Biology I in /sciences.courses.yaml:3 (Sciences)']);
  expect(found('')).toHaveLength(9);
  expect(found('nowhere to be found')).toEqual([]);
});

test('What looks like a code finds codes before all else, with and without the space.', () => {
  const workspace = fixtureWorkspace(`
//- /p.curriculum.yaml
curriculum: p
title: P
award: associate
courses:
  STA 200: { title: Statistics, credits: 3 }
  A 20: { title: Twenty, credits: 3 }
  HIT 9: { title: Alphabets 2, credits: 3 }
  a2: { title: Two, credits: 3 }
  HIT 8: { title: Anatomy 2, credits: 3 }
terms:
  - { title: Fall 2025, courses: [] }
`);
  const names = (query: string) => workspaceSymbols(workspace.snapshot(), query).map(({ name }) => name);
  expect(names('a 2')).toEqual(['a2 Two', 'A 20 Twenty']);
  expect(names('a2')).toEqual(names('a 2'));
  expect(names('A  2')).toEqual(names('a 2'));
  expect(names('hit 9')).toEqual(['HIT 9 Alphabets 2']);
  expect(names('anatomy 2')).toEqual(['HIT 8 Anatomy 2']);
  expect(names('fall 2025')).toEqual(['Fall 2025']);
  // A piece of a code is found where no code begins with it.
  expect(names('ta 2')).toEqual(['STA 200 Statistics']);
  expect(names('ta2')).toEqual(names('ta 2'));
});
