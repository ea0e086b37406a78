import * as vscode from 'vscode';
import { nameOf } from '../coverage/save-document.ts';
import { plainText } from '../plain-text.ts';
import { base64Of } from './base64.ts';
import { isNamedFor } from './is-named-for.ts';
import { type ImportFormat, type ImportSource, mostBytes } from './messages.ts';

/** Asks for the files to import; of a format that comes as many files, for these or for the folder with all of them. */
export async function chooseFiles(format: ImportFormat): Promise<readonly vscode.Uri[] | undefined> {
  const many = comesAsMany(format);
  const title = `Import ${format.title}`;
  const way = many ? await askForWay(title) : 'files';
  if (way === undefined) return undefined;
  if (way === 'files') {
    return vscode.window.showOpenDialog({
      title,
      openLabel: 'Import',
      canSelectMany: many,
      filters: { [format.title]: format.endings.map((ending) => ending.slice(1)), 'All files': ['*'] },
    });
  }
  const chosen = await vscode.window.showOpenDialog({
    title,
    openLabel: 'Import This Folder',
    canSelectFolders: true,
    canSelectFiles: false,
  });
  return chosen?.[0] && filesIn(chosen[0], format);
}

/** Whether the files of a format belong together. */
function comesAsMany({ options }: ImportFormat): boolean {
  return options.includes('occupations');
}

/** The files of a folder that a format may be in. */
async function filesIn(folder: vscode.Uri, format: ImportFormat): Promise<readonly vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  return entries
    .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && isNamedFor(format, name))
    .map(([name]) => vscode.Uri.joinPath(folder, name));
}

async function askForWay(title: string): Promise<'files' | 'folder' | undefined> {
  const chosen = await vscode.window.showQuickPick(
    [
      { label: '$(folder) The folder with all files…', way: 'folder' as const },
      { label: '$(files) Some files…', detail: 'Choose all that belong together at once.', way: 'files' as const },
    ],
    { title, placeHolder: 'Where are the files?' },
  );
  return chosen?.way;
}

/** Reads files whole; says why where that cannot be done. */
export async function readSources(files: readonly vscode.Uri[]): Promise<readonly ImportSource[] | undefined> {
  const sources: ImportSource[] = [];
  let bytes = 0;
  for (const file of files) {
    try {
      bytes += (await vscode.workspace.fs.stat(file)).size;
      if (bytes > mostBytes) return tellTooMuch();
      sources.push({ name: nameOf(file), base64: base64Of(await vscode.workspace.fs.readFile(file)) });
    } catch {
      vscode.window.showErrorMessage(plainText(`${nameOf(file)} could not be read. Is it still there?`));
      return undefined;
    }
  }
  if (sources.length > 0) return sources;
  vscode.window.showErrorMessage('There is no file of this format in that folder.');
  return undefined;
}

function tellTooMuch(): undefined {
  const most = mostBytes / 1024 / 1024;
  vscode.window.showErrorMessage(`At most ${most} MB can be imported at once. Choose fewer or smaller files.`);
}
