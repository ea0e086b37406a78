import * as vscode from 'vscode';
import { notifications, type ProgramNode, requests } from '../protocol.ts';
import { askForTree, createViewState, keepFresh } from '../served-view.ts';
import type { Server } from '../server.ts';
import { followCursor } from './follow.ts';
import { createMoving } from './move.ts';
import { createProgramTree } from './tree.ts';

/** The view “Programs”: what the workspace holds, as the server tells it. */
export function programsView(server: Server): vscode.Disposable {
  const state = createViewState('hitCurriculum.programsState');
  const tree = createProgramTree(askForTree(server, requests.programs, state));
  const moving = createMoving(server, tree);
  const view = vscode.window.createTreeView('hitCurriculum.programs', {
    treeDataProvider: tree,
    dragAndDropController: moving,
    canSelectMany: true,
    showCollapseAll: true,
  });
  return vscode.Disposable.from(
    view,
    tree,
    keepFresh(server, view, tree, state, notifications.programsChanged),
    followCursor(view, tree),
    vscode.commands.registerCommand('hitCurriculum.moveToTerm', (node?: ProgramNode, selected?: ProgramNode[]) =>
      moving.moveByCommand(node ?? view.selection[0], selected ?? (node ? undefined : [...view.selection])),
    ),
  );
}
