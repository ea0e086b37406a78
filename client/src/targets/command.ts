import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { chooseTargets } from './choose-targets.ts';

/** The command that lets a person choose what a program prepares for, or which program prepares for something. */
export function targetsCommand(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('hitCurriculum.chooseRoles', (argument: unknown) => {
    const uris = urisIn(argument);
    if (uris.length > 0) return chooseTargets(server, uris);
    void vscode.window.showInformationMessage('Open the program that is to prepare for roles.');
    return false;
  });
}

/** The files that were named, or else the one in front. */
function urisIn(argument: unknown): readonly string[] {
  const named = [argument]
    .flat()
    .flatMap((one) => (one instanceof vscode.Uri ? one.toString() : typeof one === 'string' ? one : []));
  return named.length > 0 ? named : [vscode.window.activeTextEditor?.document.uri.toString() ?? []].flat();
}
