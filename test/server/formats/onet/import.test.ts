import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsOf } from '../../../../server/src/features/diagnostics.ts';
import { importOnet } from '../../../../server/src/formats/onet/import.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** The files of a small database; columns are parted by `|` here and by tabs there. */
const database = {
  'README.txt': 'O*NET 31.2 Database\nMay 2031 Release\n',
  'Occupation Data.txt': `O*NET-SOC Code|Title|Description
29-0001.00|Record Keepers|Keep records. May mend them.
29-0002.00|Record Menders|Mend "old" records.`,
  'Alternate Titles.txt': `O*NET-SOC Code|Alternate Title|Short Title|Source(s)
29-0001.00|Archivist (Arch)|Arch|08
29-0001.00|Record Clerk||02,08
29-0001.00|Record Keepers||02`,
  'Task Statements.txt': `O*NET-SOC Code|Task ID|Task|Task Type|Incumbents Responding|Date|Domain Source
29-0001.00|1|Dust shelves.|Supplemental|9|01/2030|Incumbent
29-0001.00|2|Keep records.|Core|9|01/2030|Incumbent
29-0002.00|3|Mend records.||||Analyst`,
  'Skills.txt': `O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|N|Recommend Suppress|Not Relevant
29-0001.00|2.A.1.b|Active Listening|IM|4.00|8|N|
29-0001.00|2.A.1.b|Active Listening|LV|5.00|8|N|N
29-0001.00|2.A.1.e|Mathematics|IM|3.00|8|N|
29-0001.00|2.A.1.e|Mathematics|LV|2.99|8|N|N
29-0001.00|2.A.1.f|Science|IM|2.99|8|N|
29-0001.00|2.A.1.f|Science|LV|4.00|8|N|N
29-0001.00|2.B.3.e|Programming|IM|4.50|8|Y|
29-0001.00|2.B.3.e|Programming|LV|4.50|8|N|N
29-0001.00|2.B.3.k|Repairing|IM|3.50|8|N|
29-0001.00|2.B.3.k|Repairing|LV|0.00|8|N|Y
29-0001.00|2.B.3.l|Installation|IM|n/a|8|N|`,
  'Knowledge.txt': `O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|N|Recommend Suppress|Not Relevant
29-0001.00|2.C.4.a|Mathematics|IM|3.99|8||
29-0001.00|2.C.4.a|Mathematics|LV|3.00|8||N`,
  'Abilities.txt': `O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|N|Recommend Suppress|Not Relevant
29-0001.00|1.A.1.a.1|Oral Comprehension|IM|5.00|8||`,
  'Technology Skills.txt': `O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology|In Demand
29-0001.00|Dustless|1|Shelf software|N|N
29-0001.00|Shelfmaster|1|Shelf software|Y|N
29-0001.00|ACD Systems Canvas|1|Graphics software|N|N
29-0001.00|Microsoft Power BI|2|Business intelligence software|Y|Y
29-0001.00|R|3|Development software|N|N
29-0001.00|Recorder|1|Shelf software|N|Y`,
  'Job Zones.txt':
    'O*NET-SOC Code|Job Zone|Date|Domain Source\n29-0001.00|3|01/2030|Analyst\n29-0002.00|4|01/2030|Analyst',
  'Job Zone Reference.txt': `Job Zone|Name|Experience|Education|Job Training
3|Three|Some experience is needed. For example, much.|Many need a degree. Some do not.|None.
4|Four|Much experience is needed.|Most need a degree.|None.`,
  'Education.txt': `O*NET-SOC Code|Element ID|Scale ID|Category|Data Value|Recommend Suppress
29-0001.00|2.D.1|RL|5|55.00|N
29-0001.00|2.D.1|RL|6|45.00|N`,
  'Content Model Reference.txt': `Element ID|Element Name|Description
2.A|Basic Skills|Basics.
2.A.1.b|Active Listening|Hearing people out.`,
};

function sourcesOf(files: Readonly<Record<string, string>>) {
  return Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
}

const sources = sourcesOf(
  Object.fromEntries(Object.entries(database).map(([name, text]) => [name, text.replaceAll('|', '\t')])),
);

function messages(result: ReturnType<typeof importOnet>) {
  return result.notes.map(({ severity, message }) => `${severity}: ${message}`);
}

const attribution = `by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA),
# used under the CC BY 4.0 license (https://creativecommons.org/licenses/by/4.0/).
# O*NET is a trademark of USDOL/ETA. The information was modified; USDOL/ETA has not approved,
# endorsed or tested the modifications.`;

