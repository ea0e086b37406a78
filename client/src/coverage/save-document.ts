import * as vscode from 'vscode';
import { plainText } from '../plain-text.ts';
import type { CoverageDocumentAnswer } from '../protocol.ts';
import { whyNotWritten } from '../why-not-written.ts';

/** A document that the server made. */
export interface MadeDocument {
  readonly name: string;
  readonly content: string;
  readonly encoding: 'utf8' | 'base64';
}

interface SaveOptions {
  /** The file that the document is about; the document is offered a place beside it. */
  readonly source: vscode.Uri;
  /** What the dialog is called, and what it calls files of that kind. */
  readonly title: string;
  readonly kind: string;
}

/** Waits for a document, showing that it is made; says why where there is none. */
export async function madeDocument(
  asked: () => Promise<CoverageDocumentAnswer | null | undefined>,
): Promise<MadeDocument | undefined> {
  const progress = { location: vscode.ProgressLocation.Window, title: 'Making the document' };
  const answer = await vscode.window.withProgress(progress, asked);
  if (answer?.name !== undefined && answer.content !== undefined) {
    return { name: answer.name, content: answer.content, encoding: answer.encoding ?? 'utf8' };
  }
  vscode.window.showErrorMessage(plainText(answer?.problem ?? 'The document could not be made. The output says why.'));
  return undefined;
}

/** Asks where to, and writes the document there. Gives the file; undefined where none was chosen or it failed, and was told. */
export async function saveDocument(
  document: MadeDocument,
  { source, title, kind }: SaveOptions,
): Promise<vscode.Uri | undefined> {
  const file = await vscode.window.showSaveDialog({
    title,
    defaultUri: besides(source, document.name),
    filters: { [kind]: [document.name.slice(document.name.lastIndexOf('.') + 1)] },
  });
  if (!file) return undefined;
  const problem = await written(file, bytesOf(document));
  if (problem === undefined) return file;
  vscode.window.showErrorMessage(plainText(`${nameOf(file)} cannot be written: ${problem}.`));
  return undefined;
}

/** Says that a file is written, with buttons that show it, and where it lies. */
export async function offerToOpen(file: vscode.Uri, words = `${nameOf(file)} is written.`): Promise<void> {
  const answer = await vscode.window.showInformationMessage(plainText(words), 'Open', 'Reveal');
  if (answer === 'Reveal') {
    // The folders of another computer can be shown by VS Code alone.
    await vscode.commands.executeCommand(isOnThisDesktop(file) ? 'revealFileInOS' : 'revealInExplorer', file);
  }
  if (answer === 'Open') await openWritten(file);
}

/** Opens a document where it is best read. */
export async function openWritten(file: vscode.Uri): Promise<void> {
  // A browser, Excel and their like show it as it is meant; what the editor can show as text stays in it.
  const isText = /\.(?:md|csv|json)$/i.test(file.path);
  if (isText || !isOnThisDesktop(file)) await vscode.commands.executeCommand('vscode.open', file);
  else await vscode.env.openExternal(file);
}

/** Whether programs of the person's own computer can see the file. */
export function isOnThisDesktop({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' && vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
}

/** The day where the person is, such as `2026-05-31`. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The last name of the path of a file. */
export function nameOf(file: vscode.Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1);
}

/** A file that is not saved yet lies nowhere; its documents are offered to the folder that is open. */
function besides(source: vscode.Uri, name: string): vscode.Uri {
  if (source.scheme !== 'untitled') return vscode.Uri.joinPath(source, '..', name);
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder ? vscode.Uri.joinPath(folder.uri, name) : vscode.Uri.file(name);
}

function bytesOf({ content, encoding }: MadeDocument): Uint8Array {
  return encoding === 'base64'
    ? Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
    : new TextEncoder().encode(content);
}

/**
 * Writes a file beside its place and then moves it there, so that the one before stays whole until the new one is. Gives
 * what went wrong, in words, if anything.
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
  return fs.writeFile(file, content).then(() => undefined, whyNotWritten);
}
