import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { reportOf } from '../../../support/reports.ts';

const samples = path.join(import.meta.dirname, '../../../../samples');
const folders = readdirSync(samples, { withFileTypes: true }).filter((one) => one.isDirectory());
const programs = folders.flatMap(({ name }) =>
  readdirSync(path.join(samples, name)).flatMap((file) => (file.endsWith('.curriculum.yaml') ? [[name, file]] : [])),
);

function fixtureOf(folder: string): string {
  const files = readdirSync(path.join(samples, folder)).filter((file) => file.endsWith('.yaml'));
  return files.map((file) => `//- /${file}\n${readFileSync(path.join(samples, folder, file), 'utf8')}`).join('\n');
}

test.each(programs)('The report of %s/%s is the same after it was sent.', (folder = '', file = '') => {
  const report = reportOf(fixtureOf(folder), `/${file}`);
  expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
});
