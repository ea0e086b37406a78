import packageJson from '../../package.json' with { type: 'json' };
import { programReport } from '../analysis/report/program-report.ts';
import type { ProgramReport } from '../analysis/report/report.ts';
import { previewFindings } from '../features/coverage-preview.ts';
import { diagnostics } from '../features/diagnostics.ts';
import type { About } from '../formats/report/about.ts';
import type { FindingSummary } from '../formats/report/findings.ts';
import { type FoundProgram, findProgram, shownPath } from './find-program.ts';
import { harmless } from './table-text.ts';
import type { Talk } from './talk.ts';
import type { Terminal } from './terminal.ts';
import { WrongUse } from './wrong-use.ts';

/** A program that a person named, with all that the analyses say of it. */
export interface FoundReport extends FoundProgram {
  readonly report: ProgramReport;
  /** The file as a person may see it. */
  readonly file: string;
  /** What a document says of itself. */
  about(date: string): About;
  /** What the checks found in the program's file. */
  findings(): readonly FindingSummary[];
}

/** Finds the program that is named, as `findProgram` does, and works out its report. */
export async function findReport(
  named: string | undefined,
  folder: string | undefined,
  { terminal, talk }: { readonly terminal: Terminal; readonly talk: Talk },
): Promise<FoundReport> {
  const found = await findProgram(named, { cwd: terminal.cwd(), folder, progress: talk.progress });
  const file = shownPath(found.program, found.folder);
  talk.detail(
    `${harmless(file)} is the program; ${[...found.snapshot.documents()].length} files of its folder are read.`,
  );
  talk.progress('Working out the coverage');
  const report = programReport(found.snapshot, found.program);
  talk.done();
  if (!report) throw new WrongUse(`${file} is no program.`);
  if (report.incomplete) talk.note('Not all that the program draws on could be read or understood.');
  return {
    ...found,
    report,
    file,
    findings: () => previewFindings(found.program.uri, diagnostics(found.snapshot, found.program.uri)),
    about: (date) => ({ date, version: packageJson.version, file, folder: found.folder }),
  };
}
