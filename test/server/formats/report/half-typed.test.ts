import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { programReport } from '../../../../server/src/analysis/report/program-report.ts';
import { coverageDocument } from '../../../../server/src/formats/report/document.ts';
import { type CoverageFormat, coverageFormats } from '../../../../server/src/formats/report/formats.ts';
import { randomEdit, seededRandom } from '../../../support/random.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const folder = path.join(import.meta.dirname, '../../../../samples/example-college');
const program = 'hit-aas.curriculum.yaml';
const formats = Object.keys(coverageFormats) as CoverageFormat[];
const textOf = (file: string) => readFileSync(path.join(folder, file), 'utf8');

/** Numbers that are none, and values that became words. */
const nonsense = /\bNaN\b|\bInfinity\b|\bundefined\b|\[object Object\]/;

test('A sample that is half typed, or broken, can be written as every kind of document.', async () => {
  const random = seededRandom(20261123);
  const others = readdirSync(folder).filter((file) => file.endsWith('.yaml') && file !== program);
  const workspace = fixtureWorkspace([program, ...others].map((file) => `//- /${file}\n${textOf(file)}`).join('\n'));
  const whole = textOf(program);
  for (let state = 0; state < 20; state++) {
    const cut = whole.slice(0, Math.floor(random() * whole.length));
    let broken = whole;
    for (let edits = 0; edits < 5; edits++) broken = randomEdit(broken, random);
    const typed = state % 2 === 0 ? cut : broken;
    workspace.type(`/${program}`, typed);
    const report = programReport(workspace.snapshot(), workspace.document(`/${program}`));
    if (!report) throw new Error('A program has a report.');
    expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
    for (const target of report.targets) {
      for (const { guaranteed = 0, possible = 0 } of target.results) {
        expect(guaranteed).toBeLessThanOrEqual(possible + 1e-9);
        expect(possible).toBeLessThanOrEqual(1);
      }
    }
    for (const format of formats) {
      const { content } = await coverageDocument(report, format, {
        date: '2026-08-17',
        file: program,
        version: '1.0.0',
      });
      expect(content.length).toBeGreaterThan(0);
      if (typeof content === 'string' && format !== 'html') expect(content, format).not.toMatch(nonsense);
    }
  }
});
