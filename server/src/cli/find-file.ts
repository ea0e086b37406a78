import { stat } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { type FileKind, fileNameOf, stemOf } from '../model/file-kind.ts';
import { isText } from '../syntax/is-text.ts';
import { isMistakeInYaml } from '../syntax/misread.ts';
import { whyUnread } from '../syntax/unread-problems.ts';
import { languageId, type SourceDocument } from '../workspace/document.ts';
import { factsOf } from '../workspace/links/file-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { pathBelow } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ReadFolder, readFolder, readNamedFile } from './read-folder.ts';
import { WrongUse } from './wrong-use.ts';

/** The file that a person means, in the workspace around it. */
export interface FoundFile {
  readonly workspace: Workspace;
  readonly snapshot: Snapshot;
  readonly document: SourceDocument;
  /** The URI of the folder that was read. */
  readonly folder: string;
}

/** Where to look for files. */
export interface Place {
  /** The folder in which the command is called. */
  readonly cwd: string;
  /** The folder that a person named, if any. */
  readonly folder?: string | undefined;
  /** Told how far the reading of the folder is, in words. */
  progress?(words: string): void;
}

/** What each kind of file is called, and the usual name of one. */
const kindWords: Readonly<Record<FileKind, { readonly word: string; readonly example: string }>> = {
  curriculum: { word: 'program', example: fileNameOf('curriculum', 'hit') },
  catalog: { word: 'catalog', example: fileNameOf('catalog', 'allied-health') },
  role: { word: 'role', example: fileNameOf('role', 'clinical-analyst') },
  framework: { word: 'framework', example: fileNameOf('framework', 'college-outcomes') },
};

/** Finds a file of a kind by its path, or by its id; without either, the only one of the folder. */
export async function findFile(kind: FileKind, named: string | undefined, place: Place): Promise<FoundFile> {
  if (named !== undefined && (await isFile(named, place.cwd))) return namedFile(kind, named, place);
  const { workspace, folder } = await readFolder(folderOf(place), place.progress);
  const snapshot = workspace.snapshot();
  const document = chosen(kind, named, filesOf(kind, snapshot), folder);
  return { workspace, snapshot, document: asKind(kind, document, shownPath(document, folder)), folder };
}

function folderOf({ cwd, folder }: Place): string {
  return folder === undefined ? cwd : path.resolve(cwd, folder);
}

/** Whether the words are a path, as far as can be told: something is there, or they look like nothing else. */
async function isFile(named: string, cwd: string): Promise<boolean> {
  if (/[\\/]|\.ya?ml$/i.test(named)) return true;
  const status = await stat(path.resolve(cwd, named)).catch(() => undefined);
  return status?.isFile() ?? false;
}

/** The file counts also where nobody would look for it: below another name, or ignored by Git. */
async function namedFile(kind: FileKind, named: string, place: Place): Promise<FoundFile> {
  const file = path.resolve(place.cwd, named);
  const text = await readNamedFile(file, named, kindWords[kind]);
  const around = folderOf(place);
  const isInside = pathBelow(URI.file(around).toString(), URI.file(file).toString()) !== undefined;
  const { workspace, folder }: ReadFolder = await readFolder(isInside ? around : path.dirname(file), place.progress);
  const uri = URI.file(file).toString();
  workspace.open(uri, text, 1, languageId);
  const snapshot = workspace.snapshot();
  const document = snapshot.document(uri);
  if (!document) throw new WrongUse(`${named} cannot be read.`);
  return { workspace, snapshot, document: asKind(kind, document, named), folder };
}

/** The files of a kind in a workspace, in the order of their paths. */
function filesOf(kind: FileKind, snapshot: Snapshot): readonly SourceDocument[] {
  return [...snapshot.documents()]
    .filter((document) => document.kind === kind)
    .sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
}

function chosen(
  kind: FileKind,
  named: string | undefined,
  files: readonly SourceDocument[],
  folder: string,
): SourceDocument {
  const { word, example } = kindWords[kind];
  const where = URI.parse(folder).fsPath;
  const [only, ...others] = named === undefined ? files : files.filter((one) => isCalled(one, named));
  if (only && others.length === 0) return only;
  if (files.length === 0) {
    throw new WrongUse(`There is no ${word} in ${where}: no file there is called like ${example}.`);
  }
  const list = (found: readonly SourceDocument[]) => found.map((one) => nameOf(one, folder)).join(', ');
  if (named === undefined) throw new WrongUse(`There are several ${word}s; name one of them: ${list(files)}.`);
  if (only) throw new WrongUse(`Several ${word}s are called “${named}”; name the file: ${list([only, ...others])}.`);
  const understood = files.filter((one) => isUnderstood(one));
  throw new WrongUse(
    understood.length === 0
      ? `There is no ${word} “${named}” in ${where}, only what cannot be read as YAML: ${list(files)}.`
      : `There is no ${word} “${named}” in ${where}. There is: ${list(understood)}.`,
  );
}

function isCalled(document: SourceDocument, named: string): boolean {
  const id = idOf(document);
  return id === undefined ? stemOf(document.uri) === named : id === named;
}

function idOf(document: SourceDocument): string | undefined {
  return factsOf(document)?.model.id?.text;
}

/** `hit-aas (programs/hit-aas.curriculum.yaml)`. */
function nameOf(document: SourceDocument, folder: string): string {
  const id = idOf(document);
  return id === undefined ? shownPath(document, folder) : `${id} (${shownPath(document, folder)})`;
}

/** The path of a file as it is shown: below the folder, or whole. */
export function shownPath({ uri }: SourceDocument, folder: string): string {
  return pathBelow(folder, uri) ?? URI.parse(uri).fsPath;
}

/** Whether a file can be read as YAML; of one that cannot, nobody knows what it is. */
function isUnderstood({ tree, text }: SourceDocument): boolean {
  return isText(text) && !tree.problems.some(isMistakeInYaml) && !tree.documents.some(({ unreadable }) => unreadable);
}

/** The same file, unless it is of another kind, or no YAML: then nobody could say what is in it. */
export function asKind(wanted: FileKind, document: SourceDocument, shown: string): SourceDocument {
  const { problems, lines } = document.tree;
  const { word } = kindWords[wanted];
  const mistake = problems.find(isMistakeInYaml);
  if (mistake) throw new WrongUse(`${shown}:${lines.positionAt(mistake.start).line + 1}: ${mistake.message}`);
  const reason = whyUnread(document.tree);
  if (reason !== undefined) throw new WrongUse(`${shown} cannot be read: ${reason}`);
  const { kind } = document;
  if (kind === undefined) throw new WrongUse(`${shown} is no ${word}: it does not begin with “${wanted}:”.`);
  if (kind !== wanted) throw new WrongUse(`${shown} is a ${kindWords[kind].word} and no ${word}.`);
  return document;
}
