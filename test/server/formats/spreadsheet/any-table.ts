import fc from 'fast-check';

/** A course as somebody writes it in a row. */
export interface WrittenCourse {
  readonly code: string;
  readonly title: string;
  /** What stands in the cell, and how much that is, where it is anything. */
  readonly credits: readonly [cell: string, amount: number | undefined];
}

/** A table as text, with the line in which each of its courses begins. */
export interface WrittenTable {
  readonly text: string;
  readonly courses: readonly (WrittenCourse & { readonly line: number })[];
}

/** What may stand in a cell, and does harm where somebody is careless. */
export const strangeWords: readonly string[] = [
  'Coding', 'Health Law, Ethics', 'A; B', 'A | B', 'tab\there', 'say "hello"', '"quoted"', "it's", 'two\nlines', 'three\r\n\r\nlines',
  "=cmd|' /C calc'!A0", '=HYPERLINK("http://x.example","y")', '+1+1', '-1+1', '@SUM(A1)', '\u0007bell\u001b[31m', '\u202Edesrever', 'soft\u00adhyphen',
  '<b>bold</b><script>', '[x](command:y)', '- a: b', 'key: value', '{ a', '[ b', '*alias', '&anchor', '!tag', '%x', '# no comment', 'x # y', '`x`',
  'null', 'true', '~', '012', '1e5', '0x1F', '2026-01-01', '__proto__', 'constructor', 'Étude ‘née’ 📚', '\uFFFD', 'ａｂｃ', ' a  b ', '\u00a0x\u00a0', '...', '---', '<<',
]; // biome-ignore format: a list of words reads best as one

const code = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom('HIT', 'BIO', 'HIM', 'MAT'), fc.integer({ min: 100, max: 399 }), fc.constantFrom('', '', 'L', 'C')).map(([letters, number, end]) => `${letters} ${number}${end}`) },
  { weight: 1, arbitrary: fc.constantFrom('C802', 'ENGL C1000', 'HIT-115', 'BIO168', 'A&P 110') },
); // biome-ignore format: each kind in a line of its own

const title = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Introduction to Coding', 'Human Anatomy', 'Medical Law', 'Data Quality') },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('Coding', 'Law'), fc.constantFrom(...strangeWords)).map((words) => words.join(' ')) },
); // biome-ignore format: each kind in a line of its own

const credits = fc.constantFrom<WrittenCourse['credits']>(
  ['3', 3],
  ['3.0', 3],
  ['3,0', 3],
  ['4 cr', 4],
  ['0.5', 0.5],
  ['0,5', 0.5],
  ['.5', 0.5],
  ['', undefined],
  ['three', undefined],
  ['1,000', 1],
  ['-3', undefined],
  ['=1+2', undefined],
  ['1e9', undefined],
  ['٣', undefined],
  ['3 credits (2,1)', undefined],
);

const course: fc.Arbitrary<WrittenCourse> = fc.record({ code, title, credits });

/** Rows between those of courses, with fewer cells or more than these. */
const others = fc.constantFrom<readonly string[]>(
  [],
  ['', '', ''],
  ['First Year – Fall'],
  ['Semester 2', '', '', ''],
  ['', 'Core courses', ''],
  ['Total', '', '12'],
  ['', '', '', '', '', '', '', ''],
  ['Code', 'Title', 'Credits'],
);

const layouts = fc.record({
  separator: fc.constantFrom(',', '\t', ';', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  start: fc.constantFrom('', '\uFEFF', 'Example College\n', 'sep=;\n', '\n\n'),
  end: fc.constantFrom('', '\n', '\n\n\n', ',,,\n'),
  quoting: fc.constantFrom('where needed', 'always'),
  more: fc.constantFrom(0, 0, 1, 3),
});

const headings = ['Course #', 'Course Title', 'Cr', 'Notes', 'Instructor', 'Room'];

/** A list of courses with all that makes such a list hard to read. */
export const table: fc.Arbitrary<WrittenTable> = fc
  .record({
    courses: fc.uniqueArray(course, { selector: (one) => one.code.replace(/[ -]/g, ''), minLength: 2, maxLength: 12 }),
    between: fc.array(fc.tuple(fc.nat(12), others), { maxLength: 4 }),
    strange: fc.constantFrom(...strangeWords),
    ragged: fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
    layout: layouts,
  })
  .map(({ courses, between, strange, ragged, layout }) => {
    const { separator, quoting, more } = layout;
    const written = (cell: string) =>
      quoting === 'always' || /["\r\n]/.test(cell) || cell.includes(separator) || /^\s|\s$/.test(cell)
        ? `"${cell.replaceAll('"', '""')}"`
        : cell;
    const lineEnd = layout.lineEnd;
    let text = layout.start.replaceAll('\n', lineEnd);
    const add = (cells: readonly string[]) => {
      const line = 1 + breaksIn(text);
      text += cells.map(written).join(separator) + lineEnd;
      return line;
    };
    add(headings.slice(0, 3 + more));
    const placed = courses.map((one, index) => {
      for (const [at, cells] of between) if (at === index) add(cells);
      const beside = Array.from({ length: ragged[index] ?? 0 }, () => strange).slice(0, more);
      return { ...one, line: add([one.code, one.title, one.credits[0], ...beside]) };
    });
    return { text: text + layout.end.replaceAll('\n', lineEnd), courses: placed };
  });

/** Anything in the form of a table. */
export const anyTable: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.array(fc.oneof(fc.constantFrom(...strangeWords, ...headings, 'HIT 100', '3', ''), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 7 }), { maxLength: 9 }),
    fc.constantFrom(',', '\t', ';'),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\uFEFF', '"', 'Course #,Course Title,Cr\n', 'Curriculum,X\nCourses\nCourse ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours\n'),
  )
  .map(([rows, separator, lineEnd, start]) => start + rows.map((cells) => cells.join(separator)).join(lineEnd)); // biome-ignore format: each part in a line of its own

function breaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
