import { describe, expect, test } from 'vitest';
import { readSheet } from './read.ts';
import { zipOf } from './zip.ts';

/** The part of a program from a key on. */
const from = (program: string, key: string) => program.slice(program.indexOf(`${key}:`));

describe('terms beside each other', () => {
  const blocks = `"Health Information Technology, A.A.S.",,,,,,
First Year,,,,,,
Fall Semester,,,,Spring Semester,,
Course,Title,Credits,,Course,Title,Credits
HIT 100,Introduction,3,,HIT 112,Diagnostic Coding,4
ENG 101,Composition,3,,,Humanities elective,3
,Total,6,,,Total,7
Second Year,,,,,,
Fall Semester,,,,Spring Semester,,
Course,Title,Credits,,Course,Title,Credits
HIT 210,Procedural Coding,4,,HIT 290,Capstone,2x
,Total,4,,,Total,2
`;

  test('are read one after the other, with their years and totals', async () => {
    const { program, notes } = await readSheet(blocks);
    expect(from(program, 'terms')).toBe(`terms:
  - title: Fall Semester, year 1
    season: fall
    year: 1
    credits: 6
    courses: [HIT 100, ENG 101]
  - title: Spring Semester, year 1
    season: spring
    year: 1
    credits: 7
    courses:
      - HIT 112
      - { elective: Humanities elective, credits: 3 }
  - title: Fall Semester, year 2
    season: fall
    year: 2
    credits: 4
    courses: [HIT 210]
  - title: Spring Semester, year 2
    season: spring
    year: 2
    credits: 2
    courses: [HIT 290]
`);
    expect(notes).toContain('i: 2 tables stand beside each other; they are read one after the other.');
    // A note points to the cell of the source.
    expect(notes).toContain('e11,7: The credits “2x” of HIT 290: it is no number of credits.');
  });

  test('may be the headings themselves', async () => {
    const { program } = await readSheet(
      'Semester I,Cr,Semester II,Cr\nHIT 100 Introduction,3,BIO 112 A&P II,4\nSemester III,Cr,Semester IV,Cr\nHIT 200 Data,3,HIT 290 Capstone,2\n',
    );
    expect(program).toContain('BIO 112: { title: A&P II, credits: 4 }');
    expect(from(program, 'terms').match(/title: .*|\[.*\]/g)).toEqual([
      'title: Semester I',
      '[HIT 100]',
      'title: Semester II',
      '[BIO 112]',
      'title: Semester III',
      '[HIT 200]',
      'title: Semester IV',
      '[HIT 290]',
    ]);
  });

  test('a year and a term above the headings are about the rows below', async () => {
    const { program } = await readSheet(
      'Year 1\nFall\nCourse,Title,Credits\nHIT 100,Intro,3\nSpring\nHIT 112,Coding,4\nYear 2\nFall\nHIT 200,Data,3\n',
    );
    expect(program).toContain('title: Health Information, A.A.S.');
    expect(from(program, 'terms').match(/title: .*/g)).toEqual([
      'title: Fall, year 1',
      'title: Spring, year 1',
      'title: Fall, year 2',
    ]);
  });
});

