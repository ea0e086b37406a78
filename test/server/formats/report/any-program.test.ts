import { expect, test } from 'vitest';
import { programReport } from '../../../../server/src/analysis/report/program-report.ts';
import { coverageDocument } from '../../../../server/src/formats/report/document.ts';
import { type CoverageFormat, coverageFormats } from '../../../../server/src/formats/report/formats.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';
import { about } from './programs.ts';

/** Programs as they are while somebody still writes them. */
const begun = [
  '',
  'curriculum:\n',
  'curriculum: hit\n',
  'curriculum: hit\ncourses:\n',
  'curriculum: hit\ncourses: { HIT 100: }\nterms: [{ courses: [HIT 100, HIT 999, { choose: 1 }, {}] }]\n',
  'curriculum: "../../../etc/passwd"\ntitle: ""\nprepares-for: { roles: [nobody, medical-coder] }\n',
  'curriculum: hit\nlevels: [a]\ncourses: { A: { teaches: { hipaa: a, privacy: z } }, B: { prerequisites: [A, B] } }\n',
  'curriculum: hit\nconcentrations: { x: { adds: [A] } }\noutcomes: { o: { } }\nterms: [{ title: Fall }]\n',
  'curriculum: hit\ncourses: [\n',
];

test.each(begun)('a program that is only begun has each document: %j', async (text) => {
  const workspace = fixtureWorkspace(`//- /hit.curriculum.yaml\n${text}`);
  const report = programReport(workspace.snapshot(), workspace.document('/hit.curriculum.yaml'));
  if (!report) throw new Error('There is no report.');
  for (const format of Object.keys(coverageFormats) as CoverageFormat[]) {
    const { name, content } = await coverageDocument(report, format, about);
    expect(name).toMatch(/^[\w-][\w.-]*$/);
    expect(content.length).toBeGreaterThan(200);
    if (typeof content === 'string') expect(content).not.toMatch(/undefined|NaN|\[object/);
  }
});
