import path from 'node:path';
import { URI } from 'vscode-uri';
import { isText } from '../syntax/is-text.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Settings } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { uriKey } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { diskWorkspace } from './disk-workspace.ts';
import { chooseDocuments } from './inputs/choose-documents.ts';
import { type LocatedPath, locatePath } from './inputs/locate-path.ts';
import { isWithin } from './is-within.ts';
import { mustBeFolder } from './read-folder.ts';
import { shownUri } from './shown-uri.ts';
import type { Talk } from './talk.ts';
import { whyUnreadable } from './why-unreadable.ts';

/** What a command works on, in the workspace around it. */
export interface Inputs {
  readonly workspace: Workspace;
  readonly snapshot: Snapshot;
  /** The URI of the folder in which ids are looked up. */
  readonly folder: string;
  /** What a person has chosen, in the order of the paths. */
  readonly documents: readonly SourceDocument[];
  /** What is in the folders that were chosen and could not be read, each in a sentence that says why. */
  readonly unreadable: readonly string[];
  /** The folder in which the command is called. */
  readonly cwd: string;
  /** A file as it is shown: its path from the folder in which the command is called, with `/` between the names. */
  shown(uri: string): string;
}

export interface InputOptions {
  /** The folder in which the command is called. */
  readonly cwd: string;
  /** The folder that is read as the workspace, where a person named one. */
  readonly folder?: string | undefined;
  /** A text that counts as the file of that name. */
  readonly stdin?: { readonly text: string; readonly filename: string } | undefined;
  /** What counts besides what the files themselves say. */
  readonly settings?: Settings | undefined;
  readonly talk: Talk;
  /** One that has read the folders before, and was told of all changes since then. */
  readonly workspace?: Workspace | undefined;
}

/**
 * Reads the files that a person named (files, folders and globs; none of them means the whole folder), and the folders
 * around them.
 */
export async function readInputs(paths: readonly string[], options: InputOptions): Promise<Inputs> {
  const { cwd, stdin, talk } = options;
  const base = path.resolve(cwd, options.folder ?? '.');
  await mustBeFolder(base, options.folder ?? base);
  const shown = (uri: string) => shownUri(cwd, uri);
  const named = await Promise.all(
    paths.filter((one) => one !== '-' || !stdin).map((written) => locatePath(written, { cwd, base })),
  );
  const typed = stdin && URI.file(path.resolve(cwd, stdin.filename)).toString();
  const roots = rootsFor(base, named, typed, options.folder !== undefined);

  const workspace = options.workspace ?? diskWorkspace();
  if (options.settings) workspace.configure(options.settings, new Map());
  for (const folder of workspace.setFolders(roots)) {
    await workspace.readFolder(folder, (done, total) => talk.progress(`Reading ${done} of ${total} files…`));
  }
  if (typed && stdin) workspace.open(typed, stdin.text, 1);
  talk.done();
  talk.detail(
    `Read ${workspace.state().disk.size} files of the format in ${roots.map((uri) => URI.parse(uri).fsPath).join(' and ')}.`,
  );
  const chosen = await chooseDocuments(workspace, named, { base, typed, shown, talk });
  const uris = [...new Map(chosen.map((uri) => [uriKey(uri), uri])).values()];
  await Promise.all(uris.map((uri) => workspace.prepare(uri)));

  const snapshot = workspace.snapshot();
  const found = uris.flatMap((uri) => snapshot.document(uri) ?? []);
  const documents = found.filter(({ text }) => isText(text));
  const pictures = found.filter(({ text }) => !isText(text)).map(({ uri }) => shown(uri));
  const { unreadable, unreadableFolders } = workspace.state();
  // What a person named is open, whatever the folder says of it.
  const closed = [...unreadable.values(), ...unreadableFolders.values()].filter((uri) => !workspace.isOpen(uri));
  const isMeant = meantFolders(base, named, typed);
  for (const uri of closed)
    if (!isMeant(uri)) talk.note(`${shown(uri)} cannot be read: what it declares is not known.`);
  return {
    workspace,
    snapshot,
    folder: URI.file(base).toString(),
    documents: documents.sort((a, b) => byPath(a.uri, b.uri)),
    unreadable: [
      ...(await Promise.all(closed.filter(isMeant).map((uri) => whyUnreadable(uri, shown(uri))))),
      ...pictures.map((file) => `${file} is no text file, and is left out.`),
    ].sort(),
    cwd,
    shown,
  };
}

/**
 * The folders to read, as URIs. The one of the call is needed where something in it is meant; of what lies elsewhere, its
 * own folder is.
 */
function rootsFor(
  base: string,
  named: readonly LocatedPath[],
  typed: string | undefined,
  isBaseNamed: boolean,
): readonly string[] {
  const around = [
    ...named.map(({ kind, place }) => (kind === 'file' ? path.dirname(place) : place)),
    ...(typed ? [path.dirname(URI.parse(typed).fsPath)] : []),
  ];
  const isBaseMeant = isBaseNamed || around.length === 0 || around.some((folder) => isWithin(base, folder));
  const folders = [...new Set([...(isBaseMeant ? [base] : []), ...around])];
  const outermost = folders.filter((folder) => !folders.some((other) => other !== folder && isWithin(other, folder)));
  return outermost.map((folder) => URI.file(folder).toString());
}

/** Whether a file or folder is in what a person has chosen as a whole: a folder, what a glob looks through, or all. */
function meantFolders(base: string, named: readonly LocatedPath[], typed: string | undefined) {
  const isAll = named.length === 0 && typed === undefined;
  const folders = isAll ? [base] : named.flatMap(({ kind, place }) => (kind === 'file' ? [] : [place]));
  return (uri: string) => folders.some((folder) => isWithin(folder, URI.parse(uri).fsPath));
}

/** By the paths and not by how they are written as URIs; a folder's own files before those of the folders in it. */
function byPath(one: string, other: string): number {
  const [a, b] = [URI.parse(one).path, URI.parse(other).path];
  return a < b ? -1 : a > b ? 1 : 0;
}
