import fc from 'fast-check';
import type { RequisiteKind } from '../../../../server/src/formats/catalog-prose/requisites.ts';

/** What a sentence means: one thing, or several of which all or any one is needed. */
export type Meaning =
  | { readonly kind: RequisiteKind; readonly course: string; readonly grade?: string }
  | { readonly kind: RequisiteKind; readonly condition: string }
  | { readonly type: 'all' | 'any'; readonly parts: readonly Meaning[] };

/** A piece of a catalog's prose, and what it means. */
export interface Said {
  readonly words: string;
  readonly means: Meaning;
}

/** The courses of the college, as it writes them. */
export const codes = [
  'HIT 100',
  'HIT 110',
  'HIT 112L',
  'BIO 168',
  'BIO 168L',
  'HIM 3116C',
  'ENG 101',
  'MAT-143',
  'C802',
];

const conditions = [
  'consent of instructor',
  'permission of the department',
  'admission to the program',
  'sophomore standing',
  'a GPA of 2.5',
  'current CPR certification',
];

const grades = ['C', 'B', 'C-', 'B+'];

/** A course in a spelling of its own. */
const course = (kind: RequisiteKind): fc.Arbitrary<Said> =>
  fc
    .tuple(fc.constantFrom(...codes), fc.constantFrom('as it is', 'as it is', 'close', 'hyphen', 'small'))
    .map(([code, way]) => {
      const spelled = {
        'as it is': code,
        close: code.replace(/[ -]/, ''),
        hyphen: code.replace(' ', '-'),
        small: code.toLowerCase(),
      };
      return { words: spelled[way as keyof typeof spelled], means: { kind, course: code } };
    });

const graded = (kind: RequisiteKind): fc.Arbitrary<Said> =>
  fc
    .tuple(
      course(kind),
      fc.constantFrom(...grades),
      fc.constantFrom(
        '(C or better)',
        '(minimum grade C)',
        '(minimum grade of C)',
        '(grade of C or higher)',
        '(with a C or better)',
      ),
    )
    .map(([{ words, means }, grade, form]) => ({
      words: `${words} ${form.replace(/\bC\b/, grade)}`,
      means: { ...means, grade } as Meaning,
    }));

/** One course that is taken at another time than is said of the others. */
const timed: fc.Arbitrary<Said> = course('corequisites').chain((said) =>
  fc
    .constantFrom(
      '(may be taken concurrently)',
      '(can be taken concurrently)',
      '(concurrent enrollment)',
      '(prerequisite or corequisite)',
    )
    .map((words) => ({ ...said, words: `${said.words} ${words}` })),
);

const condition = (kind: RequisiteKind): fc.Arbitrary<Said> =>
  fc.constantFrom(...conditions).map((words) => ({ words, means: { kind, condition: words } }));

type Joining = (words: readonly string[]) => string;

/** What means “all” only where nothing around it says otherwise. */
const bareLists: readonly Joining[] = [
  (words) => words.join('; '),
  (words) => words.join(', '),
  (words) => words.join('\n'),
];

