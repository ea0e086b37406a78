import * as vscode from 'vscode';
import { notifications, type ProgramNode, type ProgramsParams, requests } from '../protocol.ts';
import type { Server } from '../server.ts';
import { followCursor } from './follow.ts';
import { createMoving } from './move.ts';
import { createProgramTree } from './tree.ts';

const viewId = 'hitCurriculum.programs';

/** What an empty view means, by which it says so: the programs are being read, there are none, or nobody reads them. */
const stateContext = 'hitCurriculum.programsState';
type ViewState = 'reading' | 'known' | 'stopped';

/** So many milliseconds after a question without an answer it is asked again, while the view can be seen. */
const retryAfter = 2000;

/** The view “Programs”: what the workspace holds, as the server tells it. */
export function programsView(server: Server): vscode.Disposable {
  let shownState: ViewState | undefined;
  const become = (state: ViewState) => {
    if (state === shownState) return;
    shownState = state;
    void vscode.commands.executeCommand('setContext', stateContext, state);
  };
  become('reading');
  const tree = createProgramTree(async (open) => {
    await server.wake();
    const params: ProgramsParams = { open };
    const nodes = (await server.ask<ProgramNode[]>(requests.programs, params)) ?? undefined;
    if (nodes) become('known');
    return nodes;
  });
  const moving = createMoving(server, tree);
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: tree,
    dragAndDropController: moving,
    canSelectMany: true,
    showCollapseAll: true,
  });
  let isStale = true;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const refresh = async () => {
    clearTimeout(retry);
    isStale = !view.visible;
    if (isStale || (await tree.refresh())) return;
    // Whoever looks at the view must not be left with what it showed before, or with nothing.
    isStale = true;
    if (server.state !== 'stopped') retry = setTimeout(refresh, retryAfter);
  };
  void refresh();

  return vscode.Disposable.from(
    view,
    tree,
    { dispose: () => clearTimeout(retry) },
    followCursor(view, tree),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && isStale) void refresh();
    }),
    server.onNotification(notifications.programsChanged, () => void refresh()),
    server.onDidChangeState((state) => {
      if (state === 'stopped') become('stopped');
      else if (shownState === 'stopped') become('reading');
      if (state === 'ready') void refresh();
    }),
    vscode.commands.registerCommand('hitCurriculum.moveToTerm', (node?: ProgramNode, selected?: ProgramNode[]) =>
      moving.moveByCommand(node ?? view.selection[0], selected ?? (node ? undefined : [...view.selection])),
    ),
  );
}
