import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';

const page = readFileSync(path.join(root, 'SECURITY.md'), 'utf8');

/** The rows of the table of limits: what is written, and the constant of the code that decides it. */
const limits = [...page.matchAll(/^\| (.+?) \| ([\d,]+)[^|]* \| `(.+?)` `(\w+)` \|$/gm)].map(
  ([, what = '', figure = '', file = '', name = '']) => ({ what, figure, file, name }),
);

test('the page has its limits', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && line.includes('server/src'));
  expect(limits).toHaveLength(rows.length);
  expect(rows.length).toBeGreaterThan(12);
});

test.each(limits)('the limit for $what is that of the code', ({ figure, file, name }) => {
  const source = readFileSync(path.join(root, file), 'utf8');
  const [, value] = new RegExp(`^(?:export )?const ${name} = ([\\d_]+);`, 'm').exec(source) ?? [];
  expect([name, value?.replaceAll('_', '')]).toEqual([name, figure.replaceAll(',', '')]);
});

test('the tests and files that the page names are there', () => {
  const named = [...page.matchAll(/`((?:test|server|docs)\/[\w./-]+)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(limits.length);
  expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
