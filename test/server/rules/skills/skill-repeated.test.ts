import { expect, test } from 'vitest';
import { checkedFile } from '../../../../server/src/rules/check-rules.ts';
import { skillRepeated } from '../../../../server/src/rules/skills/skill-repeated.ts';
import { expectFindings, findingWith, relatedTo } from '../../../support/findings.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const expectRepeated = (fixture: string) => expectFindings(fixture, ['skill-repeated']);

const program = `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
uses: [sciences]
courses:
  HIT 1: { title: One, credits: 3, teaches: { hipaa: introduced, privacy: introduced } }
  HIT 2: { title: Two, credits: 3, teaches: { hipaa: introduced, privacy: introduced } }
  HIT 3: { title: Three, credits: 3, teaches: { hipaa: introduced, privacy: reinforced } }
  HIT 4: { title: Four, credits: 3, teaches: { privacy: reinforced } }
terms:
  - { title: Fall, courses: [BIO 1, HIT 1, HIT 2] }
  - { title: Spring, courses: [HIT 3, HIT 4] }
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 1: { title: Biology, credits: 4, teaches: { hipaa: introduced } }
`;

const mark =
  '  #                                           ^^^^^ skill-repeated 4 courses teach “HIPAA” at the same level, introduced: `BIO 1`, `HIT 1`, `HIT 2` and `HIT 3`. Let later ones go further,\n';

test('The same skill at the same level in four courses is told of at the first course of the file.', () => {
  const workspace = expectRepeated(program.replace('  HIT 2:', `${mark}  HIT 2:`));
  const finding = findingWith(workspace, '/hit.curriculum.yaml', 'skill-repeated');
  expect(finding.severity).toBe(3);
  expect(finding.data.values).toEqual({
    skill: 'hipaa',
    level: 'introduced',
    courses: ['BIO 1', 'HIT 1', 'HIT 2', 'HIT 3'],
  });
  expect(relatedTo(workspace, finding)).toEqual([
    '/sciences.courses.yaml:4 BIO 1, Fall',
    '/hit.curriculum.yaml:7 HIT 2, Fall',
    '/hit.curriculum.yaml:8 HIT 3, Spring',
  ]);
});

test('Three courses, options of a choice, courses of no plan, and levels of another scale are no repetition.', () => {
  expectRepeated(program.replace('hipaa: introduced, privacy: reinforced', 'hipaa: reinforced'));
  expectRepeated(
    program.replace('HIT 1, HIT 2]', 'HIT 1, { choose: 1, from: [HIT 2, HIT 4] }]').replace('HIT 3, HIT 4', 'HIT 3'),
  );
  expectRepeated(program.replace('[HIT 3, HIT 4]', '[HIT 4]'));
  expectRepeated(program.replace('title: Sciences\n', 'title: Sciences\nlevels: introduced-developed-mastered\n'));
});

test('A program can say how many are too many.', () => {
  const workspace = fixtureWorkspace(program);
  const file = checkedFile(workspace.snapshot(), workspace.document('/hit.curriculum.yaml'));
  const found = (courses: number) => file && skillRepeated.check(file, { courses }).map(({ values }) => values?.skill);
  expect(found(5)).toEqual([]);
  expect(found(2)).toEqual(['privacy', 'privacy', 'hipaa'].sort());
});
