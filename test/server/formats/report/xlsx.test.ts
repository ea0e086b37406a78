import { read, utils, type WorkBook } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { coverageDocument } from '../../../../server/src/formats/report/document.ts';
import { reportOf } from '../../../support/reports.ts';
import { textsInZip } from '../../../support/unzip.ts';
import { about, formula, hostile, sampleReports, smallReport } from './programs.ts';

async function bytesOf(report = smallReport()): Promise<Uint8Array> {
  const { content } = await coverageDocument(report, 'xlsx', about);
  if (typeof content === 'string') throw new Error('A workbook is no text.');
  return content;
}

function rowsOf(book: WorkBook, name: string): unknown[][] {
  const sheet = book.Sheets[name];
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return utils.sheet_to_json(sheet, { header: 1 });
}

describe('Coverage as a workbook', () => {
  test('has a sheet for each thing', async () => {
    const book = read(await bytesOf());
    expect(book.SheetNames).toEqual(['Roles', 'Matrix', 'Skills', 'Gaps', 'Courses', 'Plan', 'About']);
  });

  test('has percentages that are numbers and agree with what is shown elsewhere', async () => {
    const report = smallReport();
    const book = read(await bytesOf(report), { cellNF: true });
    const roles = book.Sheets.Roles;
    const covered = report.targets[0]?.results[0]?.guaranteed ?? Number.NaN;
    expect(roles?.D4).toMatchObject({ t: 'n', v: Math.floor(covered * 1000) / 1000, z: '0.0%' });
    expect(rowsOf(book, 'Roles')[3]?.slice(0, 3)).toEqual([
      'Clerk | [x](javascript:alert(1))',
      'Role',
      'Without a concentration',
    ]);
  });

  test('has terms and titles above the courses of roles, and says what the numbers below them are', async () => {
    const [terms = [], titles = [], codes = []] = rowsOf(read(await bytesOf()), 'Roles');
    const above = (code: string) => [terms, titles].map((row) => row[codes.indexOf(code)]);
    expect(above('HIT 100')).toEqual(['Fall', hostile]);
    expect(above('HIT 120')).toEqual(['Spring', formula]);
    expect(above('HIT 130')[0]).toBe('Spring (Data <b>)');
    expect(terms[0]).toContain('share, the coverage that it would give all alone');
  });

  test('names what is not known, and why', async () => {
    const report = sampleReports().get('hit-aas.curriculum.yaml') ?? smallReport();
    const [, , head = [], ...rows] = rowsOf(read(await bytesOf(report)), 'Roles');
    const row = rows.find(([title]) => title === 'General Education Outcomes');
    expect(row?.[head.indexOf('Not known, and why')]).toBe(
      'Information literacy, Quantitative reasoning (no course outcome says a Bloom level for them)',
    );
  });

  test('explains the levels of Bloom, and says of credentials as of when they are told', async () => {
    const report = sampleReports().get('hit-aas.curriculum.yaml') ?? smallReport();
    const said = rowsOf(read(await bytesOf(report)), 'About')
      .flat()
      .join('\n');
    expect(said).toContain('Remember, Understand, Apply');
    expect(said).toContain('read the awarding body’s page before advising a student');
    expect(said).toMatch(/graduates meet what it asks for\. .*\. As of 20\d\d-\d\d-\d\d, by “RHIT, AHIMA”: https:/);
  });

  test('has level letters where a course teaches a skill', async () => {
    const [head = [], ...courses] = rowsOf(read(await bytesOf()), 'Matrix');
    const cell = (course: string, column: string) => courses.find(([code]) => code === course)?.[head.indexOf(column)];
    expect(cell('HIT 100', 'HIPAA')).toBe('I');
    expect(cell('HIT 100', 'Privacy')).toBe('M');
    expect(cell('HIT 100', 'Credits')).toBe(3);
    expect(cell('HIT 110', 'Credits')).toBe('1–3');
  });

  test('tells of each skill on each way', async () => {
    const [head = [], ...skills] = rowsOf(read(await bytesOf()), 'Skills');
    const columns = ['Plan', 'Reached by everyone', 'Possible', 'Stands out', 'Taught in'].map((one) =>
      head.indexOf(one),
    );
    const told = skills.filter(([name]) => name === 'HIPAA').map((row) => columns.map((at) => row[at]));
    expect(told).toEqual([
      ['Without a concentration', 'Introduced', 'Introduced', 'partial', 'HIT 100'],
      ['Data <b>', 'Introduced', 'Introduced', 'partial', 'HIT 100'],
    ]);
  });

  test('lists gaps, plan and definitions', async () => {
    const book = read(await bytesOf());
    expect(rowsOf(book, 'Gaps').map((row) => [row[0], row[2], row[3]])).toContainEqual([
      'ICD-10-CM coding',
      'Missing',
      1,
    ]);
    expect(rowsOf(book, 'Plan').map((row) => row[3])).toContain('1 of: HIT 110; HIT 120');
    const said = rowsOf(book, 'About').flat().join('\n');
    expect(said).toContain('2026-08-17');
    expect(said).toContain('HIT Curriculum 1.2.3');
    expect(said).toContain('Covered for everyone');
  });

  test('shows everybody’s words as they are, and as no formula', async () => {
    const bytes = await bytesOf();
    const titles = rowsOf(read(bytes), 'Matrix').map((row) => row[1]);
    expect(titles).toContain(hostile);
    expect(titles).toContain(formula);
    // Without the control character, which no workbook can hold.
    expect(titles).toContain('-2+3');
    for (const [name, xml] of sheetsOf(bytes)) expect(xml, name).not.toContain('<f>');
  });

  test('shows words that JavaScript has a meaning for as any others, wherever they stand', async () => {
    const names = Object.getOwnPropertyNames(Object.prototype);
    const report = reportOf(`
//- /p.curriculum.yaml
curriculum: p
title: constructor
institution: __proto__
award: toString
prepares-for: { roles: [clerk], frameworks: [own] }
courses:
${names.map((name, at) => `  ? "${name}"\n  : { title: "${name}", credits: 3, teaches: { s-${at}: introduced } }`).join('\n')}
terms:
  - { title: hasOwnProperty, courses: [${names.map((name) => `"${name}"`).join(', ')}] }
//- /clerk.role.yaml
role: clerk
title: valueOf
requires:
${names.map((_, at) => `  s-${at}: { level: mastered, importance: core }`).join('\n')}
//- /own.skills.yaml
framework: own
title: isPrototypeOf
items:
${names.map((name, at) => `  s-${at}: { label: "${name}", category: "${name}" }`).join('\n')}
`);
    const bytes = await bytesOf(report);
    const book = read(bytes);
    const column = (sheet: string, from: number) =>
      rowsOf(book, sheet)
        .slice(from)
        .map(([first]) => first);
    expect(column('Courses', 1)).toEqual(names);
    expect(
      rowsOf(book, 'Courses')
        .slice(1)
        .map(([, title]) => title),
    ).toEqual(names);
    expect(column('Skills', 1)).toEqual(expect.arrayContaining(names));
    expect(column('Roles', 3)).toContain('valueOf');
    expect(rowsOf(book, 'Plan').flat()).toContain('hasOwnProperty');
    expect(rowsOf(book, 'About').flat()).toEqual(expect.arrayContaining(['Coverage: constructor', '__proto__']));
    for (const [, xml] of sheetsOf(bytes)) {
      expect([...xml.matchAll(/<v>([^<]*)<\/v>/g)].map(([, value]) => value)).not.toContainEqual(
        expect.stringMatching(/[^\d.]/),
      );
    }
  });

  test('keeps headings in sight, repeats them on paper, and colors cells', async () => {
    const bytes = await bytesOf();
    const [[, roles = ''] = []] = sheetsOf(bytes);
    expect(roles).toMatch(/<pane ySplit="3" xSplit="1"[^>]* state="frozen"\/>/);
    expect(roles).toContain('<autoFilter ref="A3:P7"/>');
    expect(roles).toContain('fitToHeight="0"');
    const files = textsInZip(bytes);
    const workbook = files.get('xl/workbook.xml') ?? '';
    expect(workbook).toContain(`localSheetId="1">'Matrix'!$A:$B,'Matrix'!$1:$1</definedName>`);
    expect(files.get('xl/styles.xml')).toMatch(/<fgColor rgb="FF[0-9A-F]{6}"\/>/i);
    expect(sheetsOf(bytes).filter(([, xml]) => xml.includes('tabSelected="1"'))).toHaveLength(1);
  });

  test.each([...sampleReports()])('of %s can be read', async (_name, report) => {
    expect(rowsOf(read(await bytesOf(report)), 'Matrix')).toHaveLength(report.courses.length + 1);
  });
});

function sheetsOf(bytes: Uint8Array): [string, string][] {
  return [...textsInZip(bytes)].filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).sort();
}
