import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../../server/src/formats/spreadsheet/columns.ts';
import { readSheet } from './read.ts';
import { workbookOf } from './zip.ts';

type Cells = readonly (readonly (string | number | Date | null | XLSX.CellObject)[])[];

function workbook(sheets: Readonly<Record<string, Cells>>, change?: (sheet: XLSX.WorkSheet) => void): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(cells.map((row) => [...row]));
    change?.(sheet);
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

describe('a workbook', () => {
  const sheets = {
    'Read me': [['Ask the registrar']],
    Plan: [
      ['Associate of Applied Science in Health Information'],
      [],
      ['Semester', 'Code', 'Title', 'Credits'],
      ['Fall 2026', 'HIT 100', 'Introduction', 3],
      [null, 'HIT 110', 'Terminology', '3-4'],
      ['Spring 2027', 'HIT 112', 'Coding', { t: 'n', f: '1+2', v: 3 } as XLSX.CellObject],
      [],
      [null, 'HIT 113', 'Laboratory', 0.1 + 0.2],
    ],
  };
  const merged = (sheet: XLSX.WorkSheet) => {
    sheet['!merges'] = ['A1:D1', 'A4:A5', 'A6:A8'].map(XLSX.utils.decode_range);
    sheet['!rows'] = Array.from({ length: 8 }, (_, index) => ({ hidden: index === 7 }));
  };

  test('is read with its merged cells, formulas, empty and hidden rows', async () => {
    const { program, notes } = await readSheet(workbook(sheets, merged), {}, 'plan.xlsx');
    expect(program).toBe(`curriculum: hit
title: Associate of Applied Science in Health Information
award: associate

courses:
  HIT 100:
    title: Introduction
    credits: 3
  HIT 110:
    title: Terminology
    credits: { min: 3, max: 4 }
  HIT 112:
    title: Coding
    credits: 3
  HIT 113:
    title: Laboratory
    credits: 0.3

terms:
  - title: Fall 2026
    season: fall
    courses: [HIT 100, HIT 110]
  - title: Spring 2027
    season: spring
    courses: [HIT 112, HIT 113]
`);
    expect(notes).toContain('i: Only the sheet “Plan” is read, and not “Read me”.');
  });

  test('has the sheet that a person names, or says which there are', async () => {
    const { notes } = await readSheet(workbook(sheets), { sheet: 'plam' }, 'plan.xlsx');
    expect(notes).toEqual(['e: plan.xlsx has no sheet “plam”. Did you mean “Plan”?']);
    expect((await readSheet(workbook(sheets), { sheet: 'plan' }, 'plan.xlsx')).program).toContain('HIT 112');
  });

  test('in which Excel took credits for a date', async () => {
    const date = new Date(Date.UTC(2026, 2, 4));
    const { program, notes } = await readSheet(
      workbook({
        List: [
          ['Code', 'Title', 'Credits'],
          ['HIT 299', 'Topics', date],
        ],
      }),
      {},
      'list.xlsx',
    );
    expect(program).toContain('credits: { min: 3, max: 4 }');
    expect(notes.join('\n')).toContain('the date is read as 3-4, which Excel takes for a date');
  });

  test('or for the words of one', async () => {
    const table = 'Code,Title,Credits\nHIT 100,Coding,3\nHIT 113,Topics,4-Jan\nHIT 114,More,1-Mar\n';
    const { program, notes } = await readSheet(table, {}, 'list.csv');
    expect(program).toContain('  HIT 113:\n    title: Topics\n    credits: { min: 1, max: 4 }\n');
    expect(notes).toContain(
      'w3,3: The credits “4-Jan” of HIT 113: the date is read as 1-4, which Excel takes for a date.',
    );
    expect(program).toContain('  HIT 114:\n    title: More\n');
    expect(notes).toContain('e4,3: The credits “1-Mar” of HIT 114: it is no number of credits.');
  });

  test('shows its columns to whoever corrects them', async () => {
    const columns = await columnsOf({ name: 'plan.xlsx', bytes: workbook(sheets) });
    expect(columns).toMatchObject({
      sheet: 'Plan',
      sheets: ['Plan', 'Read me'],
      line: 3,
      columns: [
        { heading: 'Semester', field: 'term', guessed: true, examples: ['Fall 2026', 'Spring 2027'] },
        { heading: 'Code', field: 'code', examples: ['HIT 100', 'HIT 110', 'HIT 112'] },
        { heading: 'Title', field: 'title' },
        { heading: 'Credits', field: 'credits' },
      ],
    });
    const told = await columnsOf({ name: 'plan.xlsx', bytes: workbook(sheets) }, { columns: { notes: 'Semester' } });
    expect(told).toMatchObject({ columns: [{ heading: 'Semester', field: 'notes', guessed: false }, {}, {}, {}] });
  });
});

