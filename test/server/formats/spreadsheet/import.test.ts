import { describe, expect, test } from 'vitest';
import { readSheet } from './read.ts';

const plan = `Example Community College
"Health Information Technology, A.A.S."
Course #,Course Title,Cr,Prereqs,Coreq,Lec,Lab
First Year – Fall,,,,,,
HIT 100,Introduction to Health Information,3,None,,3,0
BIO 111,Anatomy and Physiology,4,,,3,2
or
BIO 168,Human Anatomy I,4,,,3,3
,Humanities elective,3,,,,
Total,,10,,,,
First Year – Spring,,,,,,
HIT 112,Diagnostic Coding,3-4,"HIT 100 with a C or better, and BIO 111 or BIO 168",HIT 112L,2,2
HIT 112L,Coding Laboratory,1,,,0,2
HIT 100,Introduction to Health Information,3,,,,
,Health Law,3,,,,
Total Credits,,4,,,,
Program Total,,14,,,,
`;

describe('a plan as a college keeps it', () => {
  test('becomes a program with its terms, choices and electives', async () => {
    const { program, isLaidOut } = await readSheet(plan);
    expect(program).toBe(`curriculum: hit
title: Health Information Technology, A.A.S.
institution: Example Community College
award: associate
credits: 14

courses:
  HIT 100:
    title: Introduction to Health Information
    credits: 3
    weekly-hours: { lecture: 3 }
  BIO 111:
    title: Anatomy and Physiology
    credits: 4
    weekly-hours: { lecture: 3, laboratory: 2 }
  BIO 168:
    title: Human Anatomy I
    credits: 4
    weekly-hours: { lecture: 3, laboratory: 3 }
  HIT 112:
    title: Diagnostic Coding
    credits: { min: 3, max: 4 }
    weekly-hours: { lecture: 2, laboratory: 2 }
    prerequisites:
      - course: HIT 100
        minimum-grade: C
      - any: [BIO 111, BIO 168]
    corequisites: [HIT 112L]
  HIT 112L:
    title: Coding Laboratory
    credits: 1
    weekly-hours: { laboratory: 2 }

terms:
  - title: First Year – Fall
    season: fall
    year: 1
    credits: 10
    courses:
      - HIT 100
      - choose: 1
        from: [BIO 111, BIO 168]
      - elective: Humanities elective
        credits: 3
  - title: First Year – Spring
    season: spring
    year: 1
    credits: 4
    courses: [HIT 112, HIT 112L]
`);
    expect(isLaidOut).toBe(true);
  });

  test('says what it made of the columns, of totals, and of rows that are no courses', async () => {
    const { notes } = await readSheet(plan);
    expect(notes).toEqual([
      'i3: The columns were understood so: code from “Course #”; title from “Course Title”; credits from “Cr”; prerequisites from “Prereqs”; corequisites from “Coreq”; lecture from “Lec”; laboratory from “Lab”.',
      'i10: The rows of totals are no courses; they tell the credits: 10 of “First Year – Fall”, 4 of “First Year – Spring”, 14 of the program.',
      'w12,4: HIT 112: “HIT 100 with a C or better, and BIO 111 or BIO 168” could be read in two ways; it is read as HIT 100 and (BIO 111 or BIO 168).',
      'w14,1: HIT 100 stands here again; the row is left out, and that in line 5 kept.',
      'e15,1: “Health Law” has no course code, and is left out.',
    ]);
  });

  test('checks clean but for what the college has to look at', async () => {
    const { found } = await readSheet(plan);
    expect(found.filter((code) => !/credits|role/u.test(code))).toEqual([]);
  });
});

