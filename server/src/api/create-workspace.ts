import { programReport } from '../analysis/report/program-report.ts';
import { builtIn } from '../built-in.ts';
import { diagnostics } from '../features/diagnostics.ts';
import { checkedFile } from '../formats/findings/file-findings.ts';
import { diskFiles, uriOfPath } from '../node/disk-files.ts';
import { createTaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { FileAccess } from '../workspace/files.ts';
import { factsOf } from '../workspace/links/file-facts.ts';
import { childUri, pathBelow } from '../workspace/uris.ts';
import { createWorkspace as createCore } from '../workspace/workspace.ts';
import { CurriculumError } from './failure.ts';
import { findProgram } from './find-program.ts';
import { memoryFiles, memoryFolder, tidy } from './memory-files.ts';
import type { Workspace, WorkspaceSource } from './workspace.ts';

/**
 * Reads a workspace: all files of a folder that the editor would show, or texts in memory. Rejects with a
 * `CurriculumError` where there is no such folder, or neither a folder nor texts are given.
 *
 * @example
 * const workspace = await createWorkspace({ folder: 'curricula' });
 */
export async function createWorkspace(source: WorkspaceSource): Promise<Workspace> {
  mustBeSource(source);
  const { files, folder, uriOf } = 'folder' in source ? onDisk(source.folder) : inMemory(source.files);
  await mustBeThere(source, files, folder);
  const core = createCore({ files, taxonomy: createTaxonomyIndex(builtIn.taxonomy), builtInSchemas: builtIn.schemas });
  for (const fresh of core.setFolders([folder])) await core.readFolder(fresh);
  const read = [...core.snapshot().documents()];
  await Promise.all(read.map(({ uri }) => core.prepare(uri)));

  const snapshot = core.snapshot();
  const shown = (uri: string) => pathBelow(folder, uri) ?? uri;
  const documents = [...snapshot.documents()].sort((a, b) => inOrder(shown(a.uri), shown(b.uri)));
  const programs = documents.filter(({ kind }) => kind === 'curriculum');
  const at = (path: string) => snapshot.document(uriOf(path));
  const { unreadable, unreadableFolders } = core.state();

  return {
    folder,
    files: () => documents.map(({ uri }) => shown(uri)),
    programs: () => programs.map((program) => ({ ...namesOf(program), file: shown(program.uri) })),
    unreadable: () => [...unreadable.values(), ...unreadableFolders.values()].map(shown).sort(inOrder),
    findings(path) {
      const document = at(path);
      if (!document) throw new CurriculumError('file-missing', `There is no file ${path} in the workspace.`);
      return checkedFile({ document, diagnostics: diagnostics(snapshot, document.uri) }, shown);
    },
    report(named) {
      const program = findProgram(named, { programs, at, shown, idOf: (one) => namesOf(one).id });
      const report = programReport(snapshot, program);
      if (!report) throw new CurriculumError('not-a-program', `${shown(program.uri)} is no program.`);
      return report;
    },
  };
}

interface Place {
  readonly files: FileAccess;
  /** The URI of the folder. */
  readonly folder: string;
  uriOf(path: string): string;
}

function onDisk(path: string): Place {
  return { files: diskFiles, folder: uriOfPath(path), uriOf: (file) => uriOfPath(file, path) };
}

function inMemory(texts: Readonly<Record<string, string>>): Place {
  return {
    files: memoryFiles(texts),
    folder: memoryFolder,
    uriOf: (file) => childUri(memoryFolder, tidy(file)),
  };
}

/** Programs without types can hand over anything. */
function mustBeSource(source: unknown): asserts source is WorkspaceSource {
  const given: { folder?: unknown; files?: unknown } = typeof source === 'object' && source !== null ? source : {};
  const { folder, files } = given;
  if (typeof folder === 'string' && folder !== '') return;
  const areTexts =
    typeof files === 'object' && files !== null && Object.values(files).every((text) => typeof text === 'string');
  if (!('folder' in given) && areTexts) return;
  throw new CurriculumError(
    'source-missing',
    'Say what to read: { folder } with the path of a folder, or { files } with texts by their paths.',
  );
}

async function mustBeThere(source: WorkspaceSource, files: FileAccess, folder: string): Promise<void> {
  const entries = await files.entries(folder);
  if (Array.isArray(entries)) return;
  const name = 'folder' in source ? source.folder : folder;
  throw new CurriculumError(
    'folder-missing',
    entries ? `The folder ${name} cannot be read.` : `There is no folder ${name}.`,
  );
}

function namesOf(program: SourceDocument): { readonly id?: string; readonly title?: string } {
  const model = factsOf(program)?.model;
  const id = model?.id?.text;
  const title = model && 'title' in model ? model.title?.text : undefined;
  return { ...(id === undefined ? {} : { id }), ...(title === undefined ? {} : { title }) };
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