describe('a column of terms', () => {
  test('wins over headings between the rows', async () => {
    const { program } = await readSheet(
      'Term,Course,Title,Credits\nFirst Semester Fall,,,17\nFall 1,HIT 100,Intro,3\nTotal,,,17\nSecond Semester Spring,,,13\nSpring 1,HIT 112,Coding,4\nTotal,,,13\n',
    );
    expect(from(program, 'terms').match(/title: .*|credits: \d+|\[.*\]/g)).toEqual([
      'title: Fall 1',
      'credits: 17',
      '[HIT 100]',
      'title: Spring 1',
      'credits: 13',
      '[HIT 112]',
    ]);
  });

  describe('with one total behind all rows', () => {
    const listed = (total: string, more = '') =>
      readSheet(
        `Course Number,Course Name,Credits,Semester\nHIT 100,Intro,3,Fall Year 1\nHIT 112,Coding,3,Spring Year 1\nBIO 101,Anatomy,4,Fall Year 1\nHIT 212,Adv,4,Spring Year 1\n${total}\n${more}`,
      );

    test('that is the sum of them, tells the credits of the program and not of the last term', async () => {
      const { program, notes } = await listed('Total,,14,');
      expect(program).toContain('\ncredits: 14\n');
      expect(from(program, 'terms')).not.toContain('credits');
      expect(notes).toContain('i6: The row of totals “Total 14” is no course; its 14 are the credits of the program.');
    });

    test('that is the sum of the last term, tells the credits of that', async () => {
      const { program } = await listed('Total,,7,');
      expect(program).not.toContain('\ncredits:');
      expect(from(program, 'terms')).toContain('credits: 7\n');
    });

    test('that is neither, is told and written nowhere', async () => {
      const { program, notes } = await listed('Total,,12,');
      expect(program).not.toContain('credits: 12');
      expect(notes).toContain(
        'w6: The row of totals “Total 12” is no course; its 12 are the sum neither of “Spring Year 1” (7) nor of all rows (14), and are left out.',
      );
    });

    test('may be a sum of rows that stand below it too', async () => {
      const { program } = await listed('Total,,17,', 'HIT 290,Capstone,3,Fall Year 2\n');
      expect(program).toContain('\ncredits: 17\n');
      expect(from(program, 'terms')).not.toContain('credits');
    });

    test('may count a course that has no code', async () => {
      const { program } = await readSheet(
        'Fall Semester,,\nCourse,Title,Credits\nHIT 100,Intro,3\n,Health Law,3\nTotal,,6\nSpring Semester,,\nHIT 112,Coding,4\nTotal,,4\n',
      );
      expect(from(program, 'terms').match(/^ {4}credits: \d/gm)).toEqual(['    credits: 6', '    credits: 4']);
    });

    test('that says of which term it is, is believed', async () => {
      const { program } = await listed('Semester total,,12,');
      expect(from(program, 'terms')).toContain('credits: 12\n');
    });
  });

  test('beside one of academic years', async () => {
    const { program } = await readSheet(
      'Academic Year,Term,Code,Title,Units\n2026-27,Fall,A 1,A,3\n2026-27,Spring,A 2,B,3\n2027-28,Fall,A 3,C,3\n',
    );
    expect(from(program, 'terms').match(/title: .*/g)).toEqual([
      'title: Fall 2026-27',
      'title: Spring 2026-27',
      'title: Fall 2027-28',
    ]);
  });

  test('may be one of years alone', async () => {
    const { program } = await readSheet('Code,Title,Credits,Program Year\nA 1,A,3,1st\nA 2,B,3,2nd\n');
    expect(from(program, 'terms').match(/title: .*|year: .*/g)).toEqual([
      'title: Year 1',
      'year: 1',
      'title: Year 2',
      'year: 2',
    ]);
  });

  test('in Roman numbers; the level of a course is no year', async () => {
    const { program, notes } = await readSheet(
      'Semester,Level,Course,Title,Credits\nI,100,HIT 100,Intro,3\nII,200,HIT 212,Coding,4\n',
    );
    expect(from(program, 'terms').match(/title: .*/g)).toEqual(['title: Semester I', 'title: Semester II']);
    expect(notes).toContain('e,2: The column “Level” is not understood, and left out.');
  });
});

