import * as vscode from 'vscode';
import {
  type FilePosition,
  type MoveToTermAnswer,
  type MoveToTermParams,
  type ProgramNode,
  requests,
} from '../protocol.ts';
import type { Server } from '../server.ts';
import { type ProgramTree, rangeOf } from './tree.ts';

const mimeType = 'application/vnd.code.tree.hitcurriculum.programs';

/** Moves courses, choices and electives from term to term: by dragging them, or by a command. */
export interface Moving extends vscode.TreeDragAndDropController<ProgramNode> {
  /** Asks for the term to move to. */
  moveByCommand(node: ProgramNode | undefined, selected: readonly ProgramNode[] | undefined): Promise<void>;
}

export function createMoving(server: Server, tree: ProgramTree): Moving {
  async function move(moved: readonly ProgramNode[], term: ProgramNode, before?: ProgramNode): Promise<void> {
    if (!term.place) return;
    const params: MoveToTermParams = {
      moved: moved.flatMap(positionsOf),
      term: { uri: term.place.uri, position: term.place.selection.start },
      ...(before?.place ? { before: before.place.selection.start } : {}),
    };
    const answer = await server.ask<MoveToTermAnswer>(requests.moveToTerm, params);
    if (answer?.refusal !== undefined) void vscode.window.showWarningMessage(answer.refusal);
    if (!answer?.edits || answer.edits.length === 0) return;
    const edit = new vscode.WorkspaceEdit();
    const uri = vscode.Uri.parse(term.place.uri);
    for (const { range, newText } of answer.edits) edit.replace(uri, rangeOf(range), newText);
    const isDone = await vscode.workspace.applyEdit(edit);
    if (isDone && answer.follows) void vscode.window.showWarningMessage(warningOf(answer.follows));
  }

  return {
    dragMimeTypes: [mimeType],
    dropMimeTypes: [mimeType],
    handleDrag(nodes, data) {
      const movable = nodes.filter(isMovable);
      if (movable.length > 0) data.set(mimeType, new vscode.DataTransferItem(movable));
    },
    async handleDrop(target, data) {
      const moved: unknown = data.get(mimeType)?.value;
      if (!target || !Array.isArray(moved)) return;
      const parent = tree.parentOf(target);
      if (target.kind === 'term') return move(moved as ProgramNode[], target);
      if (parent?.kind === 'term') return move(moved as ProgramNode[], parent, target);
      void vscode.window.showInformationMessage('Drop it on a term, or on a course of a term.');
    },
    async moveByCommand(node, selected) {
      const moved = (selected ?? [node]).filter((one) => one !== undefined).filter(isMovable);
      const uri = moved[0]?.place?.uri;
      if (uri === undefined) return;
      const own = moved.flatMap((one) => [tree.parentOf(one)?.id ?? '']);
      const choices = tree
        .terms(uri)
        .filter(({ term }) => !own.every((id) => id === term.id))
        .map(({ term, of }) => ({
          label: term.label,
          description: of?.label ?? '',
          detail: term.description ?? '',
          term,
        }));
      const chosen = await vscode.window.showQuickPick(choices, {
        placeHolder: `Move ${namesOf(moved)} to which term?`,
      });
      if (chosen) await move(moved, chosen.term);
    },
  };

  function isMovable(node: ProgramNode): boolean {
    const parent = tree.parentOf(node)?.kind;
    return node.place !== undefined && (parent === 'term' || (node.kind === 'course' && parent !== 'concentration'));
  }
}

function positionsOf({ place }: ProgramNode): FilePosition[] {
  return place ? [{ uri: place.uri, position: place.selection.start }] : [];
}

/** The first of what follows from a move, and how much more there is. */
function warningOf([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first;
  return `${first} And ${others.length} more of this kind: see the problems of the file.`;
}

function namesOf(nodes: readonly ProgramNode[]): string {
  return nodes.map(({ label }) => label).join(', ');
}
