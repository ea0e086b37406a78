import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { coverageDocument } from '../../../../server/src/formats/report/document.ts';
import { reportOf } from '../../../support/reports.ts';
import { about, sampleReports, smallReport } from './programs.ts';

async function textOf(report = smallReport()): Promise<string> {
  return String((await coverageDocument(report, 'md', about)).content);
}

describe('Coverage as Markdown', () => {
  test('says what it is, and what its words mean', async () => {
    const text = await textOf();
    expect(text).toMatch(/^# Coverage: Health & &lt;img/);
    expect(text).toContain('- **Made on:** 2026-08-17');
    expect(text).toContain('- **Made with:** HIT Curriculum 1.2.3');
    expect(text).toContain('## What the words mean');
    expect(text).toContain('core 2, useful 1');
  });

  test('says of each gap once what is reached and what is required, what it weighs, and what could close it', async () => {
    const text = await textOf(
      reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
award: associate
prepares-for: { roles: [clerk, coder, analyst] }
courses:
  HIT 100: { title: Codes, credits: 3, teaches: { icd-10-cm-coding: introduced, hipaa: mastered } }
  HIT 255: { title: Queries, credits: 3, teaches: { sql: mastered } }
terms:
  - { title: Fall, courses: [HIT 100] }
concentrations:
  data: { title: Data, adds: { Fall: [HIT 255] } }
//- /clerk.role.yaml
role: clerk
title: Clerk
requires: { icd-10-cm-coding: { level: reinforced, importance: useful }, fhir: introduced }
//- /coder.role.yaml
role: coder
title: Coder
requires: { icd-10-cm-coding: { level: mastered, importance: core } }
//- /analyst.role.yaml
role: analyst
title: Analyst
requires: { icd-10-cm-coding: { level: mastered, importance: core }, sql: introduced }
`),
    );
    expect(text.replaceAll('\\', '')).toContain(
      [
        '3 gaps: 2 missing, 1 partial; each counted once, whatever number of targets lack it, and on whatever plan. A gap weighs what the skill weighs for each target that lacks it, added up.',
        '',
        '| Skill | State | Reached and required | Weight | Could close it |',
        '| --- | --- | --- | --- | --- |',
        '| ICD-10-CM coding | Partial | reached Introduced, required Reinforced (Clerk), Mastered (Coder, Analyst) | 5 (core for 2 roles, useful for one role) | could be raised in HIT 100 |',
        '| HL7 FHIR | Missing | required Introduced (Clerk) | 1 (useful for one role) | no course teaches anything near it |',
        '| SQL | Missing | required Introduced (Analyst: Without a concentration) | 1 (useful for one role) | already taught in HIT 255, which not everyone takes |',
      ].join('\n'),
    );
  });

  test('says of each outcome what leads to it, and what assesses it outside courses', async () => {
    const text = await textOf(
      reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
award: associate
outcomes: { plo-1: { text: Evaluate records, bloom: evaluate } }
assessments: { Exit interview: { program-outcomes: [plo-1] } }
courses:
  HIT 100: { title: Codes, credits: 3, contributes-to: { plo-1: reinforced } }
terms:
  - { title: Fall, courses: [HIT 100] }
concentrations:
  data: { title: Data, outcomes: { plo-2: Good queries } }
`),
    );
    expect(text.replaceAll('\\', '')).toContain(
      [
        '| Outcome | Plan | State | Courses | Bloom | Assessed outside courses |',
        '| --- | --- | --- | --- | --- | --- |',
        '| plo-1: Evaluate records | Every plan | Partial: reached Reinforced, required Mastered | HIT 100 R | Evaluate required; no course outcome says what is reached | Exit interview |',
        '| plo-2: Good queries | Data | Missing: no course leads to it |  |  |  |',
      ].join('\n'),
    );
  });

  test('shows each way', async () => {
    const text = await textOf();
    expect(text).toMatch(/### Data &lt;b\\>: /);
    expect(text).toContain('| Spring | 1 of: HIT 110; HIT 120 | Technical elective |');
  });

  test('lists the plan once, and of each concentration what differs', async () => {
    const text = await textOf(sampleReports().get('hit-aas.curriculum.yaml'));
    const plan = text.slice(text.indexOf('## Plan'));
    expect(plan.match(/College Composition/g)).toHaveLength(1);
    expect(plan).toContain('| added | Second spring | HIT 255 | Health Data Analysis | 3 |');
  });

  test('begins with what is asked first, names what is not known, and dates what credentials ask for', async () => {
    const text = await textOf(sampleReports().get('hit-aas.curriculum.yaml'));
    expect(text).toMatch(/## In short\n\nOf 8 targets, /);
    expect(text).toContain(
      '| General Education Outcomes | Information literacy, Quantitative reasoning | no course outcome says a Bloom level for them |',
    );
    expect(text).toMatch(/\| As the program is written, graduates meet what it asks for \|.*As of 20\d\d-/);
    expect(text).toContain('read the awarding body’s page before advising a student');
  });

  test('makes nobody’s words markup', async () => {
    const html = await marked.parse(await textOf());
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<em>');
    expect(html).not.toContain('<a ');
    expect(html).toContain('Clerk | [x](javascript:alert(1))');
  });

  test.each([['the small program', smallReport()], ...sampleReports()])(
    'has whole tables for %s',
    async (_name, report) => {
      const text = await textOf(report);
      const cells = (line: string) => line.split(/(?<!\\)\|/).length;
      for (const table of text.split('\n\n').filter((block) => block.startsWith('| '))) {
        const [head = '', ...rows] = table.split('\n');
        expect(new Set(rows.map(cells))).toEqual(new Set([cells(head)]));
      }
    },
  );
});
