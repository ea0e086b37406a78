import * as vscode from 'vscode';
import { requests, type SchemaAtParams, type SchemaPlace } from './protocol.ts';
import type { Server } from './server.ts';

/** Opens the schema at the place that says what may stand at the cursor. */
export async function openSchema(server: Server): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    vscode.window.showInformationMessage('Open a curriculum, a catalog, a role or a framework first.');
    return;
  }
  await server.wake();
  const { line, character } = editor.selection.active;
  const params: SchemaAtParams = {
    textDocument: { uri: editor.document.uri.toString() },
    position: { line, character },
  };
  const place = await server.ask<SchemaPlace>(requests.schemaAt, params);
  if (!place) {
    vscode.window.showInformationMessage('No schema says what may stand here.');
    return;
  }
  const { start, end } = place.range;
  await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), {
    selection: new vscode.Range(start.line, start.character, end.line, end.character),
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
  });
}