describe('columns that look like skills', () => {
  test('and are seasons, attributes or weights', async () => {
    const { program, notes } = await readSheet(
      'Course,Title,Cr,Type,Required,Fall,Spring,Grade,Weight,Sem 1,Ethics\nHIT 100,A,3,R,X,X,X,A,3,X,I\nHIT 112,B,4,E,X,,X,A,4,,R\n',
    );
    expect(program).toContain('offered: [fall, spring]');
    expect(program.match(/teaches: .*/g)).toEqual([
      'teaches: { professional-ethics: introduced }',
      'teaches: { professional-ethics: reinforced }',
    ]);
    for (const name of ['Type', 'Required', 'Grade', 'Weight', 'Sem 1']) {
      expect(notes.join('\n')).toContain(`The column “${name}” is not understood, and left out.`);
    }
  });

  test('a list of outcomes is no level, and 3 of 5 is not mastered', async () => {
    const { program } = await readSheet(
      'Course,Title,Cr,PLOs,HIPAA\nA 1,A,3,"1, 2",1\nA 2,B,3,"1, 3",3\nA 3,C,3,3,5\n',
    );
    expect(program).not.toContain('teaches');
  });

  test('outcomes and competencies above the columns are not taken for courses', async () => {
    const { program, notes } = await readSheet(
      'Course,PLO 1,PLO 2\nHIT 100 Intro,1,\nHIT 112 Coding,2,4\nHIT 290 Capstone,4,4\n',
    );
    expect(program.match(/^ {2}\S.*: \{/gm)).toEqual(['  HIT 100: {', '  HIT 112: {', '  HIT 290: {']);
    expect(notes.filter((note) => /no scale|no level/.test(note))).toEqual([
      'e: The letters 1, 2, 4 of the map are no scale of levels that is known; what is taught is left out.',
    ]);
    const map = await readSheet('Course,Title,I.1,II.2\nHIT 100,Intro,I,\nHIT 290,Capstone,M,M\n,Totals,2,1\n');
    expect(map.program).toContain('teaches: { hit-skills/i1: introduced }');
    expect(map.program).not.toContain('credits');
  });

  test('an A alone says no level, and that is told whatever the letters are', async () => {
    const { notes } = await readSheet('Course,Title,Cr,HIPAA\nA 1,A,3,I\nA 2,B,3,P\nA 3,C,3,A\n');
    expect(notes.join('\n')).toContain('such as X or A alone, are read as the lowest level, introduced.');
  });

  test('outcomes at the rows of a map are outcomes', async () => {
    const { program } = await readSheet(
      'Program Outcome,HIT 100,HIT 290\n1. Code diagnoses,I,M\n2. Protect health information,,"M,A"\n',
    );
    expect(program).toContain('plo-2: Protect health information');
    expect(program).toContain('plo-2: { level: mastered, assessed: true }');
  });
});

describe('rows', () => {
  test('with placeholders for codes are electives, and totals do not run over', async () => {
    const { program } = await readSheet(
      'Semester 1,,\nCourse,Title,Credits\nHIT 100,Intro,3\nGE,Oral Communication,3\nMATH 1XX,College Math,3\nTBA,Social Science,3\nTotal,,12\nSemester 2,,\nHIT 2** ,Approved HIT elective,3\nHIT 112,Coding,4\nTotal,,7\nTotal credits: 19,,\n',
    );
    expect(program).toContain('\ncredits: 19\n');
    expect(from(program, 'terms').match(/elective: [\w ]+|^ {4}credits: \d+/gm)).toEqual([
      '    credits: 12',
      'elective: Oral Communication',
      'elective: College Math',
      'elective: Social Science',
      '    credits: 7',
      'elective: Approved HIT elective',
    ]);
  });

  test('of totals tell the credits, not the hours beside them', async () => {
    const { program } = await readSheet(
      'Semester,Course,Title,Cr,Lec,Lab\nFall 2026,HIT 100,Intro,3,3,0\n,Semester Total,,3,3,9\nSpring 2027,HIT 112,Coding,4,2,4\n,Grand total,,7,5,13\n',
    );
    expect(program).toContain('\ncredits: 7\n');
    expect(from(program, 'terms')).toContain('credits: 3');
  });

  test('that begin a choice have no place where no term is told', async () => {
    const { notes } = await readSheet(
      'Course,Title,Credits\nHIT 100,A,3\nChoose one of the following:,,\nMAT 110,B,3\nMAT 120,C,3\n',
    );
    expect(notes).toContain(
      'e3: “Choose one of the following:” has no place in a term: MAT 110, MAT 120 are kept as courses, and the choice is left out.',
    );
  });

  test('with footnotes, brackets and codes of several courses', async () => {
    const { program, notes } = await readSheet(
      'Course,Title,Credits\nHIT 100*,Intro†,3*\nHIT 112¹,Coding 1,(4)²\nHIT 230/231,Both,3.0/45\n',
    );
    expect(from(program, 'courses')).toBe(`courses:
  HIT 100: { title: Intro, credits: 3 }
  HIT 112: { title: Coding 1, credits: 4 }
  HIT 230/231: { title: Both }
`);
    expect(notes).toContain('e4,3: The credits “3.0/45” of HIT 230/231: it is no number of credits.');
    expect(notes.some((note) => note.startsWith('w4,1: “HIT 230/231” is kept as the code of one course'))).toBe(true);
  });

  test('with hours of class and a season that is not all', async () => {
    const { program, notes } = await readSheet(
      'Course #,Title,Class,Lab,Credit,Offered\nHIT-110,A,3,2,3,Spring odd years\n',
    );
    expect(program).toContain('weekly-hours: { lecture: 3, laboratory: 2 }');
    expect(notes).toContain(
      'w2,6: “Spring odd years” says more than the seasons in which HIT-110 is offered; it is kept in the notes.',
    );
  });
});

describe('files that are something else than their names say', () => {
  const bytes = (...parts: (string | number[])[]) =>
    new Uint8Array(
      Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf16le') : Buffer.from(part)))),
    );
  const old = [0xd0, 0xcf, 0x11, 0xe0];
  test.each<[string, string | Uint8Array, string]>([
    ['a.xls', bytes(old, 'Workbook'), 'is a workbook of an old kind (.xls)'],
    ['a.xlsx', bytes(old, 'EncryptedPackage'), 'is protected by a password; save it without one.'],
    ['a.ods', zipOf({ mimetype: 'x', 'content.xml': '' }), 'is an OpenDocument file; save it as .xlsx or .csv.'],
    ['a.numbers', zipOf({ 'Index/Document.iwa': '' }), 'is a spreadsheet of Numbers; export it'],
    ['a.docx', zipOf({ 'word/document.xml': '' }), 'is a Word document'],
    ['a.xlsb', zipOf({ 'xl/workbook.bin': '' }), 'is a binary workbook (.xlsb)'],
    ['a.xls', '<html><table><tr><td>Code</td></tr></table>', 'is a web page, whatever its name says'],
    ['a.xls', '<?xml version="1.0"?><Workbook/>', 'is XML, and no workbook'],
    ['a.csv', '%PDF-1.4\n1 0 obj', 'is a PDF'],
    ['a.csv', '[{"code":"HIT 100"}]', 'is JSON'],
    ['a.xlsx', '', 'is empty.'],
    [
      'a.csv',
      'Code,Title,Credits\nHIT 100,"Intro,3\nHIT 112,Coding,3\n',
      'has quotation marks in line 2 that do not pair',
    ],
  ])('%s: %#', async (name, content, sentence) => {
    const { program, notes } = await readSheet(content, {}, name);
    expect(program).toBe('');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(`e: ${name} ${sentence}`);
  });

  test('text under the name of a workbook is read', async () => {
    for (const name of ['courses.xls', 'courses.xlsx']) {
      const { program } = await readSheet('Code\tTitle\tCredits\nHIT 100\tIntro\t3\n', {}, name);
      expect(program).toContain('HIT 100: { title: Intro, credits: 3 }');
    }
  });
});

describe('hours', () => {
  test('of a term are not taken for those of a week', async () => {
    const { program, notes } = await readSheet(
      'Code,Title,Credits,Lec,Lab\nHIT 100,Intro,3,45,0\nHIT 112,Coding,4,5,5\n',
    );
    expect(program).not.toContain('weekly-hours');
    expect(notes).toContain(
      'e2,4: 45 hours of lecture, as HIT 100 has, are those of a term and not of a week; the hours are left out.',
    );
  });

  test('and credits of other kinds are no skills; quarters are told by the terms', async () => {
    const { program } = await readSheet(
      'Fall Quarter\nCode,Title,Credits,Old Credits,Contact Hours\nHIT 100,Intro,3,4,3\nHIT 112,Coding,4,3,2\n',
    );
    expect(program).toContain('calendar: quarter');
    expect(program).not.toContain('teaches');
  });
});
