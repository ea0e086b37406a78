import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cellText } from '../../../../server/src/formats/spreadsheet/sheet.ts';
import { anyTable, table, type WrittenTable } from './any-table.ts';
import { readSheet } from './read.ts';

/** By hand: `FUZZ_SECONDS=60 npx vitest run test/server/formats/spreadsheet/any-table.test.ts`, which prints counts. */
const { FUZZ_SECONDS: seconds } = process.env;
const runs = (numRuns: number) =>
  seconds === undefined ? { numRuns } : { numRuns: 10_000_000, interruptAfterTimeLimit: Number(seconds) * 1_000 };
const options = { timeout: (Number(seconds ?? 0) + 60) * 1_000 };

interface Program {
  readonly courses?: Readonly<Record<string, { readonly title?: unknown; readonly credits?: unknown }>>;
}

test(
  'Every row of a list of courses is in the program as it stands there, or something is said of it.',
  options,
  async () => {
    const counts = { tables: 0, rows: 0, asWritten: 0 };
    await fc.assert(
      fc.asyncProperty(table, async (written) => {
        const { program, notes, found, isLaidOut } = await readSheet(written.text);
        counts.tables++;
        const said = `${JSON.stringify(written.text)}\n${program}\n${notes.join('\n')}\n${found.join()}`;
        expect(isLaidOut, said).toBe(true);
        // Nothing could be made of it, and it says why.
        if (program === '') {
          expect(notes.join('\n'), said).toMatch(/^e/m);
          return;
        }
        const { courses = {} } = parse(program) as Program;
        for (const one of written.courses) {
          counts.rows++;
          if (isAsWritten(courses, one)) counts.asWritten++;
          else expect(isSaid(notes, one), `${one.code} in line ${one.line}\n${said}`).toBe(true);
        }
        if (found.some((finding) => finding.startsWith('schema-') || finding.startsWith('yaml-'))) {
          expect(notes.join('\n'), said).toMatch(/^[ew]/m);
        }
      }),
      runs(250),
    );
    if (seconds !== undefined) console.log(JSON.stringify(counts));
    expect(counts.asWritten / counts.rows).toBeGreaterThan(0.5);
  },
);

test(
  'Whatever stands in a table, there is an answer, and what is made of it is laid out as a file is.',
  options,
  async () => {
    let tables = 0;
    await fc.assert(
      fc.asyncProperty(anyTable, async (text) => {
        tables++;
        const { program, notes, isLaidOut } = await readSheet(text);
        expect(isLaidOut, `${JSON.stringify(text)}\n${program}`).toBe(true);
        if (program === '') expect(notes.join('\n')).toMatch(/^e/m);
        else expect(() => parse(program)).not.toThrow();
      }),
      runs(250),
    );
    if (seconds !== undefined) console.log(JSON.stringify({ tables }));
  },
);

test.each([
  ['a cell of a megabyte', `Code,Title,Credits\nHIT 100,${'x '.repeat(500_000)},3\nHIT 112,Coding,3\n`],
  ['a heading of a megabyte', `Code,${'Title '.repeat(170_000)},Credits\nHIT 100,Coding,3\n`],
  [
    'a requisite of a megabyte',
    `Code,Title,Credits,Prereq\nHIT 100,Coding,3,"${'(HIT 112 or '.repeat(80_000)}"\nHIT 112,Law,3,\n`,
  ],
  ['thousands of quotation marks', `Code,Title,Credits\nHIT 100,${'"'.repeat(100_001)},3\n`],
  ['thousands of rows of one course', `Code,Title,Credits\n${'HIT 100,Coding,3\n'.repeat(19_000)}`],
  ['thousands of columns', `${'Code,'.repeat(990)}\n${'HIT 100,'.repeat(990)}\n`],
  ['thousands of empty rows', `Code,Title,Credits\n${',,\n'.repeat(19_000)}HIT 100,Coding,3\n`],
])('%s is read, or is said to be too much, in a time that grows with the text', async (_, text) => {
  const started = process.cpuUsage();
  const { program, notes } = await readSheet(text);
  const { user, system } = process.cpuUsage(started);
  expect(program !== '' || notes.some((note) => note.startsWith('e'))).toBe(true);
  expect((user + system) / 1e6).toBeLessThan(10);
});

function isAsWritten(
  courses: NonNullable<Program['courses']>,
  { code, title, credits }: WrittenTable['courses'][number],
) {
  const found = courses[code];
  // A mark at the end of a title points to a footnote.
  const words = cellText(title).replace(/\s+/g, ' ');
  const [cell, amount] = credits;
  const isUnderstood = cell === '' || amount !== undefined;
  return found !== undefined && found.title === words && found.credits === amount && isUnderstood;
}

function isSaid(notes: readonly string[], { code, line }: WrittenTable['courses'][number]): boolean {
  return notes.some(
    (note) => new RegExp(`^[ewi]${line}[:,]`).test(note) || (note.includes(code) && !note.startsWith('i')),
  );
}