describe('what is no workbook, or a hostile one', () => {
  const row = (cells: string) => `<row r="1">${cells}</row>`;
  const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

  test('the archive of these tests is one', async () => {
    const rows = `${row(cell('A1', 'Code') + cell('B1', 'Title'))}<row r="2">${cell('A2', 'HIT 100')}${cell('B2', 'Intro')}</row>`;
    expect((await readSheet(workbookOf(rows), {}, 'x.xlsx')).program).toContain('HIT 100');
  });

  test.each([
    ['a text', new TextEncoder().encode('hello'), 'x.xlsx has no row of headings'],
    ['an old or protected one', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'or protected by a password'],
    ['the beginning of one', workbookOf('').slice(0, 500), 'x.xlsx is damaged: it ends too early.'],
    ['one without a sheet', workbookOf('<'), 'x.xlsx'],
    [
      'a cell far away',
      workbookOf(row(cell('XFD1', 'a')) + cell('A1048576', 'b')),
      'has more than 20000 rows or 1000 columns',
    ],
    [
      'a cell of another kind than its value, called as in Excel',
      workbookOf('<row r="3"><c r="AB3" t="s"><v>[object Object]</v></c></row>'),
      'x.xlsx has a cell without a value, AB3: open it in Excel, and save it again.',
    ],
    ['a bomb', workbookOf(new Uint8Array(150_000_000)), 'is too large: unpacked, it has more than 100 MB'],
    [
      'a bomb that lies',
      workbookOf(new Uint8Array(150_000_000), 1_000),
      'is too large: unpacked, it has more than 100 MB',
    ],
  ])('%s', async (_, bytes, sentence) => {
    const { program, notes } = await readSheet(bytes, {}, 'x.xlsx');
    expect(program).toBe('');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(sentence);
  });

  test('never throws, whatever is broken', async () => {
    const whole = workbook({
      List: [
        ['Code', 'Title'],
        ['HIT 100', 'Intro'],
      ],
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, length) => {
        const bytes = whole.slice(0, length < 100 ? undefined : length);
        if (at < bytes.length) bytes[at] = byte;
        await readSheet(bytes, {}, 'x.xlsx');
      }),
      { numRuns: 60 },
    );
  });
});

