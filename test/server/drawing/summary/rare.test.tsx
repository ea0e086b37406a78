import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { ProgramReport } from '../../../../server/src/analysis/report/report.ts';
import { defaultView } from '../../../../server/src/drawing/drawing.ts';
import {
  outcomeBloomInWords,
  outcomePlan,
  outcomeStateInWords,
} from '../../../../server/src/drawing/summary/outcome-words.ts';
import { Summary } from '../../../../server/src/drawing/summary/summary.tsx';
import { reportOf } from '../../../support/reports.ts';

/** The summary as somebody reads it. */
function words(report: ProgramReport): string {
  return renderToString(<Summary report={report} view={defaultView} />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const head = 'curriculum: hit\ntitle: Health Information\naward: associate\n';

test('A program without courses, roles or a plan says of each what there is not', () => {
  const text = words(reportOf(head));
  expect(text).toContain('The program names no roles, frameworks or outcomes that it prepares for.');
  expect(text).toContain('The program has no plan by terms.');
  expect(text).toContain('Nothing is required yet that could be lacking.');
});

test('Parts of the credits are compared with what is published of each', () => {
  const text = words(
    reportOf(`${head}credit-parts: { Major: 6, General: 3 }
courses:
  HIT 1: { title: A, credits: 3, part: Major }
  ENG 1: { title: B, credits: 3, part: General }
terms: [{ title: Fall, courses: [HIT 1, ENG 1] }]
`),
  );
  expect(text).toContain('Credits by part Major 3 credits (6 credits published)');
  expect(text).toMatch(/General 3 credits (?!\()/);
});

test('A gap of a framework, and one that nothing taught is near to', () => {
  const text = words(
    reportOf(`//- /hit.curriculum.yaml\n${head}uses: [c]
prepares-for: { frameworks: [c] }
courses: { HIT 1: { title: A, credits: 3, teaches: { c/records: mastered } } }
terms: [{ title: Fall, courses: [HIT 1] }]
//- /c.skills.yaml
framework: c
title: Competencies
items: { records: Records, ethics: Ethics }
`),
  );
  expect(text).toContain('1 gap: 1 missing; counted once');
  expect(text).toContain(
    'Ethics Missing, weighs 1 (in one framework) Competencies: requires it No course teaches anything near it.',
  );
});

describe('An outcome', () => {
  const outcomes = (lines: string, courses: string) => {
    const report = reportOf(`${head}outcomes:\n  a: ${lines}\ncourses:\n  HIT 1: { title: A, credits: 3${courses} }
terms: [{ title: Fall, courses: [HIT 1] }]
`);
    const [outcome] = report.outcomes;
    if (!outcome) throw new Error('There is no outcome.');
    return { report, outcome };
  };

  test('to which nothing leads is missing', () => {
    const { report, outcome } = outcomes('{ text: Good manners }', '');
    expect(outcomeStateInWords(report, outcome)).toBe('Missing: no course leads to it');
    expect(outcomeBloomInWords(outcome)).toBe('');
  });

  test('that is only introduced is partial, and says how far it is reached', () => {
    const { report, outcome } = outcomes('{ text: Code, bloom: evaluate }', ', contributes-to: { a: introduced }');
    expect(outcomeStateInWords(report, outcome)).toBe('Partial: reached Introduced, required Mastered');
    expect(outcomeBloomInWords(outcome)).toBe('Evaluate required; no course outcome says what is reached');
  });

  test('to which a course leads, nobody knows how far, is not known', () => {
    const { report, outcome } = outcomes('{ text: Good manners }', ', contributes-to: { a: }');
    expect(outcomeStateInWords(report, outcome)).toMatch(/^Not known: /);
  });

  test('says the level of Bloom that course outcomes reach, also where none is required', () => {
    const reached =
      ', contributes-to: { a: mastered }, outcomes: [{ id: b, text: Apply codes, bloom: apply, program-outcomes: [a] }]';
    expect(outcomeBloomInWords(outcomes('{ text: Code, bloom: evaluate }', reached).outcome)).toBe(
      'Evaluate required, Apply reached',
    );
    expect(outcomeBloomInWords(outcomes('{ text: Good manners }', reached).outcome)).toBe('Apply reached');
    const { report, outcome } = outcomes('{ text: Good manners }', reached);
    expect(outcomeStateInWords(report, outcome)).toBe('Met');
    expect(outcomePlan(report, outcome)).toBeUndefined();
  });

  test.each([
    ['reached', ['HIT1'], 'Met'],
    ['below', ['HIT1'], 'Partial'],
    ['not-told', ['HIT1'], 'Not known'],
    ['not-told', [], 'Missing: no course leads to it'],
  ] as const)('of a program that is not measured by its outcomes: %s by %j', (state, codes, expected) => {
    const { report, outcome } = outcomes('{ text: Good manners }', '');
    const courses = codes.map((code) => ({ code })) as unknown as typeof outcome.courses;
    expect(outcomeStateInWords({ ...report, targets: [] }, { ...outcome, state, courses })).toBe(expected);
  });
});
