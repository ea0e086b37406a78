import { stat } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { stemOf } from '../model/file-kind.ts';
import { isMistakeInYaml } from '../syntax/misread.ts';
import { languageId, type SourceDocument } from '../workspace/document.ts';
import { factsOf } from '../workspace/links/file-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { pathBelow } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ReadFolder, readFolder, readNamedFile } from './read-folder.ts';
import { WrongUse } from './wrong-use.ts';

/** The program that a person means, in the workspace around it. */
export interface FoundProgram {
  readonly workspace: Workspace;
  readonly snapshot: Snapshot;
  readonly program: SourceDocument;
  /** The URI of the folder that was read. */
  readonly folder: string;
}

/** Where to look for programs. */
export interface Place {
  /** The folder in which the command is called. */
  readonly cwd: string;
  /** The folder that a person named, if any. */
  readonly folder?: string | undefined;
  /** Told how far the reading of the folder is, in words. */
  progress?(words: string): void;
}

/** Finds a program by the path of its file, or by its id; without either, the only one of the folder. */
export async function findProgram(named: string | undefined, place: Place): Promise<FoundProgram> {
  if (named !== undefined && (await isFile(named, place.cwd))) return programInFile(named, place);
  const { workspace, folder } = await readFolder(folderOf(place), place.progress);
  const snapshot = workspace.snapshot();
  const programs = programsOf(snapshot);
  const program = chosen(named, programs, folder);
  return { workspace, snapshot, program: asProgram(program, shownPath(program, folder)), folder };
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
async function programInFile(named: string, place: Place): Promise<FoundProgram> {
  const file = path.resolve(place.cwd, named);
  const text = await readNamedFile(file, named);
  const around = folderOf(place);
  const isInside = pathBelow(URI.file(around).toString(), URI.file(file).toString()) !== undefined;
  const { workspace, folder }: ReadFolder = await readFolder(isInside ? around : path.dirname(file), place.progress);
  const uri = URI.file(file).toString();
  workspace.open(uri, text, 1, languageId);
  const snapshot = workspace.snapshot();
  const program = snapshot.document(uri);
  if (!program) throw new WrongUse(`${named} cannot be read.`);
  return { workspace, snapshot, program: asProgram(program, named), folder };
}

/** The programs of a workspace, in the order of their files. */
function programsOf(snapshot: Snapshot): readonly SourceDocument[] {
  return [...snapshot.documents()]
    .filter(({ kind }) => kind === 'curriculum')
    .sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
}

function chosen(named: string | undefined, programs: readonly SourceDocument[], folder: string): SourceDocument {
  const where = URI.parse(folder).fsPath;
  const [only, ...others] = named === undefined ? programs : programs.filter((one) => isCalled(one, named));
  if (only && others.length === 0) return only;
  if (programs.length === 0) {
    throw new WrongUse(`There is no program in ${where}: no file there is called like hit.curriculum.yaml.`);
  }
  const list = (found: readonly SourceDocument[]) => found.map((one) => nameOf(one, folder)).join(', ');
  if (named === undefined) throw new WrongUse(`There are several programs; name one of them: ${list(programs)}.`);
  if (only) throw new WrongUse(`Several programs are called “${named}”; name the file: ${list([only, ...others])}.`);
  throw new WrongUse(`There is no program “${named}” in ${where}. There is: ${list(programs)}.`);
}

function isCalled(program: SourceDocument, named: string): boolean {
  const id = idOf(program);
  return id === undefined ? stemOf(program.uri) === named : id === named;
}

function idOf(program: SourceDocument): string | undefined {
  return factsOf(program)?.model.id?.text;
}

/** `hit-aas (programs/hit-aas.curriculum.yaml)`. */
function nameOf(program: SourceDocument, folder: string): string {
  const id = idOf(program);
  return id === undefined ? shownPath(program, folder) : `${id} (${shownPath(program, folder)})`;
}

/** The path of a file as it is shown: below the folder, or whole. */
export function shownPath({ uri }: SourceDocument, folder: string): string {
  return pathBelow(folder, uri) ?? URI.parse(uri).fsPath;
}

/** The same file, unless it is no program, or no YAML: then nobody could say what is in it. */
export function asProgram(document: SourceDocument, shown: string): SourceDocument {
  const { problems, documents, lines } = document.tree;
  const mistake = problems.find(isMistakeInYaml);
  if (mistake) throw new WrongUse(`${shown}:${lines.positionAt(mistake.start).line + 1}: ${mistake.message}`);
  if (documents.some(({ unreadable }) => unreadable)) throw new WrongUse(`${shown} is too deeply nested to be read.`);
  const { kind } = document;
  if (kind === undefined) throw new WrongUse(`${shown} is no program: it does not begin with “curriculum:”.`);
  if (kind !== 'curriculum') throw new WrongUse(`${shown} is a ${kind} and no program.`);
  return document;
}
