import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { programReport } from '../../../../server/src/analysis/report/program-report.ts';
import { randomEdit, seededRandom } from '../../../support/random.ts';
import { randomCollege } from '../../../support/random-college.ts';
import { danglingIds } from '../../../support/reports.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const sample = path.join(import.meta.dirname, '../../../../samples/example-college/hit-aas.curriculum.yaml');

test('A program that is cut off anywhere, or broken by many edits, still has a report that can be sent.', () => {
  const text = readFileSync(sample, 'utf8');
  const random = seededRandom(5);
  const { snapshot, document, type } = fixtureWorkspace(`//- /hit.curriculum.yaml\n${text}`);
  let broken = text;
  for (let round = 0; round < 20; round++) {
    broken = randomEdit(broken, random);
    const cut = text.slice(0, Math.floor(random() * text.length));
    for (const typed of [broken, cut]) {
      type('/hit.curriculum.yaml', typed);
      const report = programReport(snapshot(), document('/hit.curriculum.yaml'));
      expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
    }
  }
});

test('Whatever a college writes, its reports name nothing that is not in them, and give nobody more than can be reached.', () => {
  const random = seededRandom(3);
  for (let round = 0; round < 60; round++) {
    const files = Object.entries(randomCollege(random)).map(([name, text]) => `//- ${name}\n${text}`);
    const now = fixtureWorkspace(files.join('\n')).snapshot();
    for (const program of now.links.files('curriculum')) {
      const report = programReport(now, program);
      if (!report) throw new Error('A program has a report.');
      expect(danglingIds(report)).toEqual([]);
      expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
      for (const { guaranteed = 0, possible = 0 } of report.skills.flatMap(({ ways }) => ways)) {
        expect(guaranteed).toBeLessThanOrEqual(possible);
      }
      expect(report.skills.filter(({ ways }) => ways.length === 0)).toEqual([]);
    }
  }
});

test('Another file than a program has no report.', () => {
  const { snapshot, document } = fixtureWorkspace('//- /clerk.role.yaml\nrole: clerk\n');
  expect(programReport(snapshot(), document('/clerk.role.yaml'))).toBeUndefined();
});
