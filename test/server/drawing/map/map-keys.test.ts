import { expect, it } from 'vitest';
import { layoutProgram } from '../../../../server/src/drawing/map/layout.ts';
import { mapItems, nextItem } from '../../../../server/src/drawing/map/map-keys.ts';
import { relationsOf } from '../../../../server/src/drawing/map/relations.ts';
import { mapReport } from './map-report.ts';

it('moves with arrow keys down a column, to the nearest box of the next one, and past columns without boxes', () => {
  const report = mapReport(6, 2, []);
  const layout = layoutProgram(report, '');
  const items = mapItems(layout);
  const first = items[0]?.id ?? '';
  const second = nextItem(items, first, 'ArrowDown') ?? '';
  expect(second).toBe(items[1]?.id);
  expect(nextItem(items, first, 'ArrowUp')).toBeUndefined();
  expect(nextItem(items, items[2]?.id ?? '', 'ArrowDown')).toBeUndefined();
  expect(nextItem(items, second, 'ArrowRight')).toBe(items[4]?.id);
  expect(nextItem(items, second, 'ArrowLeft')).toBeUndefined();
  expect(nextItem(items, second, 'End')).toBe(items[5]?.id);
  expect(nextItem(items, second, 'Home')).toBe(first);
  expect(nextItem(items, second, 'x')).toBeUndefined();
});

it('knows what a course needs and unlocks through all steps, also in a cycle, and no advisories', () => {
  const report = mapReport(6, 2, [
    [1, 0, 'prerequisites'],
    [2, 1, 'corequisites'],
    [3, 2, 'strict-corequisites'],
    [4, 2, 'advisories'],
    [0, 3, 'prerequisites'],
    [5, 3, 'prerequisites'],
  ]);
  const code = (index: number) => report.courses[index]?.code ?? '';
  const { needs, unlocks } = relationsOf(report, code(2));
  expect([...needs].sort()).toEqual([0, 1, 3].map(code));
  expect([...unlocks].sort()).toEqual([0, 1, 3, 5].map(code));
});
