import { expect, test } from 'vitest';
import { expectFindings } from '../../../support/findings.ts';
import { fixed } from '../../features/code-actions/fixes/offered.ts';
import { mendingAt } from './mending.ts';

const expectWeights = (fixture: string) => expectFindings(fixture, ['assessment-weights']);
const course = (assessments: string) => `
curriculum: hit
title: HIT
award: certificate
courses:
  HIT 112:
    title: Coding
    credits: 3
    assessments:${assessments}
`;
test('Weights that do not make 100 are told at the course.', () => {
  expectWeights(`
    curriculum: hit
    title: HIT
    award: certificate
    courses:
      HIT 112:
        title: Coding
        credits: 3
        assessments:
    #   ^^^^^^^^^^^ assessment-weights The assessments of HIT 112 Coding add up to 95 %: change their weights so that they make 100.
          Quizzes: 45
          Final: { weight: 50, assesses: [data-quality] }
      HIT 212:
        title: Coding II
        credits: 3
        assessments:
    #   ^^^^^^^^^^^ assessment-weights add up to 110 %, and 1 of them has no weight yet: change
          Quizzes: 50
          Midterm: 60
          Final: { assesses: [data-quality] }
  `);
});

test('Thirds, halves and one assessment that is all are right.', () => {
  expectWeights(course(' { A: 33.3, B: 33.3, C: 33.3 }'));
  expectWeights(course(' { A: 16.7, B: 16.7, C: 16.7, D: 16.7, E: 16.7, F: 16.7 }'));
  expectWeights(course(' { A: 37.5, B: 62.5 }'));
  expectWeights(course(' { Project: 100 }'));
});

test('Of what is not known nothing is said.', () => {
  expectWeights(course(' { A: 40, B: { assesses: [data-quality] } }'));
  expectWeights(course(' { A: 40, B: 40% }'));
  expectWeights(course(' { A: 40, B: }'));
  expectWeights(course(' { A: 0, B: 0 }'));
  expectWeights(course(' { A: 400, B: 600 }'));
  expectWeights(course(' { A: 40, A: 80 }'));
  expectWeights(course(''));
  expectWeights(`${course(' { A: 100 }')}assessments: { Exit interview: {}, Examination: {} }\n`);
});

test('The fix keeps the proportions, the long form and the comments.', () => {
  const text = course(`
      # every week
      Quizzes: 30 # ten of them
      Practicum: { weight: 30, assesses: [data-quality] }
      Final: 50`).replace('    assessments', '    asses$0sments');
  const title = 'Make the weights add up to 100 %: 27, 27, 46';
  expect(mendingAt(text)).toEqual([title]);
  const after = fixed(text, title);
  expect(after).toBe(
    course(`
      # every week
      Quizzes: 27 # ten of them
      Practicum: { weight: 27, assesses: [data-quality] }
      Final: 46`).slice(1),
  );
  expectWeights(after);
});

test('The fix is offered at each of the weights as well, and not behind them.', () => {
  const text = course('\n      Quizzes: 30\n      Final: 50\n    technologies: []');
  const title = 'Make the weights add up to 100 %: 38, 62';
  expect(mendingAt(text.replace('30', '3$00'))).toEqual([title]);
  expect(mendingAt(text.replace('50', '50$0'))).toEqual([title]);
  expect(mendingAt(text.replace('technologies', 'techno$0logies'))).toEqual([]);
  expect(mendingAt(text.replace('credits', 'cre$0dits'))).toEqual([]);
});

test('Weights that stand elsewhere, or are not all there, are not rewritten.', () => {
  const text = (weights: string) => course(weights).replace('    assessments', '    asses$0sments');
  expect(mendingAt(text(' { A: 90, B: &b 20, C: *b }'))).toEqual([]);
  expect(mendingAt(text(' { A: 90, B: 20, C: }'))).toEqual([]);
  expect(mendingAt(text(' { A: 90, B: 20, C: 0 }'))).toEqual(['Make the weights add up to 100 %: 82, 18, 0']);
});
