import type { ImportNote } from '../import/messages.ts';

/** What the server is asked to write a file as, and what it answers. */

export interface ExportFormatsParams {
  readonly uri: string;
}

/** What a file can be exported to; or why it cannot be. */
export interface ExportFormatsAnswer {
  readonly formats?: readonly ExportFormat[];
  /** The ways through a program, where there are several; the program's own has no id. */
  readonly ways?: readonly { readonly id: string; readonly title: string }[];
  readonly problem?: string;
}

export interface ExportFormat {
  readonly format: string;
  readonly title: string;
  /** What it is for. */
  readonly about: string;
  /** Whether it is the file itself, or a document about the coverage of the program. */
  readonly of: 'file' | 'coverage';
  /** Whether it holds one way through a program only. */
  readonly oneWay: boolean;
}

export interface ExportParams {
  readonly uri: string;
  readonly format: string;
  /** The day, such as `2026-05-31`. */
  readonly date: string;
  readonly way?: string;
}

/** A document, with what is lost on the way out; or why there is none. */
export interface ExportAnswer {
  readonly name?: string;
  readonly content?: string;
  readonly encoding?: 'utf8' | 'base64';
  readonly notes?: readonly ImportNote[];
  readonly problem?: string;
}
