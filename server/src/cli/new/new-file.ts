import type { FileKind } from '../../model/file-kind.ts';

/** What a new file is to be. */
export interface NewFile {
  readonly kind: FileKind;
  readonly title: string;
  readonly id: string;
}

/** What a person has said of it so far. */
export interface Said {
  readonly kind: FileKind | undefined;
  readonly title: string | undefined;
  readonly id: string | undefined;
}

/** What such a file may be called. */
export const exampleTitles: Readonly<Record<FileKind, string>> = {
  curriculum: 'Health Informatics, B.S.',
  role: 'Clinical Analyst',
  catalog: 'Allied Health',
  framework: 'College Outcomes',
};
