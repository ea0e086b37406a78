import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { coverageDocument } from '../../../server/src/formats/document.ts';
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
