import * as vscode from 'vscode';
import type { ServedTree } from './served-tree.ts';
import type { Server } from './server.ts';

/** What an empty view means, by which it says so: its lines are being read, there are none, or nobody reads them. */
type ViewState = 'reading' | 'known' | 'stopped';

/** So many milliseconds after a question without an answer it is asked again, while the view can be seen. */
const retryAfter = 2000;

/** Keeps the context key of a view that says what it means when it is empty. */
export function createViewState(context: string): { become(state: ViewState): void; readonly is: ViewState } {
  let shown: ViewState | undefined;
  const become = (state: ViewState) => {
    if (state === shown) return;
    shown = state;
    void vscode.commands.executeCommand('setContext', context, state);
  };
  become('reading');
  return {
    become,
    get is() {
      return shown ?? 'reading';
    },
  };
}

/** What asks the server for a tree, with what is in some files, and tells the view once it is known. */
export function askForTree<Node>(
  server: Server,
  request: string,
  state: ReturnType<typeof createViewState>,
): (open: readonly string[]) => Promise<readonly Node[] | undefined> {
  return async (open) => {
    await server.wake();
    const nodes = (await server.ask<Node[]>(request, { open })) ?? undefined;
    if (nodes) state.become('known');
    return nodes;
  };
}

/** Keeps what a view shows as it is now, while it can be seen; `changed` is by what the server tells that it may differ. */
export function keepFresh<Node>(
  server: Server,
  view: vscode.TreeView<Node>,
  tree: ServedTree<Node>,
  state: ReturnType<typeof createViewState>,
  changed: string,
): vscode.Disposable {
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
    { dispose: () => clearTimeout(retry) },
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && isStale) void refresh();
    }),
    server.onNotification(changed, () => void refresh()),
    server.onDidChangeState((now) => {
      if (now === 'stopped') state.become('stopped');
      else if (state.is === 'stopped') state.become('reading');
      if (now === 'ready') void refresh();
    }),
  );
}
