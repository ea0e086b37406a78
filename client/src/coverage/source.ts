import * as vscode from 'vscode';
import type { PlaceMessage } from '../../webview/messages.ts';

/** Shows where something is written, beside the panel and never in its place. */
export async function showSource(place: PlaceMessage, panel: vscode.ViewColumn | undefined): Promise<void> {
  const uri = vscode.Uri.parse(place.uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const position = document.validatePosition(new vscode.Position(place.line, place.character));
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: columnFor(uri, panel),
    selection: new vscode.Range(position, position),
  });
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the file is open already; else where other text is, else a new column. */
function columnFor(uri: vscode.Uri, panel: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const others = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== panel);
  const holds = (tab: vscode.Tab) =>
    tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === uri.toString();
  const holdsText = (tab: vscode.Tab) => tab.input instanceof vscode.TabInputText;
  const group = others.find(({ tabs }) => tabs.some(holds)) ?? others.find(({ tabs }) => tabs.some(holdsText));
  return group?.viewColumn ?? others[0]?.viewColumn ?? vscode.ViewColumn.Beside;
}
