import { expect, it } from 'vitest';
import { matrixStyles } from '../../../../server/src/drawing/matrix/styles.ts';

it('The matrices have no colors but those of the theme.', () => {
  expect(matrixStyles).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|: (white|black|red|green|blue)\b/i);
  const names = new Set(matrixStyles.match(/var\(--hc-(?!names|course|leading|span|at|columns|matrix-height)[a-z]+/g));
  expect([...names].map((name) => name.slice(9)).sort()).toEqual([
    'accent',
    'focus',
    'heat',
    'highlight',
    'ink',
    'line',
    'link',
    'met',
    'missing',
    'muted',
    'paper',
    'partial',
    'raised',
  ]);
});
