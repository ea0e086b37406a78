/** The kinds of documents that a report can be written as. */
export const coverageFormats = {
  html: {
    title: 'HTML page',
    about: 'Everything, with the drawings. Opens in any browser without a network, and prints.',
    ending: '.html',
    binary: false,
  },
  xlsx: {
    title: 'Excel workbook',
    about: 'Roles, course × skill matrix, skills, gaps and plan, a sheet each, to sort and to filter.',
    ending: '.xlsx',
    binary: true,
  },
  md: {
    title: 'Markdown',
    about: 'Coverage, gaps and plan as text, for a wiki, a repository or a pull request.',
    ending: '.md',
    binary: false,
  },
  csv: {
    title: 'CSV table',
    about: 'The course × skill matrix and the gaps, as any spreadsheet reads them.',
    ending: '.csv',
    binary: false,
  },
  json: {
    title: 'JSON data',
    about: 'The whole report for other programs, with a published schema.',
    ending: '.json',
    binary: false,
  },
  'map.svg': {
    title: 'Program map as a picture (SVG)',
    about: 'Terms, courses and requisites, sharp at any size, for a slide or a page.',
    ending: '-map.svg',
    binary: false,
  },
  'matrix.svg': {
    title: 'Course × skill matrix as a picture (SVG)',
    about: 'Which course teaches which skill at which level, sharp at any size.',
    ending: '-matrix.svg',
    binary: false,
  },
} as const satisfies Record<string, FormatAbout>;

interface FormatAbout {
  readonly title: string;
  /** What it is for, in a sentence or two. */
  readonly about: string;
  /** What comes behind the program's id in the name of the file. */
  readonly ending: string;
  /** Bytes that are no text. */
  readonly binary: boolean;
}

export type CoverageFormat = keyof typeof coverageFormats;

/** Whether a name is that of a document about coverage. */
export function isCoverageFormat(name: unknown): name is CoverageFormat {
  return typeof name === 'string' && Object.hasOwn(coverageFormats, name);
}
