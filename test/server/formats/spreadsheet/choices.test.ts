import { describe, expect, test } from 'vitest';
import { readSheet } from './read.ts';

const termsOf = (program: string) => program.slice(program.indexOf('\nterms:') + 1);

describe('electives that are listed below the total of the program', () => {
  const plan = `Health Information Technology AAS
Course,Course Title,Cr
Fall Semester
HIT 100,Introduction,3
,HIT Elective (see list),3
,Total,6
Spring Semester
HIT 112,Coding,3
,Total,3
,TOTAL PROGRAM CREDITS,9

HIT Electives (choose one):
HIT 226,Cancer Registry,3
HIT 228,Information Exchange,3

* A footnote.
`;

  test('are the options of the place that refers to them by name', async () => {
    const { program, notes, found } = await readSheet(plan);
    expect(termsOf(program)).toBe(`terms:
  - title: Fall Semester
    season: fall
    credits: 6
    courses:
      - HIT 100
      - choose: 1
        from: [HIT 226, HIT 228]
        title: HIT Elective
  - title: Spring Semester
    season: spring
    credits: 3
    courses: [HIT 112]
`);
    expect(program).toContain('credits: 9\n');
    expect(notes).toContain(
      'i12: “HIT Electives (choose one):”: HIT 226, HIT 228 are the choice at “HIT Elective (see list)”.',
    );
    expect(found).toEqual(['credits-minimum']);
  });

  test('join no term where no place refers to them, and that is told once', async () => {
    const { program, notes } = await readSheet(plan.replace('HIT Elective (see list)', 'Humanities elective'));
    expect(termsOf(program)).not.toContain('HIT 226');
    expect(program).toContain('  HIT 226: { title');
    expect(notes).toContain(
      'e12: “HIT Electives (choose one):” has no place in a term: HIT 226, HIT 228 are kept as courses, and the choice is left out.',
    );
  });

  test('join no term where they have no heading at all', async () => {
    const { program, notes } = await readSheet(plan.replace('HIT Electives (choose one):\n', ''));
    expect(termsOf(program)).not.toContain('HIT 226');
    expect(notes).toContain('w: HIT 226, HIT 228 stand in no term.');
  });
});

describe('“Choose one of the following”', () => {
  test('in a term is a choice; the total of the term says how many are its options', async () => {
    const { program, notes } = await readSheet(`Course,Title,Cr
Fall Semester
HIT 100,Introduction,3
Choose one of the following:
MAT 143,Quantitative Literacy,3
MAT 152,Statistics,3
ENG 111,Composition,4
Total,,10
Spring Semester
HIT 112,Coding,3
Select two courses:
HIT 201,One,3
HIT 202,Two,3
HIT 203,Three,3

HIT 240,Management,3
`);
    expect(termsOf(program)).toContain(
      '      - HIT 100\n      - choose: 1\n        from: [MAT 143, MAT 152]\n      - ENG 111\n',
    );
    expect(termsOf(program)).toContain(
      '      - HIT 112\n      - choose: 2\n        from: [HIT 201, HIT 202, HIT 203]\n      - HIT 240\n',
    );
    expect(notes).toContain(
      'w4: “Choose one of the following:” is read as a choice of MAT 143, MAT 152, in “Fall Semester”.',
    );
  });

  test('without courses below it is told, and nothing is made of it', async () => {
    const { notes } = await readSheet('Code,Title,Cr\nFall\nHIT 100,Intro,3\nChoose one of the following\n');
    expect(notes.join('\n')).toContain('“Choose one of the following” is left out');
  });
});