/** Lists of which nobody doubts what they mean. */
const joinings: Readonly<Record<'all' | 'any', readonly Joining[]>> = {
  all: [
    (words) => words.join(' and '),
    (words) => words.join(' & '),
    (words) => words.join(' as well as '),
    (words) => `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}`,
    (words) => `${words.slice(0, -1).join('; ')}; and ${words.at(-1)}`,
  ],
  any: [
    (words) => words.join(' or '),
    (words) => `${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`,
    (words) => `one of ${words.join(', ')}`,
    (words) => `one of the following: ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
    (words) => `one of (${words.join(', ')})`,
    (words) => `any of the following: ${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`,
    (words) => `either ${words.join(' or ')}`,
    (words) => `at least one of ${words.join(', ')}`,
  ],
};

function listOf(type: 'all' | 'any', parts: fc.Arbitrary<Said>, most = 4, ways = joinings[type]): fc.Arbitrary<Said> {
  const some = fc.uniqueArray(parts, {
    selector: ({ means }) => JSON.stringify(means).replace(/,"grade":"[^"]*"/g, ''),
    minLength: 2,
    maxLength: most,
  });
  return fc.tuple(some, fc.constantFrom(...ways)).map(([said, join]) => ({
    words: join(said.map(({ words }) => words)),
    means: { type, parts: said.map(({ means }) => means) },
  }));
}

const bracketed = (said: fc.Arbitrary<Said>) => said.map(({ words, means }) => ({ words: `(${words})`, means }));

/** Other ways of saying it, by the courses and the words around them. */
function phrases(kind: RequisiteKind): fc.Arbitrary<Said> {
  const leaves = fc
    .uniqueArray(course(kind), { selector: ({ means }) => JSON.stringify(means), minLength: 4, maxLength: 4 })
    .chain((said) => fc.constantFrom(...grades).map((grade) => ({ said, grade })));
  return leaves.chain(({ said, grade }) => {
    const [a, b, c, d] = said as [Said, Said, Said, Said];
    const both = (type: 'all' | 'any', ...parts: readonly Said[]): Meaning => ({
      type,
      parts: parts.map(({ means }) => means),
    });
    const any = (...parts: readonly Said[]): Said => ({ words: '', means: both('any', ...parts) });
    const withGrade = ({ means }: Said): Said => ({ words: '', means: { ...means, grade } as Meaning });
    const at = (one: Said, other: RequisiteKind): Said => ({
      words: '',
      means: { ...one.means, kind: other } as Meaning,
    });
    return fc.constantFrom<Said>(
      { words: `Completion of ${a.words} and ${b.words}`, means: both('all', a, b) },
      { words: `Successful completion of ${a.words}, ${b.words}, or ${c.words}`, means: both('any', a, b, c) },
      { words: `Students must have completed ${a.words}`, means: a.means },
      { words: `${a.words} and either ${b.words} or ${c.words}`, means: both('all', a, any(b, c)) },
      { words: `Either ${b.words} or ${c.words}, and ${a.words}`, means: both('all', a, any(b, c)) },
      { words: `${a.words}; one of ${b.words}, ${c.words}, or ${d.words}`, means: both('all', a, any(b, c, d)) },
      {
        words: `${a.words} and one of the following: ${b.words}, ${c.words}, ${d.words}`,
        means: both('all', a, any(b, c, d)),
      },
      { words: `${a.words} or ${b.words}, and ${c.words} or ${d.words}`, means: both('all', any(a, b), any(c, d)) },
      {
        words: `${a.words} and ${b.words}, each with a grade of ${grade} or better`,
        means: both('all', withGrade(a), withGrade(b)),
      },
      {
        words: `Grade of ${grade} or better in ${a.words} and ${b.words}`,
        means: both('all', withGrade(a), withGrade(b)),
      },
      {
        words: `${grade} or better in each of the following: ${a.words}, ${b.words}`,
        means: both('all', withGrade(a), withGrade(b)),
      },
      { words: `${a.words} with a ${grade} or better and ${b.words}`, means: both('all', withGrade(a), b) },
      {
        words: `Minimum grade of ${grade} in ${a.words} or ${b.words}`,
        means: both('any', withGrade(a), withGrade(b)),
      },
      { words: `${a.words} and concurrent enrollment in ${b.words}`, means: both('all', a, at(b, 'corequisites')) },
      { words: `${a.words}, and ${b.words} before or with`, means: both('all', a, at(b, 'corequisites')) },
      { words: `${a.words}; ${b.words} may be taken concurrently`, means: both('all', a, at(b, 'corequisites')) },
      { words: `${a.words}. ${b.words} is recommended`, means: both('all', a, at(b, 'advisories')) },
      {
        words: `${a.words} or ${b.words} or consent of instructor`,
        means: { type: 'any', parts: [a.means, b.means, { kind, condition: 'consent of instructor' }] },
      },
      {
        words: `${a.words} and sophomore standing`,
        means: { type: 'all', parts: [a.means, { kind, condition: 'sophomore standing' }] },
      },
    );
  });
}

/** Numbers that go on with the letters of the course before them. */
const continued = fc
  .tuple(fc.subarray(['110', '112L', '215'], { minLength: 1 }), fc.constantFrom('all' as const, 'any' as const))
  .map(([numbers, type]): Said => {
    const connector = type === 'all' ? 'and' : 'or';
    const list = ['HIT 100', ...numbers];
    return {
      words:
        list.length === 2
          ? list.join(` ${connector} `)
          : `${list.slice(0, -1).join(', ')}, ${connector} ${list.at(-1)}`,
      means: {
        type,
        parts: ['HIT 100', ...numbers.map((number) => `HIT ${number}`)].map((one) => ({
          kind: 'prerequisites',
          course: one,
        })),
      },
    };
  });

/** What is needed of one kind, in a sentence. */
export function sentence(kind: RequisiteKind): fc.Arbitrary<Said> {
  const leaf = fc.oneof({ weight: 4, arbitrary: course(kind) }, { weight: 1, arbitrary: graded(kind) });
  const inner = (type: 'all' | 'any') => bracketed(listOf(type, leaf, 3));
  // A condition at the end of a longer list of alternatives may take the place of all of them.
  const withCondition = fc.tuple(leaf, condition(kind)).map(([one, other]) => ({
    words: `${one.words} or ${other.words}`,
    means: { type: 'any' as const, parts: [one.means, other.means] },
  }));
  const gradedFirst = fc
    .tuple(
      course(kind),
      fc.constantFrom(...grades),
      fc.constantFrom('C or better in', 'A grade of C or better in', 'Minimum grade of C in'),
    )
    .map(([{ words, means }, grade, form]) => ({
      words: `${form.replace(/\bC\b/, grade)} ${words}`,
      means: { ...means, grade } as Meaning,
    }));
  const own = fc.oneof(
    leaf,
    condition(kind),
    gradedFirst,
    withCondition,
    listOf('all', leaf),
    listOf('all', leaf, 4, bareLists),
    listOf('any', leaf),
    listOf('all', fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: inner('any') }), 3),
    listOf('any', fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: inner('all') }), 2),
    bracketed(listOf('any', inner('all'), 2)),
  );
  if (kind !== 'prerequisites') return own;
  const withTimed = listOf('all', fc.oneof(leaf, timed), 3);
  return fc.oneof(
    { weight: 6, arbitrary: own },
    { weight: 1, arbitrary: withTimed },
    { weight: 3, arbitrary: phrases(kind) },
    { weight: 1, arbitrary: continued },
  );
}

const headings: Readonly<Record<RequisiteKind, readonly string[]>> = {
  prerequisites: ['Prerequisite:', 'Prerequisites:', 'Prereq:', 'Prerequisite(s):', 'PREREQUISITES:'],
  corequisites: ['Corequisite:', 'Co-requisites:', 'Coreq:', 'Prerequisite or corequisite:'],
  'strict-corequisites': ['Strict corequisite:', 'Concurrent requirement:'],
  advisories: ['Recommended:', 'Recommended preparation:', 'Advisory:'],
};

/** What a catalog prints of a course: a sentence, or several under headings. */
export const entry: fc.Arbitrary<Said> = fc.oneof(
  sentence('prerequisites'),
  fc
    .tuple(
      fc.subarray(['prerequisites', 'corequisites', 'strict-corequisites', 'advisories'] as RequisiteKind[], {
        minLength: 1,
        maxLength: 3,
      }),
      fc.constantFrom('. ', '; ', '\n'),
    )
    .chain(([kinds, gap]) =>
      fc.tuple(...kinds.map((kind) => fc.tuple(fc.constantFrom(...headings[kind]), sentence(kind)))).map((said) => ({
        words: said.map(([heading, { words }]) => `${heading} ${words}`).join(gap),
        means: { type: 'all' as const, parts: said.map(([, { means }]) => means) },
      })),
    ),
);

/** The same prose as it comes out of a spreadsheet or a web page. */
export const untidy: fc.Arbitrary<(words: string) => string> = fc.constantFrom(
  (words: string) => words,
  (words: string) => `${words}.`,
  (words: string) => `  ${words.replaceAll(' ', '  ')} `,
  (words: string) => words.replaceAll(' ', '\u00a0'),
  (words: string) => words.replaceAll(/ (?=and|or)/g, '\r\n'),
  (words: string) => words.replaceAll(' ', '\u200b '),
  (words: string) => words.replaceAll(/(?<=[a-z])(?=[a-z]{3})/g, '\u00ad'),
);
