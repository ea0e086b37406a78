import { distance } from 'fastest-levenshtein';

/** The columns of the table of courses that mean something here, by what they are called in the format. */
export const columns = {
  id: 'Course ID',
  title: 'Course Name',
  prefix: 'Prefix',
  number: 'Number',
  prerequisites: 'Prerequisites',
  corequisites: 'Corequisites',
  'strict-corequisites': 'Strict-Corequisites',
  credits: 'Credit Hours',
  institution: 'Institution',
  canonicalName: 'Canonical Name',
  term: 'Term',
} as const;

export type ColumnName = keyof typeof columns;

/** The lines above the table, in their order. */
const headLines = ['Curriculum', 'Degree Plan', 'Institution', 'Degree Type', 'System Type', 'CIP'] as const;

export type HeadLine = (typeof headLines)[number];

/** What some tools write there as well. */
export type ReadLine = HeadLine | 'Year';

/** What Curricular Analytics works out from the rest and writes beside it. */
export const metricColumns: readonly string[] = ['Complexity', 'Blocking', 'Delay', 'Centrality'];

/** What others work out and write above the table. */
export const metricLines: readonly string[] = [
  'Total Structural Complexity',
  'Longest Delay',
  'Highest Centrality Course',
  'Terms Required',
];

const alsoWritten: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  id: ['ID'],
  title: ['Name', 'Course Title', 'Title'],
  number: ['Course Number', 'Course No', 'Course Num'],
  credits: ['Credits', 'Credit Hour', 'Hours', 'Units'],
};

/** As earlier versions of the format had them. */
const earlierLines: ReadonlyMap<string, ReadLine> = new Map([
  ['curriculumname', 'Curriculum'],
  ['degreeplanname', 'Degree Plan'],
]);

/** Headings compare without regard to capitals, blanks and hyphens. */
export function foldHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const columnNames = Object.keys(columns) as ColumnName[];

const columnsByHeading: ReadonlyMap<string, ColumnName> = new Map(
  columnNames.flatMap((name) =>
    [columns[name], ...(alsoWritten[name] ?? [])].map((heading) => [foldHeading(heading), name]),
  ),
);

/** Which column a heading is of, as far as it is spelled right. */
export function columnOf(heading: string): ColumnName | undefined {
  // Every row of a file is asked; nothing so long or short is a heading.
  return heading.length < 2 || heading.length > 60 ? undefined : columnsByHeading.get(foldHeading(heading));
}

/** A heading or the name of a line that is only misspelled, with what it means. */
export interface Misspelled {
  readonly written: string;
  readonly meant: string;
}

/** What the headings of a table say. */
export interface Headings {
  readonly places: ReadonlyMap<ColumnName, number>;
  readonly misspelled: readonly Misspelled[];
  /** Those of no column, with their places. */
  readonly others: readonly { readonly heading: string; readonly place: number }[];
}

/** Reads a row of headings; a misspelled one counts where no other stands for its column. */
export function headingsOf(cells: readonly string[]): Headings {
  const places = new Map<ColumnName, number>();
  const left: { heading: string; place: number }[] = [];
  for (const [place, heading] of cells.entries()) {
    const name = columnOf(heading);
    if (name && !places.has(name)) places.set(name, place);
    else if (heading !== '') left.push({ heading, place });
  }
  const misspelled: Misspelled[] = [];
  const others = left.filter(({ heading, place }) => {
    const name = columnNames.find((one) => !places.has(one) && isMisspelled(heading, columns[one]));
    if (name === undefined) return true;
    places.set(name, place);
    misspelled.push({ written: heading, meant: columns[name] });
    return false;
  });
  return { places, misspelled, others };
}

/** Which line above the table a name is of, also where it is misspelled. */
export function lineNamed(name: string): ReadLine | undefined {
  const folded = foldHeading(name);
  const lines: readonly ReadLine[] = [...headLines, 'Year'];
  return (
    lines.find((line) => foldHeading(line) === folded) ??
    earlierLines.get(folded) ??
    headLines.find((line) => isMisspelled(name, line))
  );
}

/** Long names with one letter wrong, very long ones with two; short ones are too much alike. */
function isMisspelled(written: string, name: string): boolean {
  const [a, b] = [foldHeading(written).slice(0, 40), foldHeading(name)];
  if (b.length < 9 || a.charAt(0) !== b.charAt(0)) return false;
  return distance(a, b) <= (b.length < 12 ? 1 : 2);
}