describe('a curriculum map', () => {
  const map = `Course,Course Name,Units,Term,ICD-10-CM coding,HIPAA,III.1 Explain the revenue cycle,PLO 1: Code encounters,PLO 2,Room
HIT 100,Intro,3,Fall 1,,I,,I,,B12
HIT 212,Advanced Coding,0.5–4.0,Fall 2,"R, A",M,M,M,-,
HIT 112,Coding,3,Spring 1,I,R,,R/A,I,B13
HIT 299,Capstone,3,Spring 2,M,Q,R,,,
`;

  test('says what is taught at which level, and a framework what the taxonomy does not know', async () => {
    const { program, framework, isLaidOut, found } = await readSheet(map);
    expect(program).toContain(`  HIT 212:
    title: Advanced Coding
    credits: { min: 0.5, max: 4 }
    teaches:
      icd-10-cm-coding: { level: reinforced, assessed: true }
      hipaa: mastered
      hit-skills/explain-the-revenue-cycle: mastered
    contributes-to:
      plo-1: mastered
`);
    expect(program).toContain('outcomes:\n  plo-1: Code encounters\n  plo-2: PLO 2\n');
    expect(program.match(/- title: .*/gu)).toEqual([
      '- title: Fall 1',
      '- title: Spring 1',
      '- title: Fall 2',
      '- title: Spring 2',
    ]);
    expect(framework).toContain('  explain-the-revenue-cycle: { code: III.1, label: Explain the revenue cycle }\n');
    expect(isLaidOut).toBe(true);
    expect(found.filter((code) => /id|unknown|schema|type|value/u.test(code))).toEqual([]);
  });

  test('names the column and the cell that it cannot read', async () => {
    const { notes } = await readSheet(map);
    expect(notes).toContain('e,10: The column “Room” is not understood, and left out.');
    expect(notes).toContain('e5,6: “Q” is no level of “HIPAA” that HIT 299 could teach.');
  });

  test('with courses as its columns', async () => {
    const { program, notes } = await readSheet(
      'Competency;HIT 100;HIT 112\nCredits;3;3,5\nHIPAA;I;M\nTelling stories;X;\n',
    );
    expect(program).toContain(`  HIT 100:
    credits: 3
    teaches: { hipaa: introduced, hit-skills/telling-stories: introduced }
  HIT 112:
    credits: 3.5
    teaches: { hipaa: mastered }
`);
    expect(notes).toContain(
      'w: Marks that say no level, such as X or A alone, are read as the lowest level, introduced.',
    );
  });

  test.each([
    ['I,D,M', 'levels: introduced-developed-mastered', 'developed'],
    ['1,2,3', undefined, 'reinforced'],
    ['I,P,M', '  - { id: practiced, label: Practiced, letter: P }', 'practiced'],
  ])('in the letters %s', async (letters, levels, level) => {
    const [low, middle, high] = letters.split(',');
    const { program } = await readSheet(
      `Code,Title,Credits,HIPAA\nA 1,A,3,${low}\nA 2,B,3,${middle}\nA 3,C,3,${high}\n`,
    );
    if (levels === undefined) expect(program).not.toContain('levels:');
    else expect(program).toContain(levels);
    expect(program).toContain(`teaches: { hipaa: ${level} }`);
  });
});

