import { expect, test } from 'vitest';
import { checkRules } from '../../../server/src/rules/check-rules.ts';
import { createKeptFindings } from '../../../server/src/rules/kept-findings.ts';
import { requisiteRedundant } from '../../../server/src/rules/requisites/requisite-redundant.ts';
import { atOnce } from '../../../server/src/syntax/finding-steps.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

/** Courses that each name all earlier ones: of `count`, all but the last of each list say nothing more. */
function chain(count: number): string {
  const code = (number: number) => `HIT ${100 + number}`;
  const courses = Array.from({ length: count }, (_, number) => {
    const earlier = Array.from({ length: number }, (_, other) => code(other));
    return `  ${code(number)}:\n    title: Course ${number}\n    credits: 3\n    prerequisites: [${earlier.join(', ')}]\n`;
  });
  return `curriculum: hit\ntitle: HIT\naward: associate\ncourses:\n${courses.join('')}`;
}

const run = { rules: [requisiteRedundant] };
const more =
  '`requisite-redundant` (Prerequisite that follows from another one) finds in this file, only the first 1,000';

test('of what a rule finds by the thousand, the first in the text are shown, and that there are more', () => {
  const text = chain(60);
  const workspace = fixtureWorkspace(text);
  const [first, ...shown] = checkRules(workspace.snapshot(), workspace.document('/test.curriculum.yaml'), run);
  expect(first).toMatchObject({
    code: 'not-checked-more-findings',
    severity: 'information',
    start: 0,
    message: expect.stringContaining(more),
  });
  expect(shown).toHaveLength(1_000);
  expect(shown.every(({ code }) => code === 'requisite-redundant')).toBe(true);
  // Course n has n − 1 such prerequisites: those of the first 45 courses are 990.
  expect(shown.filter(({ start }) => start < text.indexOf('\n  HIT 146:'))).toHaveLength(990);
  expect(shown.at(-1)?.start).toBeLessThan(text.indexOf('\n  HIT 147:'));
});

test('a thousand are shown as they are', () => {
  const workspace = fixtureWorkspace(chain(45));
  const found = checkRules(workspace.snapshot(), workspace.document('/test.curriculum.yaml'), run);
  expect(found.map(({ code }) => code)).toEqual(Array(946).fill('requisite-redundant'));
});

test('what is kept of very many after an edit is what would be found anew', () => {
  const text = chain(60);
  const workspace = fixtureWorkspace(text);
  const kept = createKeptFindings();
  const judged = () => atOnce(kept.of(workspace.snapshot(), workspace.document('/test.curriculum.yaml')));
  const anew = () => checkRules(workspace.snapshot(), workspace.document('/test.curriculum.yaml'));
  expect(judged()).toEqual(anew());
  for (const after of [
    text.replace('curriculum: hit\n', 'curriculum: hit-and-more\n'),
    text.replace('title: Course 3\n', 'title: Course number 3\n'),
    text.replace('prerequisites: [HIT 100, ', 'prerequisites: ['),
  ]) {
    workspace.typeOn('/test.curriculum.yaml', after);
    expect(judged()).toEqual(anew());
  }
});
