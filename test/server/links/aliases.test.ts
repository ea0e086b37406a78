import { expect, test } from 'vitest';
import { locate } from '../../../server/src/syntax/locate.ts';
import { factsOf, linkAt, linkPointedAt } from '../../../server/src/workspace/links/file-facts.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

const fixture = `
curriculum: hit
title: HIT
award: associate
courses:
  A 1: { title: One, credits: 3 }
  A 2:
    title: Two
    credits: 3
    prerequisites: [&one A 1]
    corequisites: [*one, *one]
  A 3: &three
    title: Three
    credits: 3
    prerequisites: &both [*one, A 2]
  A 4: { <<: *three, title: Four, advisories: *both }
`;

test('What an alias repeats is one place in a text, and says something each time.', () => {
  const workspace = fixtureWorkspace(fixture);
  const { links } = workspace.snapshot();
  const document = workspace.document('/test.curriculum.yaml');
  const declaration = factsOf(document)?.declarations.find(({ word }) => word.text === 'A 1');
  if (!declaration) throw new Error('The course is not declared.');
  const target = { from: 'file', document, declaration } as const;
  const inWords = (places: ReturnType<typeof links.referencesTo>) =>
    places.map(({ reference: { use, owner } }) => `${owner?.word.text} ${use}`).sort();
  expect(inWords(links.referencesTo(target))).toEqual(['A 2 prerequisites']);
  expect(inWords(links.everyUseOf(target))).toEqual([
    'A 2 corequisites',
    'A 2 prerequisites',
    'A 3 prerequisites',
    'A 4 advisories',
    'A 4 prerequisites',
  ]);
});

test('The place belongs to what it is written in, also where something above repeats it.', () => {
  const workspace = fixtureWorkspace(`
curriculum: hit
title: HIT
award: associate
plans:
  fast: { terms: [{ title: Summer, courses: [&one A 1] }] }
terms:
  - { title: Fall, courses: [*one] }
courses:
  A 1: { title: One, credits: 3 }
`);
  const facts = factsOf(workspace.document('/test.curriculum.yaml'));
  expect(facts?.mentioned.get('course A1')?.map(({ owner }) => owner?.word.text)).toEqual(['Summer']);
  expect(facts?.used.get('course A1')?.map(({ owner }) => owner?.word.text)).toEqual(['Summer', 'Fall']);
});

test('A text that repeats much by few words is read all the same.', () => {
  const codes = Array.from({ length: 500 }, (_, index) => `C ${index}`);
  const courses = Array.from({ length: 600 }, (_, index) => `  D ${index}: { <<: *all }\n`);
  const workspace = fixtureWorkspace(
    `curriculum: hit\ntitle: H\ncourses:\n  A 1: &all { title: A, prerequisites: [${codes.join(', ')}] }\n${courses.join('')}`,
  );
  const facts = factsOf(workspace.document('/test.curriculum.yaml'));
  expect(facts?.references).toHaveLength(500);
  expect(facts?.uses.length).toBeLessThan(20_000);
});

test.each([
  ['line feeds', '\n'],
  ['Windows line ends', '\r\n'],
])('An id is pointed at in each of its aliases, wherever the cursor is in it, with %s.', (_name, lineEnd) => {
  const workspace = fixtureWorkspace(fixture.replaceAll('\n', lineEnd));
  const document = workspace.document('/test.curriculum.yaml');
  const facts = factsOf(document);
  if (!facts) throw new Error('The file has no facts.');
  const inAlias = Array.from({ length: document.text.length + 1 }, (_one, offset) => offset).filter((offset) => {
    const node = locate(document.tree, offset)?.node;
    return node?.kind === 'alias' && node.target?.kind === 'scalar' && !linkAt(facts, offset);
  });
  expect(inAlias.length).toBeGreaterThan(10);
  for (let offset = 0; offset <= document.text.length; offset++) {
    expect(linkPointedAt(document, offset)?.isAlias === true, `at ${offset}`).toBe(inAlias.includes(offset));
  }
});
