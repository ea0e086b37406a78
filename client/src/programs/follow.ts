import * as vscode from 'vscode';
import type { ProgramNode } from '../protocol.ts';
import type { ProgramTree } from './tree.ts';

/** A pause of the cursor, in milliseconds, after which the tree follows it. */
const pause = 150;

/** Selects in the tree what the cursor of the editor is in, while the tree can be seen. */
export function followCursor(view: vscode.TreeView<ProgramNode>, tree: ProgramTree): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const follow = async () => {
    const editor = vscode.window.activeTextEditor;
    if (!view.visible || !editor || editor.document.languageId !== 'hit-curriculum') return;
    const node = await tree.at(editor.document.uri, editor.selection.active);
    if (!node || view.selection.some(({ id }) => id === node.id)) return;
    try {
      await view.reveal(node, { select: true, focus: false });
    } catch {
      // The tree has changed in the meantime; the next movement of the cursor finds its line.
    }
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(follow, pause);
  };

  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      // What the tree itself has opened needs no following.
      if (kind !== undefined) soon();
    }),
    vscode.window.onDidChangeActiveTextEditor(soon),
    view.onDidChangeVisibility(soon),
    { dispose: () => clearTimeout(timer) },
  );
}
