import { expect, test } from 'vitest';
import { targetsOf } from '../../../server/src/workspace/links/target.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

const twoColleges = `
//- /north/hit.curriculum.yaml
curriculum: hit-aas
title: Health Information Technology
award: associate
uses: [sciences, outcomes]
courses:
  HIT 100:
    title: Introduction
    credits: 3
    prerequisites:
      - BIO 111
      - any: [bio  112, {course: ENG 101, external: true}]
      - all: [XYZ 999]
    teaches:
      hipaa: introduced
      outcomes/thinking: introduced
      outcomes/nothing: introduced
terms:
  - title: Fall
    courses: [hit 100, BIO 111]
//- /north/sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 111: { title: Biology I, credits: 4 }
  BIO 112: { title: Biology II, credits: 4, prerequisites: [bio111] }
//- /north/outcomes.skills.yaml
framework: outcomes
title: Outcomes
items:
  thinking: Critical thinking
//- /south/hit.curriculum.yaml
curriculum: hit-south
title: Health Information
award: associate
uses: [sciences]
courses:
  HIT 100: { title: South, credits: 3, prerequisites: [BIO 111] }
terms:
  - { title: Fall, courses: [HIT 100, ZOO 1] }
//- /south/sciences.courses.yaml
catalog: sciences
title: Sciences of the South
courses:
  BIO 111: { title: Life, credits: 3 }
`;

/** What each reference of a file means, as `written: state file#id`. */
function meanings(path: string): string[] {
  const fixture = fixtureWorkspace(twoColleges);
  const snapshot = fixture.snapshot();
  const document = fixture.document(path);
  const facts = snapshot.links.facts(document);
  if (!facts) throw new Error('The file is not of the format.');
  return facts.references
    .filter(({ kind }) => kind !== 'level' && kind !== 'award')
    .map((reference) => {
      const resolution = snapshot.links.resolve(document, reference);
      const targets = targetsOf(resolution).map((target) =>
        target.from === 'file'
          ? `${fixture.pathOf(target.document.uri)}#${target.declaration.id}`
          : `taxonomy ${target.id}`,
      );
      return [`${reference.word.text}: ${resolution.state}`, ...targets].join(' ');
    });
}

test('A program means the courses of the catalogs that it uses, and never those of another college.', () => {
  expect(meanings('/north/hit.curriculum.yaml')).toEqual([
    'sciences: found /north/sciences.courses.yaml#sciences',
    'outcomes: found /north/outcomes.skills.yaml#outcomes',
    'BIO 111: found /north/sciences.courses.yaml#BIO111',
    'bio  112: found /north/sciences.courses.yaml#BIO112',
    'ENG 101: external',
    'XYZ 999: missing',
    'hipaa: found taxonomy hipaa',
    'outcomes: found /north/outcomes.skills.yaml#outcomes',
    'thinking: found /north/outcomes.skills.yaml#outcomes/thinking',
    'outcomes: found /north/outcomes.skills.yaml#outcomes',
    'nothing: missing',
    'hit 100: found /north/hit.curriculum.yaml#HIT100',
    'BIO 111: found /north/sciences.courses.yaml#BIO111',
  ]);
  expect(meanings('/south/hit.curriculum.yaml')).toEqual([
    'sciences: found /south/sciences.courses.yaml#sciences',
    'BIO 111: found /south/sciences.courses.yaml#BIO111',
    'HIT 100: found /south/hit.curriculum.yaml#HIT100',
    'ZOO 1: missing',
  ]);
});

test('The references to a course are those of its own college, from every file.', () => {
  const fixture = fixtureWorkspace(twoColleges);
  const { links } = fixture.snapshot();
  const catalog = fixture.document('/north/sciences.courses.yaml');
  const declaration = links.facts(catalog)?.declared.get('course BIO111')?.[0];
  if (!declaration) throw new Error('not declared');
  const places = links.referencesTo({ from: 'file', document: catalog, declaration });
  expect(
    places.map(({ document, reference }) => `${fixture.pathOf(document.uri)} ${reference.use} ${reference.word.text}`),
  ).toEqual([
    '/north/hit.curriculum.yaml prerequisites BIO 111',
    '/north/hit.curriculum.yaml plan BIO 111',
    '/north/sciences.courses.yaml prerequisites bio111',
  ]);
});
