import * as vscode from 'vscode';
import { languageId } from './file-names.ts';
import { type CoverageDocumentAnswer, type CoverageDocumentParams, type CoverageFormat, requests } from './protocol.ts';
import type { Server } from './server.ts';

interface FormatItem extends vscode.QuickPickItem, Pick<CoverageFormat, 'format' | 'ending'> {}

interface MadeDocument {
  readonly name: string;
  readonly content: string;
  readonly encoding: 'utf8' | 'base64';
}

/**
 * Asks for a format and a file, and writes the coverage of a program to it: that of `program`, when a panel asks, else
 * that of the file in front.
 */
export async function exportCoverage(server: Server, program: unknown): Promise<void> {
  const source = typeof program === 'string' ? vscode.Uri.parse(program) : isUri(program) ? program : openFileOfOurs();
  if (!source) {
    vscode.window.showInformationMessage('Open a program first: a file such as hit.curriculum.yaml.');
    return;
  }
  await server.wake();
  const formats = await server.ask<CoverageFormat[]>(requests.coverageFormats, {});
  if (!formats) {
    vscode.window.showErrorMessage('Coverage cannot be exported while the server is not running.');
    return;
  }
  const format = await askForFormat(formats);
  if (!format) return;
  const document = await documentOf(server, source, format);
  if (!document) return;
  const file = await vscode.window.showSaveDialog({
    title: 'Export Coverage',
    defaultUri: besides(source, document.name),
    filters: { [format.label]: [extensionOf(format.ending)] },
  });
  if (!file) return;
  const problem = await written(file, bytesOf(document));
  if (problem === undefined) await offerToOpen(file);
  else vscode.window.showErrorMessage(`${nameOf(file)} could not be written: ${problem}`);
}

function isUri(value: unknown): value is vscode.Uri {
  return value instanceof vscode.Uri;
}

function openFileOfOurs(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === languageId ? document.uri : undefined;
}

function askForFormat(formats: readonly CoverageFormat[]): Thenable<FormatItem | undefined> {
  const items = formats.map(
    ({ format, title, about, ending }): FormatItem => ({ format, ending, label: title, detail: about }),
  );
  return vscode.window.showQuickPick(items, {
    title: 'Export Coverage',
    placeHolder: 'What is the document for?',
    matchOnDetail: true,
  });
}

async function documentOf(
  server: Server,
  source: vscode.Uri,
  { format }: FormatItem,
): Promise<MadeDocument | undefined> {
  const params: CoverageDocumentParams = { uri: source.toString(), format, date: today() };
  const answer = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Making the document' },
    () => server.ask<CoverageDocumentAnswer>(requests.coverageDocument, params),
  );
  if (answer?.name !== undefined && answer.content !== undefined) {
    return { name: answer.name, content: answer.content, encoding: answer.encoding ?? 'utf8' };
  }
  vscode.window.showErrorMessage(answer?.problem ?? 'The document could not be made. The output says why.');
  return undefined;
}

/** The day on which it is asked for, where it is asked for. */
function today(): string {
  const now = new Date();
  const digits = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}

/** A file that is not saved yet lies nowhere; its documents are offered to the folder that is open. */
function besides(source: vscode.Uri, name: string): vscode.Uri {
  if (source.scheme !== 'untitled') return vscode.Uri.joinPath(source, '..', name);
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder ? vscode.Uri.joinPath(folder.uri, name) : vscode.Uri.file(name);
}

/** `html` of `.html`, `svg` of `-map.svg`. */
function extensionOf(ending: string): string {
  return ending.slice(ending.lastIndexOf('.') + 1);
}

function bytesOf({ content, encoding }: MadeDocument): Uint8Array {
  return encoding === 'base64'
    ? Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
    : new TextEncoder().encode(content);
}

/**
 * Writes a file beside its place and then moves it there, so that the one before stays whole until the new one is. Gives
 * what went wrong, if anything.
 */
async function written(file: vscode.Uri, content: Uint8Array): Promise<string | undefined> {
  const { fs } = vscode.workspace;
  const beside = vscode.Uri.joinPath(file, '..', `.${nameOf(file)}.${Date.now().toString(36)}.tmp`);
  try {
    await fs.writeFile(beside, content);
    await fs.rename(beside, file, { overwrite: true });
    return undefined;
  } catch {
    await fs.delete(beside).then(undefined, () => undefined);
  }
  // Where nothing can be put beside it, or renamed, it can often still be written.
  return fs.writeFile(file, content).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

async function offerToOpen(file: vscode.Uri): Promise<void> {
  const isLocal = file.scheme === 'file' && vscode.env.remoteName === undefined;
  const answer = await vscode.window.showInformationMessage(
    `${nameOf(file)} is written.`,
    'Open',
    ...(isLocal && vscode.env.uiKind === vscode.UIKind.Desktop ? ['Reveal'] : []),
  );
  if (answer === 'Reveal') await vscode.commands.executeCommand('revealFileInOS', file);
  if (answer !== 'Open') return;
  // A browser, Excel and their like show it as it is meant; what the editor can show as text stays in it.
  const isText = /\.(?:md|csv|json)$/i.test(file.path);
  if (isText || !isLocal) await vscode.commands.executeCommand('vscode.open', file);
  else await vscode.env.openExternal(file);
}

function nameOf(file: vscode.Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1);
}
