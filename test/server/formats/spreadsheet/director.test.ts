import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../../server/src/built-in.ts';
import { importSpreadsheet } from '../../../../server/src/formats/spreadsheet/import.ts';
import { readSheet } from './read.ts';

describe('cells with several levels', () => {
  test('introduce a skill that no course above introduces; elsewhere the highest is kept', async () => {
    const { program, notes } = await readSheet(`Code,Title,Cr,CPT coding,HIPAA
HIT 150,Coding,3,I/R,I
HIT 210,More Coding,3,I/R,"R, M"
`);
    expect(program).toContain('teaches: { cpt-coding: introduced, hipaa: introduced }');
    expect(program).toContain('teaches: { cpt-coding: reinforced, hipaa: mastered }');
    expect(notes).toContain(
      'w: Cells with several levels that no course above introduces are read as introduced: HIT 150 (CPT coding).',
    );
    expect(notes).toContain(
      'i: Of several levels in a cell, the highest is kept: HIT 210 (CPT coding), HIT 210 (HIPAA).',
    );
  });
});

describe('what stands above the list', () => {
  const list = (above: string) => `Lakeshore Community College
"Health Information Technology, A.A.S."
${above}
Code,Title,Cr
HIT 100,Introduction,3
`;

  test('tells the CIP, the catalog year and the accreditation; the rest is named', async () => {
    const { program, notes, found } = await readSheet(
      list('Catalog Year 2026–2027,CIP 51.0707,CAHIIM accredited,Contact: P. Director'),
    );
    expect(program).toContain(`institution: Lakeshore Community College
version: 2026-2027
award: associate
cip: "51.0707"
accreditation: [cahiim]
`);
    expect(notes).toContain('i: Above the list stands “Contact: P. Director”, which is not kept.');
    expect(found.filter((code) => !/credits|role/u.test(code))).toEqual([]);
  });

  test.each([
    ['Seeking CAHIIM accreditation'],
    ['Not accredited by CAHIIM'],
    ['To be CAHIIM accredited (pending)'],
    ['CIP 51.07'],
    ['Year 2026'],
  ])('is not taken for more than it says: %s', async (above) => {
    const { program } = await readSheet(list(above));
    expect(program).not.toMatch(/accreditation|cip|version/u);
  });
});

test('“All” is every term, once for all courses; odd years stay in the notes of the course', async () => {
  const { program, notes } = await readSheet(`Code,Title,Cr,Typically Offered
HIT 100,Introduction,3,All
HIT 101,Law,3,All
HIT 226,Registry,3,Fall odd years
`);
  expect(program.match(/offered: \[fall, spring, summer\]/gu)).toHaveLength(2);
  expect(program).toContain('offered: [fall]\n    notes: "Offered: Fall odd years"\n');
  expect(notes).toContain('i,4: “All” is read as offered in fall, spring and summer: HIT 100, HIT 101.');
});

test('courses that the list does not have are named in one line', async () => {
  const { notes } = await readSheet(`Code,Title,Cr,Prereqs
HIT 100,Introduction,3,BIO 094
HIT 101,Law,3,ENG 098
`);
  expect(notes).toContain(
    'i: Courses that the list does not have are marked as external: BIO 094 (required by HIT 100), ENG 098 (required by HIT 101).',
  );
});

describe('a list and a map in two files', () => {
  const list = 'Code,Title,Cr\nHIT 100,Introduction,3\nHIT 112,Coding,3\n';
  const map = 'Code,HIPAA,PLO 1\nHIT 100,I,I\nHIT 112,Q,M\nHIT 299,M,M\n';
  const imported = (sources: Readonly<Record<string, string>>) =>
    importSpreadsheet(
      Object.entries(sources).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
      { taxonomy: builtIn.taxonomy },
    );

  test('become one program, whichever comes first', async () => {
    for (const sources of [
      { 'college/list.csv': list, 'college/map.csv': map },
      { 'college/map.csv': map, 'college/list.csv': list },
    ]) {
      const { files, notes } = await imported(sources);
      expect(files.map(({ name }) => name)).toEqual(['list.curriculum.yaml']);
      expect(files[0]?.text).toContain(`    credits: 3
    teaches: { hipaa: introduced }
    contributes-to: { plo-1: introduced }
`);
      const messages = notes.map(({ message, source }) => `${source}: ${message}`);
      expect(messages).toContain('college/list.csv: What the courses of “list.csv” teach is read from “map.csv”.');
      expect(messages).toContain(
        'college/list.csv: HIT 299 stands in “map.csv” and not in “list.csv”; it is left out.',
      );
      expect(messages).toContain('college/map.csv: “Q” is no level of “HIPAA” that HIT 112 could teach.');
    }
  });

  test('stay two where the map is about other courses, and that is told', async () => {
    const { files, notes } = await imported({
      'list.csv': list,
      'map.csv': map.replaceAll('HIT', 'NUR'),
    });
    expect(files.filter(({ kind }) => kind === 'curriculum')).toHaveLength(2);
    expect(notes.map(({ message }) => message)).toContain(
      '“map.csv” is no map of the courses of “list.csv”: fewer than half of its codes stand there. Each becomes a program of its own.',
    );
  });
});

test('a program with a long title is called by the name of its file', async () => {
  const text = '"Health Information Technology, Associate of Applied Science"\nCode,Title,Cr\nHIT 100,Introduction,3\n';
  const bytes = new TextEncoder().encode(text);
  const { files } = await importSpreadsheet([{ name: '/tmp/HIT Program 2026.csv', bytes }], {});
  expect(files[0]?.name).toBe('hit-program-2026.curriculum.yaml');
});

describe('credits', () => {
  test('in two columns, the least and the most, are a range', async () => {
    const { program, notes } = await readSheet(`Code,Title,Min Credits,Max Credits
HIT 100,Introduction,3,3
HIT 299,Topics,1,4
`);
    expect(program).toContain('    title: Introduction\n    credits: 3\n');
    expect(program).toContain('    credits: { min: 1, max: 4 }\n');
    expect(notes.filter((note) => note.startsWith('e'))).toEqual([]);
  });

  test('beside the hours of lecture and laboratory are found where only one of the numbers comes out even', async () => {
    const { program, notes } = await readSheet(`Code,Title,Credits
BIO 168,Anatomy,(3-3-4)
HIT 100,Introduction,(3-0-3)
HIT 130,Records,2-2-3
HIT 131,More Records,3-2-2
HIT 199,Odd,(5-1-9)
`);
    expect(program.match(/credits: \d/gu)).toEqual(['credits: 4', 'credits: 3', 'credits: 3', 'credits: 3']);
    expect(notes).toContain('w2,3: The credits “(3-3-4)” of BIO 168: the hours in “3-3-4” are left out.');
    expect(notes.join('\n')).toContain('The credits “(5-1-9)” of HIT 199: it is no number of credits');
  });
});