describe('lists in other shapes', () => {
  test('with tabs, and the code in two columns', async () => {
    const { program } = await readSheet(
      'Subject\tCatalog #\tLong Title\tCr Hrs\tPrerequisites/Corequisites\tTypically Offered\tMode\nHIT\t100\tIntro\t3\tNone\tFall, Spring\tOnline\nHIT\t112\tCoding\t3.0\tPrereq: 100 with a C or better. Coreq: BIO 168\tF,S\tHybrid\n',
    );
    expect(program).toContain(`  HIT 112:
    title: Coding
    credits: 3
    offered: [fall, spring]
    delivery: hybrid
    prerequisites:
      - { course: HIT 100, minimum-grade: C }
    corequisites:
      - { course: BIO 168, external: true }
`);
  });

  test('in the encoding of Western Windows, with a quoted line break', async () => {
    const text = 'Code,Title,Credits,Notes\r\nHIT 100,"Santé\r\npublique",3,\r\n,Lost,3,\r\n';
    const { program, notes } = await readSheet(Uint8Array.from(text, (character) => character.charCodeAt(0)));
    expect(program).toContain('title: Santé publique');
    expect(notes).toContain('e4,1: “Lost” has no course code, and is left out.');
  });

  test('with the code and the title in one cell, and a choice in another', async () => {
    const { program } = await readSheet(
      'Course,Credits,Semester\nHIT 100 – Introduction to Health Information,3,1\nBIO 111 or BIO 168,4,1\nGeneral education elective,3,2\n',
    );
    expect(program).toContain('title: Introduction to Health Information');
    expect(program).toContain(`  - title: Semester 1
    courses:
      - HIT 100
      - choose: 1
        from: [BIO 111, BIO 168]
  - title: Semester 2
    courses:
      - { elective: General education elective, credits: 3 }
`);
  });

  test('with terms that name seasons only, courses are offered then', async () => {
    const { program } = await readSheet('Code,Title,Credits,Term\nHIT 100,A,3,"Fall, Spring"\nHIT 112,B,3,Spring\n');
    expect(program).toContain('offered: [fall, spring]');
    expect(program).not.toContain('terms:');
  });

  test('with another table below', async () => {
    const { program, notes, found } = await readSheet(
      'Course,Title,Credits,HIPAA\nHIT 100,Intro,3,I\n\nHIT 112,Coding,3,M\n\nWhat is missing\nSkill,Share,Where,What\nHIPAA,20,3,1\nAudit,30,4,2\n',
    );
    expect(program).toContain('  HIT 112:\n    title: Coding\n    credits: 3\n    teaches: { hipaa: mastered }\n');
    expect(notes).toContain('w6: Here begins another table (4 rows) that is not about courses; it is not read.');
    expect(notes.filter((note) => note.startsWith('e'))).toEqual([]);
    expect(found).not.toContain('duplicate-course');
  });

  test('with the totals of terms in a column', async () => {
    const { program } = await readSheet(
      'Term,Course,Cr\nFirst fall,ENG 101 College Writing,3\n,HIT 100 Introduction,3\n,Semester Total,6\nFirst spring,HIT 112 Coding,3\n,Semester Total,3\n,TOTAL CREDITS,9\n',
    );
    expect(program).toContain('credits: 9\n\ncourses:');
    expect(program).toContain(
      '  - title: First fall\n    season: fall\n    credits: 6\n    courses: [ENG 101, HIT 100]\n',
    );
    expect(program).toContain('  - title: First spring\n    season: spring\n    credits: 3\n    courses: [HIT 112]\n');
  });

  test('with the same code twice', async () => {
    const { program, notes } = await readSheet('Code,Title,Credits\nHIT 299,Topics,3\nHIT 299,Special topics,3\n');
    expect(program).toContain('  HIT 299 (2): { title: Special topics, credits: 3 }\n');
    expect(notes).toContain('w3,1: HIT 299 stands here again with another title; it is kept as “HIT 299 (2)”.');
  });

  test('without a title and an award, it says so', async () => {
    const { notes } = await readSheet('Code,Credits\nHIT 100,\n', {}, 'list.csv');
    expect(notes).toContain('w: The list tells the title of no course: write it into the file.');
    expect(notes).toContain('w,2: The list tells the credits of no course: write them into the file.');
    expect(notes).toContain('w: No award is told: write it, such as associate, into the file.');
  });
});

describe('columns that a person names', () => {
  const list = 'Crs,Bezeichnung,Units,Where\nHIT 100,Intro,3,Room 1\n';

  test('win over what is guessed', async () => {
    const { program } = await readSheet(list, {
      columns: { title: 'bezeichnung', notes: 'Where', code: 'Crs', credits: 'Units' },
    });
    expect(program).toContain('  HIT 100: { title: Intro, credits: 3, notes: Room 1 }\n');
  });

  test('can be several for what several columns can hold', async () => {
    const { program, notes } = await readSheet('Code,Title,Credits,A,B\nHIT 100,Intro,3,x1,x2\n', {
      columns: { ignored: ['A', 'b'] },
    });
    expect(program).toContain('HIT 100');
    expect(notes.filter((note) => note.startsWith('e'))).toEqual([]);
  });

  test('have to be there', async () => {
    const { program, notes } = await readSheet(list, { columns: { code: 'Crs', title: 'Bezeichnng' } });
    expect(program).toBe('');
    expect(notes).toEqual(['e: There is no column “Bezeichnng”. Did you mean “Bezeichnung”?']);
  });

  test('have to hold something that a course has', async () => {
    const { notes } = await readSheet(list, { columns: { code: 'Crs', credit: 'Units' } });
    expect(notes).toEqual(['e: A column cannot hold “credit”. Did you mean “credits”?']);
  });
});

describe('what is no list of courses', () => {
  test.each([
    ['', 'Health Information, A.A.S..csv is empty.'],
    ['Dear colleague,\nplease see below.\n', 'has no row of headings such as “Code”, “Title” and “Credits”'],
    ['Code,Title\n\n', 'No row below the headings is a course.'],
    [`Code,Title\n${'HIT 100,A\n'.repeat(30_000)}`, 'has more than 20000 rows'],
    [`Code,Title${','.repeat(2_000)}\n`, 'has more than 1000 columns'],
    ['Code\u0000Title', 'is no text file.'],
  ])('is said in a sentence: %#', async (text, sentence) => {
    const { program, notes } = await readSheet(text);
    expect(program).toBe('');
    expect(notes.filter((note) => note.startsWith('e')).join()).toContain(sentence);
  });
});
