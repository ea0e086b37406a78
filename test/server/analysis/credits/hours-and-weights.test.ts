import { describe, expect, test } from 'vitest';
import { normalizedWeights, weightsOf } from '../../../../server/src/analysis/credits/assessment-weights.ts';
import { asQuarterCredits, asSemesterCredits } from '../../../../server/src/analysis/credits/calendar.ts';
import { contactHoursOf, studentHoursFor } from '../../../../server/src/analysis/credits/course-hours.ts';
import { canBeEqual } from '../../../../server/src/analysis/credits/credits.ts';
import { areExplained } from '../../../../server/src/analysis/credits/usual-hours.ts';
import { seededRandom } from '../../../support/random.ts';

const exactly = (credits: number) => ({ min: credits, max: credits });

test('Quarter credits are two thirds of semester credits', () => {
  for (const [quarter, semester] of [
    [90, 60],
    [180, 120],
    [45, 30],
    [4, 2.667],
  ] as const) {
    expect(asSemesterCredits(exactly(quarter))).toEqual(exactly(semester));
  }
  expect(asQuarterCredits({ min: 60, max: 64 })).toEqual({ min: 90, max: 96 });
  // There and back, but for the rounding of thirds.
  for (let credits = 0; credits < 20; credits += 0.25) {
    expect(canBeEqual(asQuarterCredits(asSemesterCredits(exactly(credits))), exactly(credits))).toBe(true);
  }
});

test('Amounts are the same where their ranges meet', () => {
  expect(canBeEqual(exactly(60), { min: 58, max: 62 })).toBe(true);
  expect(canBeEqual({ min: 60, max: 64 }, { min: 64, max: 66 })).toBe(true);
  expect(canBeEqual({ min: 60, max: 64 }, { min: 65, max: 66 })).toBe(false);
  expect(canBeEqual(exactly(8.01), exactly(8))).toBe(true);
  expect(canBeEqual(exactly(8.125), exactly(8))).toBe(false);
});

describe('Hours', () => {
  const none = { weeklyHours: {}, contactHours: {} };

  test('of a week count for all weeks of the term, and those of a term as they are written', () => {
    const weekly = { ...none, weeklyHours: { lecture: 3, laboratory: 2 } };
    expect(contactHoursOf(weekly, 'semester')).toEqual({ byKind: { lecture: 45, laboratory: 30 }, total: 75 });
    expect(contactHoursOf(weekly, 'quarter')?.total).toBe(50);
    expect(contactHoursOf(weekly, 'semester', 16)?.total).toBe(80);
    expect(contactHoursOf(weekly, undefined, 8)?.total).toBe(40);
    const written = { ...weekly, contactHours: { clinical: 80 } };
    expect(contactHoursOf(written, undefined)).toEqual({ byKind: { clinical: 80 }, total: 80 });
  });

  test('are not known where none are written, some were not understood, or nothing says how many weeks', () => {
    expect(contactHoursOf(none, 'semester')).toBeUndefined();
    expect(contactHoursOf({ ...none, weeklyHours: { lecture: 3 } }, undefined)).toBeUndefined();
    expect(contactHoursOf({ ...none, weeklyHours: { lecture: 3 }, hoursIncomplete: true }, 'semester')).toBeUndefined();
  });

  test('of students are 45 for a semester credit, and 30 for a quarter credit', () => {
    expect(studentHoursFor({ min: 3, max: 4 }, 'semester')).toEqual({ min: 135, max: 180 });
    expect(studentHoursFor(exactly(3), 'quarter')).toEqual(exactly(90));
  });

  test('of laboratories are counted in every usual way', () => {
    const hours = { lecture: 3, laboratory: 3 };
    for (const credits of [3, 4, 4.5, 6]) expect(areExplained(credits, hours), String(credits)).toBe(true);
    for (const credits of [2, 7]) expect(areExplained(credits, hours), String(credits)).toBe(false);
    expect(areExplained(5, { field: 15 })).toBe(true);
    expect(areExplained(10, { field: 15 })).toBe(false);
  });
});

describe('Weights', () => {
  const course = (...weights: readonly (number | undefined)[]) => ({
    assessments: weights.map((weight, index) => ({
      name: { text: `A${index}`, start: 0, end: 0 },
      ...(weight === undefined ? {} : { weight }),
      assesses: [],
      outcomes: [],
      programOutcomes: [],
      start: 0,
      end: 0,
    })),
  });

  test('add up without rests, and say how many are missing', () => {
    expect(weightsOf(course(33.3, 33.3, 33.3))).toEqual({ sum: 99.9, unknown: 0 });
    expect(weightsOf(course(0.1, 0.2, undefined))).toEqual({ sum: 0.3, unknown: 1 });
    expect(weightsOf(course())).toBeUndefined();
    expect(weightsOf(course(0, 0))).toBeUndefined();
    expect(weightsOf(course(120, 10))).toBeUndefined();
  });

  test('are normalized to whole numbers, or to halves where a small one would vanish', () => {
    expect(normalizedWeights([30, 30, 50])).toEqual([27, 27, 46]);
    expect(normalizedWeights([20, 20, 20])).toEqual([34, 33, 33]);
    expect(normalizedWeights([1, 0, 300])).toEqual([0.5, 0, 99.5]);
    expect(normalizedWeights([0, 0])).toBeUndefined();
    expect(normalizedWeights(Array.from({ length: 201 }, () => 1))).toBeUndefined();
  });

  test('that are normalized make exactly 100, each by less than one from its share', () => {
    const random = seededRandom(100);
    for (let run = 0; run < 2000; run++) {
      const weights = Array.from({ length: 1 + Math.floor(random() * 30) }, () =>
        random() < 0.1 ? 0 : Math.floor(random() * 1000) / 10,
      );
      const sum = weights.reduce((total, weight) => total + weight, 0);
      const normalized = normalizedWeights(weights);
      if (!normalized) {
        expect(weights.some((weight) => weight > 0 && (weight * 200) / sum < 1) || sum === 0).toBe(true);
        continue;
      }
      expect(normalized.reduce((total, weight) => total + weight, 0)).toBe(100);
      for (const [index, weight] of weights.entries()) {
        expect(Math.abs((normalized[index] ?? 0) - (weight * 100) / sum)).toBeLessThan(1);
        expect((normalized[index] ?? 0) > 0).toBe(weight > 0);
      }
    }
  });
});
