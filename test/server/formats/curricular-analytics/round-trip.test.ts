import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileText } from '../../../../server/src/formats/import/file-text.ts';
import { graphOf, readPlan, writtenPlan } from './read.ts';

/** Programs as they came in this format; not part of the repository. */
const data = path.join(import.meta.dirname, '../../../../../shared/data');
const folders = ['nuanalytics/plans', 'nuanalytics/correct', 'programs'].map((one) => path.join(data, one));
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
  .filter((name) => name.endsWith('.csv'));

describe.skipIf(files.length === 0)('real programs (skipped where they are missing)', () => {
  test.each(files.map((file) => [path.basename(file), file]))('%s', (name, file) => {
    const bytes = readFileSync(file);
    const read = readPlan(bytes, name);
    expect(graphOf(read.text)).toEqual(plainGraph(bytes.toString()));
    const codes = [...new Set(read.found)];
    // Two courses of Fresno have no credits, and the notes say so.
    expect(codes).toEqual(name.startsWith('fresno') ? ['schema-missing-key'] : []);
    const out = String(writtenPlan(read.text).content);
    const again = readPlan(out, name);
    expect(again.text.replace(/^notes: .*\n/m, '')).toBe(read.text.replace(/^notes: .*\n/m, ''));
    expect(String(writtenPlan(again.text).content)).toBe(out);
  });
});

/** The graph as it stands in a file whose rows are simple: by prefix and number, each with the count of its row. */
function plainGraph(text: string) {
  const rows = text
    .split(/\r?\n/)
    .map((line) => [...`${line},`.matchAll(/(?:"([^"]*)"|([^,]*)),/g)].map(([, a, b]) => (a ?? b ?? '').trim()))
    .filter(([id]) => /^\d+$/.test(id ?? ''));
  const counts = new Map<string, number>();
  const codes = new Map(
    rows.map(([id = '', , prefix, number]) => {
      const code = `${prefix}${number}`.replace(/\s/g, '').toUpperCase();
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      return [id, count === 1 ? code : `${code}(${count})`];
    }),
  );
  const kinds = ['prerequisites', 'corequisites', 'strict-corequisites'];
  const edges = rows.flatMap(([id = '', , , , ...lists]) =>
    kinds.flatMap((kind, index) =>
      (lists[index] ?? '')
        .split(';')
        .filter(Boolean)
        .map((needed) => `${codes.get(id)} ${kind} ${codes.get(needed)}`),
    ),
  );
  return {
    edges: [...new Set(edges)].sort(),
    credits: rows.map(([id = '', , , , , , , credits]) => `${codes.get(id)} ${credits ? Number(credits) : '?'}`).sort(),
  };
}

const code = fc.oneof(
  fc.tuple(fc.constantFrom('HIT', 'BIO', 'XX', 'Gen Ed', 'A.B'), fc.constantFrom('100', '112L', 'C10', 'XX', '1 A')).map((one) => one.join(' ')),
  fc.constantFrom('C802', 'BIO168', 'Seminar', 'HIT 100 (2)', 'HIT 100 (3)', '1.10', 'a, b', 'x; "y"', '=1+1', '802'),
); // biome-ignore format: a list reads best as one
const title = fc.constantFrom(
  'Coding',
  'Law: an introduction',
  'a, "b"',
  '=SUM(A1)',
  'two\nlines',
  '#5',
  '- x',
  'Étude',
  '3;4',
);
const credits = fc.constantFrom(0, 0.5, 3, 4, 12);

const program = fc
  .uniqueArray(code, { selector: (one) => one.replace(/\s/g, '').toUpperCase(), minLength: 1, maxLength: 10 })
  .chain((codes) => {
    const some = fc.subarray(codes, { maxLength: Math.min(3, codes.length) });
    return fc.record({
      codes: fc.constant(codes),
      courses: fc.tuple(
        ...codes.map(() =>
          fc.record({
            title,
            credits,
            prerequisites: some,
            corequisites: some,
            'strict-corequisites': some,
            alternatives: some,
          }),
        ),
      ),
      terms: fc.option(fc.array(fc.subarray(codes), { minLength: 1, maxLength: 3 })),
      elective: fc.boolean(),
    });
  });

test('out and in again, the graph and the credits are the same', () => {
  fc.assert(
    fc.property(program, ({ codes, courses, terms, elective }) => {
      const placed = new Set<string>();
      const plan = terms?.map((term, index) => ({
        title: `Term ${index + 1}`,
        courses: [
          ...term.filter((one) => !placed.has(one) && placed.add(one)),
          ...(elective ? [{ elective: 'Elective', credits: 3 }] : []),
        ],
      }));
      const text = fileText({
        curriculum: 'program',
        title: 'Program, A.A.S.',
        award: 'associate',
        courses: new Map(
          courses.map(({ alternatives, ...course }, index) => {
            const own = codes[index] ?? '';
            const others = (list: readonly string[]) => list.filter((one) => one !== own);
            return [
              own,
              {
                ...course,
                prerequisites: [
                  ...others(course.prerequisites),
                  { any: [...others(alternatives), 'Z 1', { condition: 'Consent' }] },
                ],
                corequisites: others(course.corequisites),
                'strict-corequisites': others(course['strict-corequisites']),
              },
            ];
          }),
        ),
        ...(plan && placed.size > 0 ? { terms: plan } : {}),
      });
      const written = String(writtenPlan(text).content);
      const again = readPlan(written);
      expect(again.notes.filter((note) => note.startsWith('e'))).toEqual([]);
      expect(graphOf(again.text), written).toEqual(graphOf(text));
      // With a plan, the ids follow the order of the courses in the new file.
      if (placed.size === 0) expect(String(writtenPlan(again.text).content)).toBe(written);
    }),
    { numRuns: 100 },
  );
});
