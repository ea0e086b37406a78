import * as vscode from 'vscode';
import { askForFolder, besideOpenFile } from '../choose-folder.ts';
import { nameOf } from '../coverage/save-document.ts';
import { plainText } from '../plain-text.ts';
import { requests } from '../protocol.ts';
import type { Server } from '../server.ts';
import { askAboutSources } from './ask-about-sources.ts';
import { askForName, endingOf, idOf, type NamedFiles, withId } from './ask-for-name.ts';
import { chooseFormat } from './choose-format.ts';
import type { ImportAnswer, ImportParams } from './messages.ts';
import type { ImportReview, WaitingImport } from './review.ts';
import { chooseFiles, readSources } from './sources.ts';

/**
 * Asks what to import and from where, has the server make files of it, and shows them for review. Nothing is written before
 * a person has said so.
 *
 * `clicked` and `selected` are what was clicked and selected in the Explorer, when the command came from there: a folder to
 * import into, or files to import.
 */
export async function importFiles(
  server: Server,
  review: ImportReview,
  clicked: unknown,
  selected: unknown,
): Promise<void> {
  const given = await givenBy(clicked, selected);
  await server.wake();
  const format = await chooseFormat(server, given.files[0]);
  if (!format) return;
  const files = given.files.length > 0 ? given.files : await chooseFiles(format);
  if (!files) return;
  const sources = await readSources(files);
  if (!sources) return;
  const options = await askAboutSources(server, format, sources);
  if (!options) return;
  const folder = given.folder ?? besideOpenFile() ?? (await askForFolder('Import'));
  if (!folder) return;
  const params = { format: format.format, sources, options, folder: folder.toString() };
  const waiting = await made(server, params, folder);
  if (waiting) await review.begin(waiting);
}

/** What the server makes of it, to be reviewed under a name of the person's choice; undefined where there is none, and it was told. */
async function made(server: Server, params: ImportParams, folder: vscode.Uri): Promise<WaitingImport | undefined> {
  const first = await answered(server, params, folder);
  const named = first && filesNamed(first.files);
  if (!first || !named) return first;

  const renamed = async (): Promise<WaitingImport | undefined> => {
    const id = await askForName(folder, named);
    if (id === undefined) return undefined;
    const again =
      withId(named[0], id) === named[0]
        ? first
        : await answered(server, { ...params, options: { ...params.options, id } }, folder);
    return again && { ...again, rename: renamed };
  };
  return renamed();
}

/** The names that one id gives: of the one file that is imported, and of those that go with it, such as its skills. */
function filesNamed(files: WaitingImport['files']): NamedFiles | undefined {
  const [main, ...others] = files.map(({ name }) => name);
  if (main === undefined) return undefined;
  const isAnother = (name: string) => endingOf(name) === endingOf(main);
  return others.some(isAnother) ? undefined : [main, ...others.filter((name) => name.startsWith(`${idOf(main)}-`))];
}

async function answered(server: Server, params: ImportParams, folder: vscode.Uri): Promise<WaitingImport | undefined> {
  const progress = { location: vscode.ProgressLocation.Window, title: 'Reading what is imported' };
  const answer = await vscode.window.withProgress(progress, () => server.ask<ImportAnswer>(requests.import, params));
  if (answer?.files) {
    return { from: params.sources.map(({ name }) => name), folder, files: answer.files, notes: answer.notes ?? [] };
  }
  vscode.window.showErrorMessage(plainText(answer?.problem ?? 'Nothing could be imported. The output says why.'));
  return undefined;
}

/** What was clicked or selected in the Explorer: a folder to import into, or files to import into theirs. */
async function givenBy(
  clicked: unknown,
  selected: unknown,
): Promise<{ readonly files: readonly vscode.Uri[]; readonly folder?: vscode.Uri }> {
  if (!(clicked instanceof vscode.Uri)) return { files: [] };
  const isFolder = async (uri: vscode.Uri) => {
    const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
    return stat !== undefined && (stat.type & vscode.FileType.Directory) !== 0;
  };
  if (await isFolder(clicked)) return { files: [], folder: clicked };
  const several = Array.isArray(selected) ? selected.filter((uri) => uri instanceof vscode.Uri) : [];
  const ending = (uri: vscode.Uri) => nameOf(uri).split('.').at(-1)?.toLowerCase();
  const alike = several.filter((uri) => ending(uri) === ending(clicked));
  const files = alike.some((uri) => uri.toString() === clicked.toString()) ? alike : [clicked];
  return { files, folder: vscode.Uri.joinPath(clicked, '..') };
}