describe('any table', () => {
  const anyCell = fc.oneof(
    fc.constantFrom(
      'Code',
      'Title',
      'Credits',
      'Term',
      'Prerequisites',
      'HIT 100',
      'HIT 112',
      'or',
      'Total',
      '3',
      '3-4',
      'I',
      'M',
      'X',
      'Fall',
      'Year 1',
      'HIPAA',
      'PLO 1',
      'Humanities elective',
      '',
      '',
      '__proto__',
      'HIT 100 or BIO 111',
    ),
    fc.string({ maxLength: 8 }),
  );
  const anyRow = fc.array(anyCell, { maxLength: 7 });

  test('never throws, and lays out what it makes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 12 }), async (rows) => {
        const table = [['Code', 'Title', 'Credits', 'Term', 'HIPAA', 'Prereq', 'PLO 1'], ...rows];
        const text = table.map((cells) => cells.map((cell) => `"${cell.replace(/"/gu, '""')}"`).join(',')).join('\n');
        expect((await readSheet(text)).isLaidOut).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('several sheets of a workbook', () => {
  const list = [
    ['Code', 'Title', 'Credits'],
    ['HIT 100', 'Intro', 3],
    ['HIT 112', 'Coding', 4],
    ['HIT 290', 'Capstone', 2],
  ];

  test('a list of courses and the map of what they teach become one program', async () => {
    const map = [
      ['Course', 'PLO 1: Code', 'HIPAA'],
      ['HIT-100', 'I', 'I'],
      ['HIT-290', 'M', 'Z9'],
      ['HIT-300', 'M', ''],
    ];
    const { program, notes } = await readSheet(
      workbook({ Courses: list, Map: map, Notes: [['Hello']] }),
      {},
      'plan.xlsx',
    );
    expect(program).toContain(
      '  HIT 100:\n    title: Intro\n    credits: 3\n    teaches: { hipaa: introduced }\n    contributes-to: { plo-1: introduced }\n',
    );
    expect(program).toContain('  HIT 112:\n    title: Coding\n    credits: 4\n  HIT 290:');
    expect(program).not.toContain('300');
    expect(notes).toContain('i: What the courses of “Courses” teach is read from the sheet “Map”.');
    expect(notes).toContain('e: HIT-300 stands in “Map” and not in “Courses”; it is left out.');
    expect(notes).toContain('i: Nothing is read from “Notes”.');
    // The cell is not of the sheet whose rows are counted.
    expect(notes).toContain('e: “Z9” is no level of “HIPAA” that HIT 290 could teach.');
    const other = [
      ['Course', 'HIPAA'],
      ['ABC 1', 'I'],
      ['ABC 2', 'M'],
      ['HIT 100', 'I'],
    ];
    expect((await readSheet(workbook({ Courses: list, Map: other }), {}, 'plan.xlsx')).program).not.toContain(
      'teaches',
    );
    const told = { columns: { ignored: 'HIPAA', code: 'Course' } };
    const ignoring = await readSheet(workbook({ Courses: list, Map: map }), told, 'plan.xlsx');
    expect(ignoring.program).toContain('contributes-to');
    expect(ignoring.program).not.toContain('hipaa');
    const chosen = await readSheet(workbook({ Courses: list, Map: map }), { sheet: 'Courses' }, 'plan.xlsx');
    expect(chosen.program).not.toContain('teaches');
  });

  test('another list of courses that is not read is something to look at', async () => {
    const other = [
      ['Code', 'Title'],
      ['RAD 100', 'Intro'],
    ];
    const { notes } = await readSheet(workbook({ HIT: list, RAD: other }), {}, 'plan.xlsx');
    expect(notes).toContain('w: Only the sheet “HIT” is read, and not “RAD”.');
  });

  test('a sheet for each year becomes one plan', async () => {
    const head = ['Course', 'Title', 'Credits'];
    const sheets = {
      'Year 1': [['Fall'], head, ['HIT 100', 'Intro', 3], ['Spring'], ['HIT 112', 'Coding', 4]],
      'Year 2': [['Fall'], head, ['HIT 200', 'Data', 'x'], ['Spring'], ['HIT 290', 'Capstone', 2]],
      Advice: [['See the registrar']],
    };
    const { program, notes } = await readSheet(workbook(sheets), {}, 'plan.xlsx');
    expect(program.match(/- title: .*|\[.*\]/g)).toEqual([
      '- title: Fall, year 1',
      '[HIT 100]',
      '- title: Spring, year 1',
      '[HIT 112]',
      '- title: Fall, year 2',
      '[HIT 200]',
      '- title: Spring, year 2',
      '[HIT 290]',
    ]);
    expect(notes).toContain('i: The sheets “Year 1”, “Year 2” are read as one list.');
    expect(notes).toContain('e3,3: The credits “x” of HIT 200: it is no number of credits.');
  });
});