test('An occupation becomes a role, and the skills that it requires a framework.', () => {
  const result = importOnet(sources, { occupations: ['29-0001'] });
  const [role, framework] = result.files;
  expect(role?.name).toBe('record-keepers.role.yaml');
  expect(role?.text).toBe(`# Includes information from the O*NET 31.2 Database (May 2031), occupation 29-0001.00,
# ${attribution}
role: record-keepers
title: Record Keepers
also-called: [Record Clerk, Archivist]
version: O*NET 31.2
status: draft
summary: Keep records. May mend them.
responsibilities: [Keep records., Dust shelves.]
uses: [onet]

requires:
  onet/active-listening: { level: mastered, importance: core }
  onet/knowledge-of-mathematics: { level: reinforced, importance: useful }
  onet/mathematics: { level: introduced, importance: useful }

education: associate
experience: Some experience is needed.

technologies:
  - business-intelligence-tools
  - statistical-software
  - { title: Recorder, description: Shelf software }
  - { title: Shelfmaster, description: Shelf software }
  - { title: Dustless, description: Shelf software }
  - { title: ACD Systems Canvas, description: Graphics software }

classifications:
  onet: 29-0001.00

notes: >-
  From the O*NET 31.2 Database (May 2031) by USDOL/ETA, under CC BY 4.0; modified, which USDOL/ETA has not
  approved, endorsed or tested. The last responsibility is a supplemental task in O*NET; the others are core.

links:
  Occupation at O*NET OnLine: https://www.onetonline.org/link/summary/29-0001.00
  O*NET database: https://www.onetcenter.org/database.html
  License CC BY 4.0: https://creativecommons.org/licenses/by/4.0/
`);
  expect(framework?.name).toBe('onet.skills.yaml');
  expect(framework?.text).toContain(`items:
  active-listening:
    code: 2.A.1.b
    label: Active Listening
    description: Hearing people out.
    category: Basic Skills
    equals: [active-listening]
  mathematics:
    code: 2.A.1.e
    label: Mathematics
    category: Basic Skills
  knowledge-of-mathematics:
    code: 2.C.4.a
    label: Mathematics
    category: Knowledge
`);
  expect(framework?.text).toContain(attribution);
  expect(messages(result)).toEqual([
    'information: Record Keepers: skills and knowledge not used: 1 less important than 3 of 5, 1 not relevant, 1 suppressed by O*NET as not precise enough and 1 without importance or level.',
  ]);
  const workspace = fixtureWorkspace('//- /empty.txt\n');
  for (const { name, text } of result.files) workspace.type(`/${name}`, text);
  const snapshot = workspace.snapshot();
  for (const { name } of result.files) expect(findingsOf(snapshot, workspace.document(`/${name}`))).toEqual([]);
});

test('Where several occupations are, one has to be chosen; by its title, too.', () => {
  expect(importOnet(sources, {})).toMatchObject({
    files: [],
    notes: [
      {
        severity: 'error',
        message: 'Say which of the 2 occupations you want: 29-0001.00 Record Keepers, 29-0002.00 Record Menders.',
      },
    ],
  });
  expect(messages(importOnet(sources, { occupations: ['Record Mender'] }))).toEqual([
    'error: No occupation is “Record Mender”. Did you mean 29-0002.00 Record Menders?',
  ]);
  expect(importOnet(sources, { occupations: ['record menders'] }).files.map(({ name }) => name)).toEqual([
    'record-menders.role.yaml',
  ]);
});

test('An occupation without ratings is a role with what there is.', () => {
  const result = importOnet(sources, { occupations: ['29-0002.00'], id: 'mender', title: 'Mender' });
  const [role] = result.files;
  expect(role?.name).toBe('mender.role.yaml');
  expect(role?.text).toContain('role: mender\ntitle: Mender\n');
  expect(role?.text).toContain('summary: "Mend \\"old\\" records."\n');
  expect(role?.text).toContain('education: bachelor\n');
  expect(role?.text).not.toContain('requires');
  expect(messages(result)).toEqual([
    'warning: Record Menders: O*NET has not rated its skills and knowledge yet, so the role requires none; add them under `requires`.',
  ]);
});

test('Several occupations in one call share a framework.', () => {
  const both = importOnet(sources, { occupations: ['29-0001.00', '29-0002.00', '29-0001.00'], id: 'one' });
  expect(both.files.map(({ name }) => name)).toEqual([
    'record-keepers.role.yaml',
    'record-menders.role.yaml',
    'onet.skills.yaml',
  ]);
  expect(both.notes[0]?.message).toContain('they were not used');
});

