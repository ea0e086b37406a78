import * as vscode from 'vscode';
import { type CoverageDocumentAnswer, type CoverageDocumentParams, requests } from '../protocol.ts';
import type { Server } from '../server.ts';

/**
 * Opens the coverage of a program as a document in the browser, where it can be printed: a panel of VS Code cannot. Where
 * VS Code runs on another computer, the browser cannot see its files, so the document is exported instead.
 */
export async function printCoverage(server: Server, folder: vscode.Uri, program: string): Promise<void> {
  if (vscode.env.remoteName !== undefined) {
    await vscode.commands.executeCommand('hitCurriculum.exportCoverage', vscode.Uri.parse(program));
    return;
  }
  const params: CoverageDocumentParams = { uri: program, format: 'html', date: today() };
  const answer = await server.ask<CoverageDocumentAnswer>(requests.coverageDocument, params);
  if (answer?.content === undefined) {
    void vscode.window.showWarningMessage(
      answer?.problem ?? 'There is no document to print, since HIT Curriculum’s server does not answer.',
    );
    return;
  }
  const file = vscode.Uri.joinPath(folder, 'print', answer.name ?? 'coverage.html');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(answer.content));
  if (await vscode.env.openExternal(file)) return;
  void vscode.window.showWarningMessage(`The browser could not be opened. The document to print is ${file.fsPath}.`);
}

/** The day where the person is, such as `2026-05-31`. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
