import { describe, expect, test } from 'vitest';
import { readSheet } from './read.ts';

describe('a map whose headings stand in two rows', () => {
  // Merged cells have their text in the first of them.
  const map = `Health Information Technology AAS
Course No.,Course Name,Cr,Domain I: Data,,Domain II: Protection,,PLO1: Apply guidelines,PLO2: Protect information
,,,Data integrity checks,CPT coding,HIPAA Privacy,Record tracing,,
HIT 101,Introduction,3,I,,I,I,,I
HIT 112,Law and Ethics,3,,I,M/A,"R, M",,M
HIT 130,Electronic Health Records,3,R,R,R,,I,
# courses,,,2,2,3,2,1,2
`;

  test('has its skills from the lower row, and the domain as their category', async () => {
    const { program, framework, notes, isLaidOut } = await readSheet(map);
    expect(program).toContain(`  HIT 112:
    title: Law and Ethics
    credits: 3
    teaches:
      cpt-coding: introduced
      hipaa: { level: mastered, assessed: true }
      hit-skills/record-tracing: mastered
    contributes-to:
      plo-2: mastered
`);
    expect(program).toContain('outcomes:\n  plo-1: Apply guidelines\n  plo-2: Protect information\n');
    expect(framework).toContain('  record-tracing: { label: Record tracing, category: "Domain II: Protection" }\n');
    expect(notes.filter((note) => note.startsWith('e'))).toEqual([]);
    expect(isLaidOut).toBe(true);
  });

  test('with the domains above the row that names the columns', async () => {
    const { program, framework } = await readSheet(`,,Data,,Protection,
Code,Title,Record tracing,CPT coding,HIPAA,Lost records
HIT 101,Introduction,I,,I,I
HIT 112,Law,R,I,R,
`);
    expect(program).toContain('      hit-skills/record-tracing: introduced\n      hipaa: introduced\n');
    expect(framework).toContain('label: Record tracing, category: Data');
    expect(framework).toContain('label: Lost records, category: Protection');
  });

  test('says once, by their letters, which columns have no heading in either row', async () => {
    const { notes } = await readSheet(`Code,Title,Cr,HIPAA,,
HIT 101,Introduction,3,I,I,I
HIT 112,Law,3,R,,R
`);
    expect(notes).toContain(
      'e: The columns E, F have no heading, and are left out; write one above each of them if it is to be read.',
    );
  });
});

test('a map whose columns are courses keeps its domains and the levels of Bloom', async () => {
  const { program, framework, notes } = await readSheet(`CAHIIM Competencies – Curriculum Map
Competency,Bloom,HIT 101,HIT 112,HIT 130
Domain I. Data Structure
I.1 Trace lost records on paper.,2,I,R,
Domain II. Information Protection
II.1 Guard the paper archive.,3,I,,M
II.2 Lock the paper archive.,Apply,I,R,R
`);
  expect(program).toContain('  HIT 130:\n    teaches:\n      hit-skills/guard-the-paper-archive: mastered\n');
  expect(framework).toContain(`  guard-the-paper-archive:
    code: II.1
    label: Guard the paper archive.
    category: Domain II. Information Protection
    bloom: apply
`);
  expect(framework).toContain('category: Domain I. Data Structure\n    bloom: understand\n');
  expect(notes).toContain('i: The levels of Bloom are read as understand, apply.');
});

describe('skills by the names that colleges give them', () => {
  const map = (...skills: readonly string[]) =>
    `Code,Title,Cr,${skills.join(',')}\nHIT 101,Introduction,3${',I'.repeat(skills.length)}\n`;

  test('are found by their words where these fit one skill only, and that is told', async () => {
    const { program, notes } = await readSheet(map('EHR systems', 'HIPAA Privacy', 'Teamwork'));
    expect(program).toContain('{ electronic-health-records: introduced, hipaa: introduced, teamwork: introduced }');
    expect(notes.filter((note) => /“(?:EHR|HIPAA)/u.test(note)).slice(0, 2)).toEqual([
      'w: “EHR systems” is taken for the skill “Electronic health records (EHR)” (electronic-health-records) by its words.',
      'w: “HIPAA Privacy” is taken for the skill “HIPAA” (hipaa) by its words.',
    ]);
  });

  test.each([['Quality drills'], ['Information drills'], ['Medical skills'], ['Systems'], ['Health records law']])(
    '“%s” could be something else, and is none',
    async (name) => {
      expect((await readSheet(map(name))).program).toContain('hit-skills/');
    },
  );

  test('are named with the nearest of the taxonomy where they are not found', async () => {
    const { notes } = await readSheet(map('Data Content Structure', 'Knitting', 'Basket weaving'));
    expect(notes.join('\n')).toContain(
      'w: “Data Content Structure” is no skill of the taxonomy under this name; near it is health-record-content (“Health record content and structure”). It is the item hit-skills/data-content-structure, where “equals” can say which it is.',
    );
    expect(notes).toContain(
      'i: The taxonomy has nothing like “Knitting”, “Basket weaving”: they are items of hit-skills.skills.yaml.',
    );
  });
});

test('“Gen Ed?” with Y is no skill, and the note says what stands there', async () => {
  const { framework, notes } = await readSheet(`Code,Title,Cr,Approved elective?
HIT 101,Introduction,3,Y
HIT 112,Law,3,
`);
  expect(framework).toBe('');
  expect(notes).toContain('e,4: The column “Approved elective?” (Y) is not understood, and left out.');
});
