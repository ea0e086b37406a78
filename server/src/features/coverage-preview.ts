import type { Diagnostic } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { ProgramReport } from '../analysis/report/report.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { uriKey } from '../workspace/uris.ts';
import { programsOf } from './coverage/programs-of.ts';

/** What a preview of coverage is drawn from; or why there is nothing to draw. */
export type CoveragePreview =
  | {
      /** The program's. */
      readonly uri: string;
      readonly title: string;
      readonly report: ProgramReport;
      readonly findings: readonly PreviewFinding[];
    }
  | {
      /** Of the program that cannot be read; absent where there is none. */
      readonly uri?: string;
      readonly nothing: string;
    };

/** A finding about the program's file; lines and characters counted from 0. */
export interface PreviewFinding {
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly code: string;
  readonly message: string;
  readonly place: { readonly uri: string; readonly line: number; readonly character: number };
}

/**
 * The program whose coverage is shown for a file: itself; for a role, catalog or framework the one that is shown already,
 * if it draws on the file, else the first. Words to say so where there is none.
 */
export function previewedProgram(snapshot: Snapshot, uri: string, shown?: string): SourceDocument | string {
  const document = snapshot.document(uri);
  if (!document) return 'The file is not there any more.';
  const programs = programsOf(snapshot, document);
  const program = programs.find((one) => shown !== undefined && uriKey(one.uri) === uriKey(shown)) ?? programs[0];
  return program ?? withoutProgram[document.kind ?? 'curriculum'] ?? otherFile;
}

const otherFile = 'This file is not a program, a role, a catalog or a framework, so there is no coverage to show.';
const withoutProgram: Readonly<Record<string, string>> = {
  role: 'No program of this workspace prepares for this role. Name it under “prepares-for” of a program to see how far it is covered.',
  catalog: 'No program of this workspace uses this catalog. Name it under “uses” of a program to see its coverage.',
  framework:
    'No program of this workspace draws on this framework. Name it under “prepares-for” or “uses” of a program to see its coverage.',
};

/** What is found in the program's file, as the preview lists it. */
export function previewFindings(uri: string, diagnostics: readonly Diagnostic[]): PreviewFinding[] {
  return diagnostics.map(({ severity, code, message, range: { start } }) => ({
    severity: severities[severity ?? DiagnosticSeverity.Error],
    code: String(code ?? ''),
    message: typeof message === 'string' ? message : message.value,
    place: { uri, line: start.line, character: start.character },
  }));
}

const severities = { 1: 'error', 2: 'warning', 3: 'information', 4: 'hint' } as const;
