import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ProgramReport } from '../../../../server/src/analysis/report/report.ts';
import type { About } from '../../../../server/src/formats/report/about.ts';
import { reportOf } from '../../../support/reports.ts';

export const about: About = {
  date: '2026-08-17',
  version: '1.2.3',
  file: 'programs/hit.curriculum.yaml',
  folder: 'file:///workspace',
};

/** What somebody might write who means harm: to a browser, to a spreadsheet, to Markdown, to XML. */
export const hostile = '<img src=x onerror=alert(1)> ]]>';
export const formula = '=HYPERLINK("http://evil.example","Click")';

/** A small program with a choice, a concentration, a gap, a shortfall, and words that mean harm. */
const small = `
//- /programs/hit.curriculum.yaml
curriculum: hit
title: "Health & ${hostile}"
institution: "=1+1"
version: "2026"
award: associate
prepares-for: { roles: [clerk] }
outcomes:
  plo-1: Code | pipe *star* _under_
courses:
  HIT 100:
    title: "${hostile}"
    credits: 3
    teaches: { hipaa: introduced, privacy: mastered }
    contributes-to: { plo-1: introduced }
  HIT 110:
    title: "@SUM(A1)"
    credits: { min: 1, max: 3 }
    prerequisites: [HIT 100]
    teaches: { medical-terminology: introduced }
  HIT 120: { title: '${formula}', credits: 4, teaches: { release-of-information: mastered } }
  HIT 130: { title: "-2+3\\u0001", credits: 4 }
terms:
  - title: Fall
    courses: [HIT 100]
  - title: Spring
    courses:
      - { choose: 1, title: Technical elective, from: [HIT 110, HIT 120] }
      - { elective: Humanities, credits: 3 }
concentrations:
  data: { title: "Data <b>", adds: { Spring: [HIT 130] } }
//- /programs/clerk.role.yaml
role: clerk
title: "Clerk | [x](javascript:alert(1))"
requires:
  hipaa: { level: reinforced, importance: core }
  privacy: { level: reinforced, importance: core }
  medical-terminology: { level: introduced, importance: useful }
  icd-10-cm-coding: { level: mastered, importance: useful }
`;

export function smallReport(): ProgramReport {
  return reportOf(small);
}

/** The reports of all programs among the samples, by the names of their files. */
export function sampleReports(): ReadonlyMap<string, ProgramReport> {
  const samples = path.join(import.meta.dirname, '../../../../samples');
  const reports = new Map<string, ProgramReport>();
  for (const folder of readdirSync(samples, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    const inside = path.join(samples, folder.name);
    const files = readdirSync(inside).filter((name) => name.endsWith('.yaml'));
    const fixture = files.map((name) => `//- /${name}\n${readFileSync(path.join(inside, name), 'utf8')}`).join('\n');
    for (const name of files.filter((one) => one.endsWith('.curriculum.yaml'))) {
      reports.set(name, reportOf(fixture, `/${name}`));
    }
  }
  return reports;
}
