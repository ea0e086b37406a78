import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatText } from '../../../../server/src/syntax/format/format-text.ts';
import { houseStyle } from '../../../../server/src/syntax/format/options.ts';
import { randomEdit, seededRandom } from '../../../support/random.ts';
import { strangeWords, table } from '../spreadsheet/any-table.ts';
import { readSheet } from '../spreadsheet/read.ts';
import { graphOf, readPlan, writtenPlan } from './read.ts';

/** By hand: `FUZZ_SECONDS=60 npx vitest run test/server/formats/curricular-analytics/any-plan.test.ts`, which prints counts. */
const { FUZZ_SECONDS: seconds } = process.env;
const runs = (numRuns: number) =>
  seconds === undefined ? { numRuns } : { numRuns: 10_000_000, interruptAfterTimeLimit: Number(seconds) * 1_000 };
const options = { timeout: (Number(seconds ?? 0) + 60) * 1_000 };

interface WrittenCourse {
  readonly title: string;
  readonly prefix: string;
  readonly number: string;
  readonly needs: readonly number[];
  readonly with: readonly number[];
  readonly credits: string;
}

interface WrittenPlan {
  readonly text: string;
  readonly titles: readonly { readonly title: string; readonly line: number }[];
}

// Signs that nobody sees are in no table that leaves, and so do not come back.
const seenWords = strangeWords.filter((one) => !/[^\P{Cc}\n\r\t]/u.test(one));
const word = fc.oneof(fc.constantFrom('Coding', 'Law', 'Anatomy'), fc.constantFrom(...seenWords));

const course: fc.Arbitrary<WrittenCourse> = fc.record({
  title: word.map((one) => `About ${one}`),
  prefix: fc.constantFrom('HIT', 'BIO', '', 'A&P', '=X', 'hit'),
  number: fc.constantFrom('100', '112', '112L', '', 'XX', '1,5', '=1'),
  needs: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 3 }),
  with: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 2 }),
  credits: fc.constantFrom('3', '3.0', '0', '0.5', '3,5', '', 'three', '-1', '1e3', '=3'),
});

/** A file of the format, with lines of the head that mean something and some that do not. */
const plan: fc.Arbitrary<WrittenPlan> = fc
  .record({
    head: fc.record({ title: word, degree: fc.constantFrom('AS', 'Certificate', 'BX', '=A'), other: word }),
    courses: fc.array(course, { minLength: 1, maxLength: 10 }),
    separator: fc.constantFrom(',', ';'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    terms: fc.boolean(),
    start: fc.constantFrom('', '\uFEFF'),
  })
  .map(({ head, courses, separator, lineEnd, terms, start }) => {
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    let text = start;
    const add = (...cells: readonly string[]) => {
      const line = 1 + (text.match(/\r\n|\r|\n/g)?.length ?? 0);
      text += cells.map(quoted).join(separator) + lineEnd;
      return line;
    };
    text += `Curriculum${separator}${quoted(head.title)}${lineEnd}`;
    add('Degree Type', head.degree);
    add('System Type', 'Semester');
    add(head.other, 'something');
    add('Courses');
    const columns = [
      'Course ID',
      'Course Name',
      'Prefix',
      'Number',
      'Prerequisites',
      'Corequisites',
      'Strict-Corequisites',
    ];
    add(...columns, 'Credit Hours', 'Institution', 'Canonical Name', ...(terms ? ['Term'] : []));
    const titles = courses.map((one, index) => ({
      title: one.title,
      line: add(
        String(index + 1),
        one.title,
        one.prefix,
        one.number,
        one.needs.join(';'),
        one.with.join(';'),
        '',
        one.credits,
        '',
        '',
        ...(terms ? [String(1 + (index % 3))] : []),
      ),
    }));
    return { text, titles };
  });

test(
  'Every course of a plan is in the program, or something is said of it; out and in again, nothing changes.',
  options,
  () => {
    const counts = { plans: 0, courses: 0, roundTrips: 0 };
    fc.assert(
      fc.property(plan, ({ text, titles }) => {
        counts.plans++;
        const read = readPlan(text);
        const said = `${JSON.stringify(text)}\n${read.text}\n${read.notes.join('\n')}\n${read.found.join()}`;
        expect(formatText(read.text, houseStyle), said).toBe(read.text);
        const words = plain(JSON.stringify(parse(read.text)));
        for (const { title, line } of titles) {
          counts.courses++;
          const isThere = words.includes(plain(JSON.stringify(title)));
          expect(
            isThere || read.notes.some((note) => note.slice(1).startsWith(`${line}:`)),
            `line ${line}\n${said}`,
          ).toBe(true);
        }
        if (read.found.some((code) => code.startsWith('schema-')))
          expect(read.notes.join('\n'), said).toMatch(/^[ew]/m);
        const out = String(writtenPlan(read.text).content);
        const again = readPlan(out);
        expect(graphOf(again.text), `${said}\n${out}`).toEqual(graphOf(read.text));
        const onceMore = readPlan(String(writtenPlan(again.text).content));
        expect(onceMore.text, `${said}\n${out}`).toBe(again.text);
        counts.roundTrips++;
      }),
      runs(120),
    );
    if (seconds !== undefined) console.log(JSON.stringify(counts));
  },
);

test('A list of courses that was imported comes out of this format as it went in.', options, async () => {
  let tables = 0;
  await fc.assert(
    fc.asyncProperty(table, async ({ text }) => {
      const { program } = await readSheet(text);
      if (program === '') return;
      tables++;
      const out = String(writtenPlan(program).content);
      const again = readPlan(out);
      expect(graphOf(again.text), `${program}\n${out}`).toEqual(graphOf(program));
      expect(readPlan(String(writtenPlan(again.text).content)).text, `${program}\n${out}`).toBe(again.text);
    }),
    runs(60),
  );
  if (seconds !== undefined) console.log(JSON.stringify({ tables }));
});

test('A plan in which something was broken is read, or it is said why not.', options, () => {
  let plans = 0;
  fc.assert(
    fc.property(plan, fc.nat(), fc.integer({ min: 1, max: 12 }), ({ text }, seed, edits) => {
      plans++;
      const random = seededRandom(seed);
      let broken = text;
      for (let count = 0; count < edits; count++) broken = randomEdit(broken, random);
      const read = readPlan(broken);
      expect(formatText(read.text, houseStyle), JSON.stringify(broken)).toBe(read.text);
      if (read.text === '') expect(read.notes.join('\n')).toMatch(/^e/m);
      else expect(() => writtenPlan(read.text)).not.toThrow();
    }),
    runs(150),
  );
  if (seconds !== undefined) console.log(JSON.stringify({ plans }));
});

function plain(text: string): string {
  return text
    .replace(/\\[rntu"](?:[0-9a-f]{4})?/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
