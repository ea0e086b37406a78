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
export const headLines = ['Curriculum', 'Degree Plan', 'Institution', 'Degree Type', 'System Type', 'CIP'] as const;

export type HeadLine = (typeof headLines)[number];

/** What Curricular Analytics works out from the rest and writes beside it. */
export const metricColumns: readonly string[] = ['Complexity', 'Blocking', 'Delay', 'Centrality'];

const alsoWritten: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  id: ['ID'],
  title: ['Name', 'Course Title', 'Title'],
  number: ['Course Number'],
  credits: ['Credits', 'Credit Hour', 'Hours', 'Units'],
};

/** Headings compare without regard to capitals, blanks and hyphens. */
export function foldHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Which column a heading is of. */
export function columnOf(heading: string): ColumnName | undefined {
  const folded = foldHeading(heading);
  const names = Object.keys(columns) as ColumnName[];
  return names.find((name) => [columns[name], ...(alsoWritten[name] ?? [])].some((one) => foldHeading(one) === folded));
}
