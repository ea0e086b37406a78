import * as vscode from 'vscode';
import { notifications, type ProgramNode, type ProgramsParams, requests } from '../protocol.ts';
import type { Server } from '../server.ts';
import { followCursor } from './follow.ts';
import { createMoving } from './move.ts';
import { createProgramTree } from './tree.ts';

const viewId = 'hitCurriculum.programs';

/** The view “Programs”: what the workspace holds, as the server tells it. */
export function programsView(server: Server): vscode.Disposable {
  const tree = createProgramTree(async (open) => {
    await server.wake();
    const params: ProgramsParams = { open };
    return (await server.ask<ProgramNode[]>(requests.programs, params)) ?? undefined;
  });
  const moving = createMoving(server, tree);
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: tree,
    dragAndDropController: moving,
    canSelectMany: true,
    showCollapseAll: true,
  });
  let isStale = true;

  const refresh = async () => {
    isStale = !view.visible;
    if (!isStale) await tree.refresh();
  };
  void refresh();

  return vscode.Disposable.from(
    view,
    tree,
    followCursor(view, tree),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && isStale) void refresh();
    }),
    server.onNotification(notifications.programsChanged, () => void refresh()),
    server.onDidChangeState((state) => {
      if (state === 'ready') void refresh();
    }),
    vscode.commands.registerCommand('hitCurriculum.moveToTerm', (node?: ProgramNode, selected?: ProgramNode[]) =>
      moving.moveByCommand(node ?? view.selection[0], selected ?? (node ? undefined : [...view.selection])),
    ),
  );
}
