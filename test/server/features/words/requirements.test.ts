import { expect, test } from 'vitest';
import { programTargets } from '../../../../server/src/analysis/skills/program-targets.ts';
import { targetWords } from '../../../../server/src/features/code-lens/target-words.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** What a lens says of the requirements that are not met. */
function lacking(program: string): string {
  const workspace = fixtureWorkspace(`//- /a.curriculum.yaml
curriculum: a
${program}
//- /r.role.yaml
role: r
requires: { sql: mastered }
//- /r.skills.yaml
framework: f
title: F
items:
  think: { label: Thinking, bloom: analyze }
`);
  const snapshot = workspace.snapshot();
  const document = workspace.document('/a.curriculum.yaml');
  const [target] = document ? programTargets(snapshot, document) : [];
  if (!document || !target) throw new Error('The program prepares for nothing.');
  return targetWords(snapshot, document, target)?.tooltip ?? '';
}

test('A skill is not known where its levels do not compare, and it is said which levels.', () => {
  expect(
    lacking(`levels: [aware, able]
prepares-for: { roles: [r] }
courses: { HIT 1: { title: One, credits: 1, teaches: { sql: able } } }`),
  ).toBe('SQL, mastered: HIT 1 (able); not known: not every course that teaches it says a level of the scale');
});

test('A skill is not known where a course of the plan is not, and the levels that are known do compare.', () => {
  const words = lacking(`prepares-for: { roles: [r] }
courses: { HIT 1: { title: One, credits: 1, teaches: { sql: introduced } } }
terms: [{ title: Fall, courses: [HIT 1, HIT 2] }]`);
  expect(words).toBe('SQL, mastered: HIT 1 (introduced, Fall); not known: not all courses of the program are known');
});

test('An item with a Bloom level is not known where no course outcome says how far it is brought.', () => {
  const words = lacking(`uses: [f]
prepares-for: { frameworks: [f] }
courses: { HIT 1: { title: One, credits: 1, teaches: { f/think: introduced } } }`);
  expect(words).toBe('Thinking, analyze: HIT 1 (introduced); not known: no course outcome says a Bloom level for it');
});
