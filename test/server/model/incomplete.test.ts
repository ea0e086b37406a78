import { expect, test } from 'vitest';
import { type Curriculum, readFileModel } from '../../../server/src/model/file-model.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';

/** A program of some lines. */
function program(...lines: readonly string[]): Curriculum {
  const model = readFileModel(parseText(['curriculum: hit', ...lines].join('\n')), 'curriculum');
  if (model.kind !== 'curriculum') throw new Error('It is no program.');
  return model;
}

const firstTerm = (slots: string) => program('terms:', '  - title: Fall', `    courses: ${slots}`).terms[0];

test('A term says that some of its list could not be understood.', () => {
  expect(firstTerm('[HIT 100, { elective: Free elective, credits: 3 }]')?.incomplete).toBeUndefined();
  expect(firstTerm('[]')?.incomplete).toBeUndefined();
  expect(firstTerm('')?.incomplete).toBeUndefined();
  expect(firstTerm('[HIT 100, { cours: HIT 110 }]')?.incomplete).toBe(true);
  expect(firstTerm('HIT 100')?.incomplete).toBe(true);
});

test('So do a choice, a plan, a program and a concentration.', () => {
  const choiceOf = (from: string) => firstTerm(`[{ choose: 1, from: ${from} }]`)?.slots[0];
  expect(choiceOf('[HIT 100, { all: [HIT 110, HIT 120] }]')).not.toHaveProperty('incomplete');
  expect(choiceOf('[HIT 100, { al: [HIT 110] }]')).toHaveProperty('incomplete', true);
  expect(choiceOf('[HIT 100, { all: [HIT 110, [HIT 120]] }]')).toHaveProperty('incomplete', true);

  const terms = ['  - title: Fall', '    courses: [HIT 100]'];
  expect(program('terms:', ...terms).termsIncomplete).toBeUndefined();
  expect(program('terms:', ...terms, '  - Spring').termsIncomplete).toBe(true);
  expect(program('plans: { a: { terms: [{ title: Fall, courses: [] }] } }').plans[0]?.incomplete).toBeUndefined();
  expect(program('plans: { a: { terms: [Fall] } }').plans[0]?.incomplete).toBe(true);

  const track = (what: string) => program(`concentrations: { coding: { ${what} } }`).concentrations[0]?.incomplete;
  expect(track('adds: [HIT 230], replaces: { HIT 100: HIT 110, HIT 120: [HIT 130] }')).toBeUndefined();
  expect(track('adds: { Fall: [HIT 230] }')).toBeUndefined();
  expect(track('adds: [{ cours: HIT 230 }]')).toBe(true);
  expect(track('adds: { Fall: HIT 230 }')).toBe(true);
  expect(track('replaces: { HIT 120: [{ cours: HIT 130 }] }')).toBe(true);
});

test('A course says that some of its hours could not be understood.', () => {
  const hours = (value: string) => program(`courses: { HIT 100: { weekly-hours: ${value} } }`).courses[0];
  expect(hours('{ lecture: 3, laboratory: 2 }')?.hoursIncomplete).toBeUndefined();
  expect(hours('{ lecture: 3, laboratory: }')?.hoursIncomplete).toBe(true);
  expect(hours('{ lecture: 3, labratory: 2 }')?.hoursIncomplete).toBe(true);
  expect(hours('3')?.hoursIncomplete).toBe(true);
});
