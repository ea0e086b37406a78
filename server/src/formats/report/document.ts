import type { ProgramReport } from '../../analysis/report/report.ts';
import { readable } from '../../drawing/readable.ts';
import type { About } from './about.ts';
import type { FindingSummary } from './findings.ts';
import { type CoverageFormat, coverageFormats } from './formats.ts';

/** A document, to be written to a file. */
export interface CoverageDocument {
  /** A name for the file, such as `hit-aas-coverage.html`. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What a document can hold besides the report. */
export interface BesideReport {
  /** What the checks found in the program's file; without it, nothing is said of findings. */
  readonly findings?: readonly FindingSummary[];
  /** The id of the way that a map shows; the first of the report otherwise. */
  readonly way?: string;
}

/** A program's report as a document. What writes a format is loaded when it is first wanted. */
export async function coverageDocument(
  report: ProgramReport,
  format: CoverageFormat,
  about: About,
  beside: BesideReport = {},
): Promise<CoverageDocument> {
  return { name: documentName(report, format), content: await contentOf(report, format, about, beside) };
}

/** The name of a document: the program's id, with nothing in it that a file system does not allow. */
function documentName({ program }: ProgramReport, format: CoverageFormat): string {
  const id = program.id.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^[.-]+|[.-]+$/g, '');
  return `${id.slice(0, 80) || 'program'}-coverage${coverageFormats[format].ending}`;
}

/** What people look at is made readable as a whole; data holds the words as they are written. */
async function contentOf(
  report: ProgramReport,
  format: CoverageFormat,
  about: About,
  { findings, way }: BesideReport,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return readable((await import('./html.tsx')).htmlDocument(report, about, findings));
    case 'md':
      return readable((await import('./markdown.ts')).markdownDocument(report, about, findings));
    case 'csv':
      return (await import('./csv.ts')).csvDocument(report, about);
    case 'xlsx':
      return (await import('./xlsx.ts')).xlsxDocument(report, about, findings);
    case 'json':
      return (await import('./json.ts')).jsonDocument(report, about, findings);
    case 'map.svg':
      return readable((await import('./map-svg.tsx')).mapSvg(report, about, way));
    case 'matrix.svg':
      return readable((await import('./matrix-svg.tsx')).matrixSvg(report, about));
  }
}