test('A framework of an earlier import grows, and keeps what was added to it by hand.', () => {
  const earlier = `framework: onet
title: O*NET Skills and Knowledge
items:
  by-hand: Added by hand
  reading-comprehension: { code: 2.A.1.a, label: Reading Comprehension }
  mathematics: { code: 2.A.1.e, label: Mathematics, equals: [statistics] }
`;
  const { files } = importOnet([...sources, ...sourcesOf({ 'roles/onet.skills.yaml': earlier })], {
    occupations: ['29-0001.00'],
  });
  expect(files[1]?.text).toContain(`The 5 skills and fields of knowledge`);
  expect(files[1]?.text.replace(/^[\s\S]*items:/, 'items:')).toBe(`items:
  reading-comprehension:
    code: 2.A.1.a
    label: Reading Comprehension
  active-listening:
    code: 2.A.1.b
    label: Active Listening
    description: Hearing people out.
    category: Basic Skills
    equals: [active-listening]
  mathematics:
    code: 2.A.1.e
    label: Mathematics
    equals: [statistics]
  knowledge-of-mathematics:
    code: 2.C.4.a
    label: Mathematics
    category: Knowledge
  by-hand: Added by hand
`);
});

test('Single files are enough, whatever they are called and however their columns are parted.', () => {
  const tasks = 'onetsoc_code,title,task_id,task,task_type\n29-0002.00,Menders,3,"Mend records, all of them",Core\n';
  const { files, notes } = importOnet(sourcesOf({ 'a.csv': tasks }), {});
  expect(files).toHaveLength(1);
  expect(files[0]?.text).toContain('responsibilities: ["Mend records, all of them"]');
  expect(notes[0]?.message).toBe(
    'Menders: the files “Skills” and “Knowledge” are not among those given, so the role requires nothing yet.',
  );
});

test('What is no file of O*NET is said in a sentence.', () => {
  for (const files of [{ 'a.txt': 'nothing' }, {}, { 'b.tsv': 'a\tb\n1\t2' }]) {
    expect(messages(importOnet(sourcesOf(files), {}))).toEqual([
      expect.stringMatching(/^error: No occupation was found\./),
    ]);
  }
});

test('What is no text is said, and that there is nothing else where that is so.', () => {
  expect(messages(importOnet(sourcesOf({ 'a.txt': '\u0000' }), {}))).toEqual(['error: a.txt is no text file.']);
  expect(messages(importOnet(sourcesOf({ 'a.txt': '\u0000', 'b.txt': 'nothing' }), {}))).toEqual([
    'error: a.txt is no text file.',
    expect.stringMatching(/^error: No occupation was found\./),
  ]);
});

test('Whatever the cells are, reading them never throws.', () => {
  const headers = Object.values(database).map((text) => text.split('\n', 1)[0] ?? '');
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('29-0001.00', '2.A.1.b', 'IM', 'LV', '4', 'Y', '"'),
  );
  const table = fc
    .tuple(fc.constantFrom(...headers), fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 5 }))
    .map(([header, rows]) => [header.replaceAll('|', '\t'), ...rows.map((row) => row.join('\t'))].join('\n'));
  fc.assert(
    fc.property(fc.array(table, { maxLength: 5 }), (tables) => {
      importOnet(sourcesOf(Object.fromEntries(tables.map((text, index) => [`${index}.txt`, text]))), {});
    }),
    { numRuns: 200 },
  );
});

test('files and columns of later releases, which have other names, say the same', () => {
  const {
    'Skills.txt': skills,
    'Technology Skills.txt': technologies,
    'Alternate Titles.txt': titles,
    ...others
  } = database;
  const [heading = '', ...ratings] = skills.split('\n');
  const later = {
    ...others,
    'Essential Skills.txt': [heading, ...ratings.filter((line) => line.includes('|2.A.'))].join('\n'),
    'Transferable Skills.txt': [heading, ...ratings.filter((line) => line.includes('|2.B.'))].join('\n'),
    'Software Skills.txt': technologies
      .replace('Example|Commodity Code|Commodity Title', 'Workplace Example|Element ID|Element Name')
      .replaceAll(/\|(\d)\|/g, '|2.E.$1|'),
    'Job Titles.txt': titles.replace('Alternate Title', 'Job Title').replaceAll('||', '|n/a|'),
  };
  const options = { occupations: ['29-0001.00'] };
  const laterSources = sourcesOf(
    Object.fromEntries(Object.entries(later).map(([name, text]) => [name, text.replaceAll('|', '\t')])),
  );
  expect(importOnet(laterSources, options)).toEqual(importOnet(sources, options));
});
