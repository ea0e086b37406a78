import { wayTitle } from '../analysis/report/way-title.ts';
import { exportFormats, exportTo, isExportFormat } from '../formats/export/formats.ts';
import type { ImportNote } from '../formats/import/imported.ts';
import { isDay } from '../formats/report/about.ts';
import { coverageFormats, isCoverageFormat } from '../formats/report/formats.ts';
import type { FileKind } from '../model/file-kind.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { factsOf } from '../workspace/links/file-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type MadeDocument, madeCoverageDocument, type Problem, sent, withoutDate } from './made-document.ts';

/** What a file can be exported to, to choose from. */
export interface ExportChoices {
  readonly formats: readonly ExportChoice[];
  /** The ways through a program, where there are several and a format asks for one; the program's own has no id. */
  readonly ways: readonly { readonly id: string; readonly title: string }[];
}

export interface ExportChoice {
  readonly format: string;
  readonly title: string;
  /** What it is for. */
  readonly about: string;
  /** What comes behind the id in the name of the file. */
  readonly ending: string;
  /** Whether it is the file itself, or a document about the coverage of the program. */
  readonly of: 'file' | 'coverage';
  /** Whether it holds one way through a program only. */
  readonly oneWay: boolean;
}

export interface ExportParams {
  readonly uri: string;
  readonly format: string;
  readonly date: string;
  /** The id of a way, of those that `ExportChoices` names; absent: the program's own. */
  readonly way?: string;
}

/** What a file can be exported to; or why it cannot be. */
export function exportChoices(snapshot: Snapshot, uri: string): ExportChoices | Problem {
  const document = snapshot.document(uri);
  if (!document) return { problem: 'The file is not there any more.' };
  const { kind } = document;
  if (kind === undefined) return { problem: 'Only programs, catalogs, roles and frameworks can be exported.' };
  const ofFile = Object.entries(exportFormats)
    .filter(([, { from }]) => from === kind)
    .map(([format, { title, about, ending }]) => ({ format, title, about, ending, of: 'file' as const }));
  const ofCoverage = Object.entries(kind === 'curriculum' ? coverageFormats : {}).map(
    ([format, { title, about, ending }]) => ({ format, title, about, ending, of: 'coverage' as const }),
  );
  const formats = [...ofFile, ...ofCoverage].map((format) => ({
    ...format,
    oneWay: format.of === 'file' && kind === 'curriculum',
  }));
  if (formats.length === 0) return { problem: withoutFormat(kind) };
  return { formats, ways: kind === 'curriculum' ? waysOf(document) : [] };
}

function withoutFormat(kind: FileKind): string {
  const words = kind === 'catalog' ? 'A catalog of courses' : `A ${kind}`;
  return `${words} has no format of its own to be exported to. Export a program that draws on it, or its coverage.`;
}

/** The ways to choose from: none where there is only one. */
function waysOf(program: SourceDocument): ExportChoices['ways'] {
  const model = factsOf(program)?.model;
  if (model?.kind !== 'curriculum') return [];
  const others = [...model.concentrations, ...model.plans];
  if (others.length === 0) return [];
  return [
    { id: '', title: model.concentrations.length > 0 ? wayTitle({ id: '' }) : 'The program’s own terms' },
    ...others.map(({ id, title }) => ({ id: id.text, title: wayTitle({ id: id.text, title: title?.text }) })),
  ];
}

/** A file in another format, with what is lost; or why there is none. */
export async function exported(
  snapshot: Snapshot,
  { uri, format, date, way }: ExportParams,
): Promise<(MadeDocument & { readonly notes: readonly ImportNote[] }) | Problem> {
  if (isCoverageFormat(format)) {
    const made = await madeCoverageDocument(snapshot, { uri, format, date });
    return 'problem' in made ? made : { ...made, notes: [] };
  }
  if (!isExportFormat(format)) return { problem: `There is no format “${format}”.` };
  if (!isDay(date)) return withoutDate;
  const document = snapshot.document(uri);
  if (!document) return { problem: 'The file is not there any more.' };
  if (document.kind !== exportFormats[format].from) {
    return { problem: `${exportFormats[format].title} is a format for another kind of file.` };
  }
  const options = typeof way === 'string' && way !== '' ? { date, way } : { date };
  const { name, content, notes } = await exportTo(format, snapshot, document, options);
  const failure = content.length === 0 ? notes.find(({ severity }) => severity === 'error') : undefined;
  return failure ? { problem: failure.message } : { ...sent({ name, content }), notes };
}
