import { describe, expect, test } from 'vitest';
import { isNamedFor } from '../../client/src/import/is-named-for.ts';
import { type ImportNote, mostBytes } from '../../client/src/import/messages.ts';
import { foundInWords, importReport, notesInWords } from '../../client/src/import/report.ts';
import { mostBytes as mostBytesOfServer } from '../../server/src/server/importing.ts';

const nothing = { words: '', errors: 0, warnings: 0, others: 0, first: [] };
const lost: ImportNote = {
  severity: 'error',
  message: 'Course 9 requires course 12, which is not there.',
  place: 'line 14',
};
const look: ImportNote = {
  severity: 'warning',
  message: 'Two courses have the code HIM 1000.',
  place: 'line 9',
  source: 'a.csv',
};

describe('The report of an import', () => {
  test('says what would be made, what is missing and where, the gravest first', () => {
    const report = importReport({
      from: ['plan.csv'],
      files: [
        {
          name: 'him.curriculum.yaml',
          made: '25 courses, 69 credits',
          findings: { ...nothing, words: '2 warnings' },
          exists: false,
          grown: false,
        },
      ],
      notes: [look, lost],
    });
    expect(report).toBe(
      [
        '# Import from plan.csv',
        'Nothing is created yet.',
        '## What would be made',
        '- **him.curriculum.yaml**: **25 courses, 69 credits** · 2 warnings',
        '## Missing in the result',
        '- Line 14: Course 9 requires course 12, which is not there.',
        '## To look at',
        '- Line 9: Two courses have the code HIM 1000.',
      ].join('\n\n'),
    );
  });

  test('names the source where there are several, and a file that is there already', () => {
    const report = importReport({
      from: ['a.csv', 'b.csv', 'c.csv', 'd.csv'],
      files: [{ name: 'him.curriculum.yaml', made: '', findings: nothing, exists: true, grown: false }],
      notes: [look],
    });
    expect(report).toContain('# Import from a.csv, b.csv and 2 more files');
    expect(report).toContain('- **him.curriculum.yaml**, which is already in the folder: no problems');
    expect(report).toContain('- a.csv, line 9: Two courses');
  });

  test('shows words of strangers as they are written, and never as a link, a picture or markup', () => {
    const hostile = '![x](https://example.com/a.png) [run](command:x) <img src=x> \n# head `a` https://example.com';
    const report = importReport({
      from: [hostile],
      files: [
        {
          name: hostile,
          made: hostile,
          findings: { ...nothing, errors: 1, first: [{ line: 3, message: hostile }] },
          exists: false,
          grown: false,
        },
      ],
      notes: [{ severity: 'error', message: hostile, source: hostile, place: hostile }],
    });
    // Only the code of a finding and of a note keeps its backticks, and nothing acts in it.
    expect(report.match(/(?<!\\)`[^`]*`/g)).toEqual(['`a`', '`a`']);
    expect(report.replaceAll('`a`', '')).not.toMatch(/(?<!\\)[[\]`<]|(?<!\\):\/\//);
    expect(report.match(/^#/gm)).toHaveLength(3);
  });

  test('says so where everything was understood, and does not grow without end', () => {
    const file = { name: 'a.role.yaml', made: '', findings: nothing, exists: false, grown: false };
    expect(importReport({ from: ['a'], files: [file], notes: [] })).toContain(
      'Everything in the source was understood.',
    );
    const notes = Array.from({ length: 1_000 }, (_, index) => ({ ...look, message: `Word ${'a'.repeat(index)}.` }));
    const many = importReport({ from: ['a'], files: [file], notes });
    expect(many.split('\n').length).toBeLessThan(230);
    expect(many).toContain('- … and 800 more');
  });

  test('tells a few notes of a kind, and how many more there are', () => {
    const file = { name: 'a.role.yaml', made: '', findings: nothing, exists: false, grown: false };
    const alike = (index: number): ImportNote => ({
      ...look,
      place: `line ${index}`,
      message: `Row ${index} is odd.`,
      kind: 'odd',
    });
    const notes = [...Array.from({ length: 1_254 }, (_, index) => alike(index + 1)), look];
    const lines = importReport({ from: ['a'], files: [file], notes }).split('\n');
    expect(lines.filter((line) => line.includes('is odd'))).toHaveLength(20);
    expect(lines).toContain('- … and 1,234 more of this kind');
    expect(lines.at(-1)).toContain('Two courses');
  });

  test('names cells of workbooks as Excel does, the sheet where several are read, and begins with a capital letter', () => {
    const files = [{ name: 'a.curriculum.yaml', made: '', findings: nothing, exists: false, grown: false }];
    const note = (source: string, place: string): ImportNote => ({
      severity: 'warning',
      message: 'The `code` is odd.',
      source,
      place,
    });
    const notes = [
      note('map.xlsx', 'H11'),
      note('map.xlsx', 'column I'),
      note('map.xlsx (Year 2)', 'row 3'),
      note('map.xlsx', ''),
    ];
    expect(
      importReport({ from: ['map.xlsx'], files, notes })
        .split('\n')
        .slice(-4),
    ).toEqual([
      '- H11: The `code` is odd.',
      '- Column I: The `code` is odd.',
      '- Year 2, row 3: The `code` is odd.',
      '- The `code` is odd.',
    ]);
  });

  test('breaks the long names of files behind their points', () => {
    const name = 'health-information.curriculum.yaml';
    const files = [{ name, made: '', findings: nothing, exists: false, grown: false }];
    const report = importReport({ from: ['HIT Program 2026.xlsx'], files, notes: [] });
    expect(report).toContain('# Import from HIT Program 2026.\u200Bxlsx');
    expect(report).toContain('**health\\-information.\u200Bcurriculum.\u200Byaml**');
  });

  test('shows code in what is found as code', () => {
    const first = [{ line: 3, message: 'Write `capstone: true` *here*, `odd' }];
    const file = {
      name: 'a.curriculum.yaml',
      made: '',
      findings: { ...nothing, warnings: 1, first },
      exists: false,
      grown: false,
    };
    expect(importReport({ from: ['a'], files: [file], notes: [] })).toContain(
      '  - Line 3: Write `capstone: true` \\*here\\*, \\`odd',
    );
  });
});

test('What is to be looked at is said in few words', () => {
  expect(notesInWords([])).toBe('');
  expect(notesInWords([look, lost, look])).toBe('1 missing in the result, 2 to look at');
  expect(foundInWords(nothing)).toBe('no problems');
  expect(foundInWords({ ...nothing, words: '1 error, 2 hints' })).toBe('1 error, 2 hints');
});

test('Of a folder with the database of O*NET, what is of use is told by its name, however that is written', () => {
  const format = {
    endings: ['.txt', '.tsv'],
    names: ['Occupation Data', 'Education, Training, and Experience', 'Read Me'],
  };
  const named = [
    'Occupation Data.txt',
    'occupation_data.tsv',
    'Education_Training_and_Experience.tsv',
    'README-onet.txt',
  ];
  expect(named.filter((name) => isNamedFor(format, name))).toEqual(named);
  const others = ['Work Context.txt', 'Occupation Data.xlsx', 'Education, Training, and Experience Categories.txt'];
  expect(others.filter((name) => isNamedFor(format, name))).toEqual([]);
  expect(isNamedFor({ endings: ['.json'] }, 'Any.JSON')).toBe(true);
});

test('The extension reads no more than the server takes', () => {
  expect(mostBytes).toBe(mostBytesOfServer);
});
