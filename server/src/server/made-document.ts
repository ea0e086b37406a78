import { programReport } from '../analysis/report/program-report.ts';
import { builtIn } from '../built-in.ts';
import { previewedProgram, previewFindings } from '../features/coverage-preview.ts';
import { diagnostics } from '../features/diagnostics.ts';
import { isDay } from '../formats/report/about.ts';
import { coverageDocument } from '../formats/report/document.ts';
import { isCoverageFormat } from '../formats/report/formats.ts';
import { pathShown } from '../formats/report/path-shown.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { folderOf } from '../workspace/uris.ts';
import { asBase64 } from './base64.ts';

/** A document for whoever writes it to a file. */
export interface MadeDocument {
  readonly name: string;
  readonly content: string;
  readonly encoding: 'utf8' | 'base64';
}

/** A sentence that says why something is not there. */
export interface Problem {
  readonly problem: string;
}

export interface CoverageDocumentParams {
  readonly uri: string;
  readonly format: string;
  readonly date: string;
}

export const withoutDate: Problem = { problem: 'The date of the document is missing.' };

/** A document as a message holds it. */
export function sent({
  name,
  content,
}: {
  readonly name: string;
  readonly content: string | Uint8Array;
}): MadeDocument {
  if (typeof content === 'string') return { name, content, encoding: 'utf8' };
  return { name, content: asBase64(content), encoding: 'base64' };
}

/** The coverage of the program that a file is about as a document; or why there is none. */
export async function madeCoverageDocument(
  snapshot: Snapshot,
  { uri, format, date }: CoverageDocumentParams,
): Promise<MadeDocument | Problem> {
  if (!isCoverageFormat(format)) return { problem: `There is no format “${format}”.` };
  if (!isDay(date)) return withoutDate;
  const program = previewedProgram(snapshot, uri);
  if (typeof program === 'string') return { problem: program };
  const report = programReport(snapshot, program);
  if (!report) return { problem: 'This program cannot be read. The list of problems says what is amiss.' };
  const folder = folderOf(program.uri, snapshot.parts.folders);
  const about = { date, version: builtIn.version, file: pathShown(program.uri, folder) };
  const findings = previewFindings(program.uri, diagnostics(snapshot, program.uri));
  return sent(
    await coverageDocument(report, format, folder === undefined ? about : { ...about, folder }, { findings }),
  );
}
