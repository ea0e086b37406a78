import type { Imported, ImportOptions, ImportSource } from './imported.ts';

/** The formats that can be imported. */
export const importFormats = {
  'curricular-analytics': {
    title: 'Curricular Analytics CSV',
    about: 'A program with its courses, requisites and terms, as Curricular Analytics writes it.',
    endings: ['.csv'],
    makes: 'a program',
    options: ['id', 'title'],
  },
  spreadsheet: {
    title: 'Spreadsheet (CSV or Excel)',
    about: 'A list of courses or a curriculum map as colleges keep it; the headings say what the columns are.',
    endings: ['.csv', '.tsv', '.xlsx'],
    makes: 'a program',
    options: ['id', 'title', 'columns', 'sheet'],
  },
  case: {
    title: '1EdTech CASE 1.0 (JSON)',
    about: 'A framework of competencies with its tree and associations, as a CFPackage.',
    endings: ['.json'],
    makes: 'a framework',
    options: ['id', 'title'],
  },
  onet: {
    title: 'O*NET text files',
    about: 'A role for each occupation: tasks, skills, knowledge and technologies with their ratings.',
    endings: ['.txt', '.tsv'],
    makes: 'a role',
    options: ['id', 'title', 'occupations'],
    names: [
      'Occupation Data',
      'Alternate Titles',
      'Job Titles',
      'Task Statements',
      'Skills',
      'Essential Skills',
      'Transferable Skills',
      'Knowledge',
      'Technology Skills',
      'Software Skills',
      'Education, Training, and Experience',
      'Education',
      'Job Zones',
      'Job Zone Reference',
      'Content Model Reference',
      'Read Me',
    ],
    grows: 'onet.skills.yaml',
  },
} as const satisfies Record<string, ImportFormatAbout>;

/** What there is to say of a format. */
export interface ImportFormatAbout {
  readonly title: string;
  /** What it is, in a sentence. */
  readonly about: string;
  /** How the names of such files end. */
  readonly endings: readonly string[];
  /** What comes of it. */
  readonly makes: string;
  /** The options that mean something for it. */
  readonly options: readonly (keyof ImportOptions)[];
  /** Which files are read, where it comes as a folder of many and large ones; without their endings. */
  readonly names?: readonly string[];
  /** The name of a file of ours that an import adds to: where there is one, it is a source as well. */
  readonly grows?: string;
}

export type ImportFormat = keyof typeof importFormats;

/** Whether a name is that of a format that can be imported. */
export function isImportFormat(name: unknown): name is ImportFormat {
  return typeof name === 'string' && Object.hasOwn(importFormats, name);
}

/**
 * Makes files of ours from files of another format. What reads a format is loaded when it is first wanted. Never throws on
 * what is in the files: what cannot be read is said in the notes.
 */
export async function importFrom(
  format: ImportFormat,
  sources: readonly ImportSource[],
  options: ImportOptions,
): Promise<Imported> {
  switch (format) {
    case 'curricular-analytics':
      return (await import('../curricular-analytics/import.ts')).importCurricularAnalytics(sources, options);
    case 'spreadsheet':
      return (await import('../spreadsheet/import.ts')).importSpreadsheet(sources, options);
    case 'case':
      return (await import('../case/import.ts')).importCase(sources, options);
    case 'onet':
      return (await import('../onet/import.ts')).importOnet(sources, options);
  }
}
