import type { FileKind } from '../../model/file-kind.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Exported, ExportOptions } from './exported.ts';

/** The formats that a file can be exported to, besides the documents about coverage. */
export const exportFormats = {
  'curricular-analytics': {
    title: 'Curricular Analytics CSV',
    about: 'The program with its courses, requisites and terms, for curricularanalytics.org.',
    ending: '.csv',
    from: 'curriculum',
  },
  case: {
    title: '1EdTech CASE 1.0 (JSON)',
    about: 'The framework as a CFPackage, for competency registries and learning platforms.',
    ending: '.case.json',
    from: 'framework',
  },
  'ctdl-asn': {
    title: 'CTDL-ASN (JSON-LD)',
    about: 'The framework as linked data, for the Credential Registry.',
    ending: '.jsonld',
    from: 'framework',
  },
} as const satisfies Record<string, ExportFormatAbout>;

interface ExportFormatAbout {
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly about: string;
  /** What comes behind the id in the name of the file. */
  readonly ending: string;
  /** The kind of file that can be written so. */
  readonly from: FileKind;
}

export type ExportFormat = keyof typeof exportFormats;

/** Whether a name is that of a format that can be exported to. */
export function isExportFormat(name: unknown): name is ExportFormat {
  return typeof name === 'string' && Object.hasOwn(exportFormats, name);
}

/** A file of ours in another format. What writes a format is loaded when it is first wanted. */
export async function exportTo(
  format: ExportFormat,
  snapshot: Snapshot,
  document: SourceDocument,
  options: ExportOptions,
): Promise<Exported> {
  switch (format) {
    case 'curricular-analytics':
      return (await import('../curricular-analytics/export.ts')).exportCurricularAnalytics(snapshot, document, options);
    case 'case':
      return (await import('../case/export.ts')).exportCase(snapshot, document, options);
    case 'ctdl-asn':
      return (await import('../ctdl-asn/export.ts')).exportCtdlAsn(snapshot, document, options);
  }
}
