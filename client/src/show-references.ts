import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageclient/node';
import { rangeOf } from './served-tree.ts';

/** Lists the places that the server names for a line above a course, a role, a skill or an outcome. */
export async function showReferences(uri: string, position: Position, locations: readonly Location[]): Promise<void> {
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri),
    new vscode.Position(position.line, position.character),
    locations.map((location) => new vscode.Location(vscode.Uri.parse(location.uri), rangeOf(location.range))),
  );
}
