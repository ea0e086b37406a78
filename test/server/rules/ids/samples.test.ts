import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../../../server/src/rules/rules.ts';
import { findingsIn } from '../../../support/findings.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const root = path.resolve(import.meta.dirname, '../../../../samples');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ya?ml$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));

const samples = fixtureWorkspace(
  files.map((file) => `//- /${file}\n${readFileSync(path.join(root, file), 'utf8')}\n`).join(''),
);

const idCodes = new Set(rules.filter(({ category }) => category === 'ids').map(({ code }) => code));

/** What is said of the ids of a sample. */
const idsOf = (file: string) =>
  findingsIn(samples, `/${file}`)
    .filter(({ code }) => idCodes.has(String(code)))
    .map(({ code, data }) => `${code} ${data.values.written}`);

test('Of the samples, only Fresno names courses that nobody has, as its college did.', () => {
  const found = files
    .filter((file) => !file.startsWith('mistakes/'))
    .flatMap((file) => idsOf(file).map((words) => `${file}: ${words}`));
  expect(found).toEqual([
    'fresno/hit-2026.curriculum.yaml: unknown-course HIT 10',
    'fresno/hit-2026.curriculum.yaml: unknown-course HIT 5',
  ]);
});

test('The mistakes that people typically make have one of these among them.', () => {
  expect(idsOf('mistakes/mistakes.curriculum.yaml')).toEqual(['unknown-course HIT 101']);
});
