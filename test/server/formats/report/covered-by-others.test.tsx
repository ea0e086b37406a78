import { read, utils } from '@e965/xlsx';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { coverageText } from '../../../../server/src/cli/coverage/text.ts';
import { defaultView } from '../../../../server/src/drawing/drawing.ts';
import { RolesMatrix } from '../../../../server/src/drawing/matrix/roles-matrix.tsx';
import { Summary } from '../../../../server/src/drawing/summary/summary.tsx';
import { coverageDocument } from '../../../../server/src/formats/report/document.ts';
import { reportOf } from '../../../support/reports.ts';
import { about } from './programs.ts';

const report = reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
prepares-for: { roles: [clerk] }
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { privacy: introduced } }
  HIT 110: { title: Rules, credits: 3, teaches: { hipaa: mastered } }
  HIT 120: { title: More rules, credits: 3, teaches: { hipaa: mastered } }
  HIT 150: { title: Privacy, credits: 3, teaches: { privacy: reinforced } }
terms:
  - { title: Fall, courses: [HIT 100, HIT 110, HIT 120, HIT 150] }
//- /clerk.role.yaml
role: clerk
title: Clerk
requires: { hipaa: mastered, privacy: reinforced }
`);

const sentence =
  '3 courses teach for the targets what others teach as well or bring further: HIT 100, HIT 110, HIT 120. That does not make a course dispensable';

function textOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');
}

async function contentOf(format: 'md' | 'csv' | 'xlsx') {
  return (await coverageDocument(report, format, about)).content;
}

describe('Courses whose part others cover as well', () => {
  test('have a sign above them in the matrix of roles, and are counted below', () => {
    const html = render(<RolesMatrix report={report} view={defaultView} />);
    expect(html).toContain('aria-label="HIT 100 Introduction, Fall, Others cover its part as well"');
    expect(html).toContain('aria-label="HIT 150 Privacy, Fall"');
    expect(textOf(html)).toContain(sentence);
    expect(textOf(html)).toContain('∅ above a course: others cover its part as well');
  });

  test('are listed in the summary and in the terminal', () => {
    expect(textOf(render(<Summary report={report} view={defaultView} />))).toMatch(
      /3 courses teach for the targets what others teach as well.*HIT 100 Introduction/,
    );
    const plain = (words: string) => words;
    const paint = { bold: plain, faint: plain, good: plain, fair: plain, poor: plain, calm: plain };
    expect(textOf(coverageText(report, { paint, width: 100 }))).toContain(sentence);
  });

  test('stand in Markdown and CSV with what would be lost without each course', async () => {
    const markdown = String(await contentOf('md'));
    expect(markdown).toContain(sentence);
    // Not among the first sentences, where it would read as advice.
    expect(markdown.indexOf(sentence)).toBeGreaterThan(markdown.indexOf('## What each course contributes'));
    expect(markdown).toContain('| HIT 110 | Clerk | 50 % | 0 % | 0 % |');
    expect(markdown).toContain('| HIT 150 | Clerk | 50 % | 25 % | 25 % |');
    const csv = String(await contentOf('csv'));
    expect(csv).toContain('HIT 110,Rules,Clerk,50,0,0,Others cover its part as well\r\n');
    expect(csv).toContain('HIT 150,Privacy,Clerk,50,25,25,\r\n');
  });

  test('have a sheet in the workbook', async () => {
    const sheet = read(await contentOf('xlsx')).Sheets.Courses;
    expect(sheet && utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      ['Course', 'Title', 'Target', 'Share', 'Lost for everyone', 'Lost of what is possible', 'Stands out'],
      ['HIT 100', 'Introduction', 'Clerk', 0.25, 0, 0, 'Others cover its part as well'],
      ['HIT 110', 'Rules', 'Clerk', 0.5, 0, 0, 'Others cover its part as well'],
      ['HIT 120', 'More rules', 'Clerk', 0.5, 0, 0, 'Others cover its part as well'],
      ['HIT 150', 'Privacy', 'Clerk', 0.5, 0.25, 0.25],
    ]);
  });
});
