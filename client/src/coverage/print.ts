import * as vscode from 'vscode';
import { plainText } from '../plain-text.ts';
import { type CoverageDocumentAnswer, type CoverageDocumentParams, requests } from '../protocol.ts';
import type { Server } from '../server.ts';
import { isOnThisDesktop, madeDocument, nameOf, offerToOpen, saveDocument, today } from './save-document.ts';

/**
 * Opens the coverage of a program as a document in the browser, where it can be printed: a panel of VS Code cannot. Where
 * VS Code runs on another computer, the browser cannot see its files, so the person is asked where to write it.
 */
export async function printCoverage(server: Server, folder: vscode.Uri, program: string): Promise<void> {
  await server.wake();
  const params: CoverageDocumentParams = { uri: program, format: 'html', date: today() };
  const document = await madeDocument(() => server.ask<CoverageDocumentAnswer>(requests.coverageDocument, params));
  if (!document) return;
  const file = vscode.Uri.joinPath(folder, 'print', document.name);
  if (isOnThisDesktop(file)) {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(document.content));
    if (await vscode.env.openExternal(file)) return;
    void vscode.window.showWarningMessage(
      plainText(`The browser could not be opened. The document to print is ${file.fsPath}.`),
    );
    return;
  }
  const source = vscode.Uri.parse(program);
  const saved = await saveDocument(document, { source, title: 'Print or Save as PDF', kind: 'HTML page' });
  if (saved) {
    await offerToOpen(
      saved,
      `${nameOf(saved)} is written: open it in a browser, and print it there or save it as PDF.`,
    );
  }
}
