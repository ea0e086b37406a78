import * as vscode from 'vscode';
import { nameOf } from '../coverage/save-document.ts';
import { plainText } from '../plain-text.ts';
import { requests } from '../protocol.ts';
import type { Server } from '../server.ts';
import { base64Of } from './base64.ts';
import type { ImportFormat, ImportFormatsParams } from './messages.ts';

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ImportFormat;
}

/** Asks for the format to import; where a file is known, those come first that it may be in. */
export async function chooseFormat(server: Server, file: vscode.Uri | undefined): Promise<ImportFormat | undefined> {
  const params: ImportFormatsParams = file ? { name: nameOf(file), start: await startOf(file) } : {};
  const formats = await server.ask<ImportFormat[]>(requests.importFormats, params);
  if (!formats) {
    vscode.window.showErrorMessage('Nothing can be imported while the server is not running.');
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem | FormatItem>(itemsOf(formats), {
    title: file ? plainText(`Import ${nameOf(file)}`) : 'Import',
    placeHolder: file ? 'What is in the file?' : 'What do you have?',
    matchOnDetail: true,
  });
  return chosen && 'format' in chosen ? chosen.format : undefined;
}

function itemsOf(formats: readonly ImportFormat[]): (vscode.QuickPickItem | FormatItem)[] {
  const itemOf = (format: ImportFormat): FormatItem => ({
    label: format.title,
    description: `makes ${format.makes}`,
    detail: format.about,
    format,
  });
  const fitting = formats.filter(({ fits }) => fits);
  const others = formats.filter(({ fits }) => !fits);
  if (fitting.length === 0 || others.length === 0) return formats.map(itemOf);
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [separator('Fits the file'), ...fitting.map(itemOf), separator('Other formats'), ...others.map(itemOf)];
}

/** The first bytes of a file, of which its format can be told; none where it cannot be read. */
async function startOf(file: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(file).then(undefined, () => new Uint8Array());
  return base64Of(bytes.subarray(0, 4_096));
}
