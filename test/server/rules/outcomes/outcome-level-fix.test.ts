import { expect, test } from 'vitest';
import { filesAfterRuleFix, ruleFixTitles } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const path = '/hit.curriculum.yaml';
const program = (outcomes: string) =>
  `//- ${path}\ncurriculum: hit\ntitle: HIT\naward: certificate\ncourses:\n  HIT 1:\n    title: Records\n    outcomes:\n${outcomes}`;

test.each<[what: string, written: string, mended: string]>([
  ['plain', 'bloom: remember', 'bloom: evaluate'],
  ['in quotation marks', 'bloom: "remember"', 'bloom: "evaluate"'],
  ['in single ones', "bloom: 'remember'", "bloom: 'evaluate'"],
])('the level of the verb takes the place of what is declared: %s', (_what, written, mended) => {
  const outcomes = (bloom: string) =>
    `      - { id: a, text: List records, bloom: remember }\n      - { id: b, text: Evaluate records, ${bloom} }\n`;
  const workspace = fixtureWorkspace(program(outcomes(written)));
  expect(ruleFixTitles(workspace, path, 'outcome-level')).toEqual([
    'Change `remember` to `evaluate`, the level of the verb',
  ]);
  const after = filesAfterRuleFix(workspace, path, 'outcome-level', 'Change');
  expect(after[path]).toContain(outcomes(mended));
});

test('what an alias repeats stays, since it is the level of other outcomes as well', () => {
  const outcomes =
    '      - { id: a, text: Evaluate records, bloom: &low remember }\n      - { id: b, text: List records, bloom: *low }\n';
  expect(ruleFixTitles(fixtureWorkspace(program(outcomes)), path, 'outcome-level')).toEqual([]);
});
