/** What the server is asked to make files of ours from, and what it answers. */

/** A format that can be imported. */
export interface ImportFormat {
  readonly format: string;
  readonly title: string;
  /** What it is, in a sentence. */
  readonly about: string;
  /** How the names of such files end. */
  readonly endings: readonly string[];
  /** What comes of it, such as “a program”. */
  readonly makes: string;
  /** What can be said besides the files. */
  readonly options: readonly string[];
  /** Which files are read, where it comes as a folder of many; without their endings. */
  readonly names?: readonly string[];
  /** Whether the file that was named may be one. */
  readonly fits: boolean;
}

export interface ImportFormatsParams {
  readonly name?: string;
  /** Its first bytes. */
  readonly start?: string;
}

/** A file, whole. */
export interface ImportSource {
  readonly name: string;
  readonly base64: string;
}

/** What may be imported at once, in bytes; the server takes no more. */
export const mostBytes = 40 * 1024 * 1024;

export interface ImportOptions {
  readonly id?: string;
  /** The heading of the column that holds a field, or of several, by the name of the field. */
  readonly columns?: Readonly<Record<string, string | readonly string[]>>;
  readonly sheet?: string;
  readonly occupations?: readonly string[];
}

export interface ImportParams {
  readonly format: string;
  readonly sources: readonly ImportSource[];
  readonly options: ImportOptions;
  readonly folder: string;
}

/** What the columns of a spreadsheet are taken for; or why it cannot be read. */
export interface ColumnsAnswer {
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  readonly columns?: readonly ImportColumn[];
  /** What a column can hold, each with a phrase that says what that is, and whether several columns can hold it. */
  readonly fields?: readonly { readonly field: string; readonly about: string; readonly isOfSeveral: boolean }[];
  readonly problem?: string;
}

export interface ImportColumn {
  readonly heading: string;
  readonly field: string;
  /** Why a person should look at it, in a few words. */
  readonly doubt?: string;
  /** A few of its cells. */
  readonly examples: readonly string[];
}

export interface ColumnsParams {
  readonly sources: readonly ImportSource[];
  readonly options: ImportOptions;
}

/** The occupations in the text files of O*NET. */
export interface OccupationsAnswer {
  readonly occupations?: readonly { readonly code: string; readonly title: string }[];
  readonly problem?: string;
}

/** What would be made, with what there is to say about it; or why nothing can be. */
export interface ImportAnswer {
  readonly files?: readonly ImportedFile[];
  readonly notes?: readonly ImportNote[];
  readonly problem?: string;
}

export interface ImportedFile {
  readonly name: string;
  readonly text: string;
  /** What it holds, in counts: `25 courses, 5 terms, 69 credits`; empty where there is nothing to count. */
  readonly made: string;
  readonly findings: FindingCounts;
  /** Whether it is the file of that name in the folder, with something added. */
  readonly grown: boolean;
}

/** What is found in a file, and the first few messages, the gravest first. */
export interface FindingCounts {
  /** How much, as everywhere: `1 error, 3 warnings`; empty where nothing is found. */
  readonly words: string;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
  readonly first: readonly { readonly line: number; readonly message: string }[];
}

/** What was not understood, corrected or lost, on the way in or out. */
export interface ImportNote {
  /** An error: something is missing in the result. A warning: look at it. Information: it is good to know. */
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
  /** Notes of one kind differ only in what they name. */
  readonly kind?: string;
  readonly source?: string;
  /** Where in the source, in words: `H11` in a workbook, `line 11` in a text; empty or absent where it is about the whole. */
  readonly place?: string;
}
