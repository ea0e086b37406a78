import type { Taxonomy } from '../../../../schemas/taxonomy.ts';
import type { FileKind } from '../../model/file-kind.ts';

/** A file to import, as it came. */
export interface ImportSource {
  /** Its name or path, as a person may see it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a person says besides the files. Each format reads what it knows; see `importFormats`. */
export interface ImportOptions {
  /** The id of what is imported, where one thing is; otherwise made from its title or the name of its file. */
  readonly id?: string;
  /** Its title, where the file has none or another is wanted. */
  readonly title?: string;
  /** Spreadsheets: the heading of the column that holds a field, or of several, by the name of the field. */
  readonly columns?: Readonly<Record<string, string | readonly string[]>>;
  /** Spreadsheets: the name of the sheet, where a workbook has several. */
  readonly sheet?: string;
  /** O*NET: the codes of the occupations, such as `15-1211.01`. */
  readonly occupations?: readonly string[];
  /** What is known of the field: skills by their names, and scales of levels by their letters. Not said by a person. */
  readonly taxonomy?: Taxonomy;
}

/** What became of it: files of ours, and what there is to say about how they came to be. */
export interface Imported {
  readonly files: readonly ImportedFile[];
  /** In the order of the source. With an error and no file, nothing could be made of it. */
  readonly notes: readonly ImportNote[];
}

/** A file of ours, laid out as the formatter would lay it out. */
export interface ImportedFile {
  /** A name for it, such as `computer-science.curriculum.yaml`. */
  readonly name: string;
  readonly kind: FileKind;
  readonly text: string;
}

/** Something about the import that a person should know: what was not understood, corrected or lost. */
export interface ImportNote {
  /** An error: something of the source is missing in the result. A warning: look at it. Information: it is good to know. */
  readonly severity: 'error' | 'warning' | 'information';
  /** A sentence in the words of curricula. */
  readonly message: string;
  /** The name of the source, where there are several or the note is about a place in it. */
  readonly source?: string;
  /** Where in the source; both count from 1. In a workbook, the row and the column of the sheet. */
  readonly line?: number;
  readonly column?: number;
  /** Nothing of the whole source is in the result. */
  readonly unread?: true;
}
