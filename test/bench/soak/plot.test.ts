import { expect, test } from 'vitest';
import { soakPlot } from './plot.ts';

const minutes = [1, 2, 3].map((minute) => ({ minute, latency: minute, p95: 2 * minute, heap: 30, memory: 120 }));

test('the plot of a soak has a curve for each figure, with as many points as minutes', () => {
  const plot = soakPlot(minutes, { title: 'An hour of <typing>', note: 'somewhere' });
  const curves = [...plot.matchAll(/polyline points="([^"]*)"/g)].map(([, points = '']) => points.split(' ').length);
  expect(curves).toEqual([3, 3, 3, 3]);
  expect(plot).toContain('An hour of &lt;typing>');
  expect(plot).not.toContain('NaN');
});
