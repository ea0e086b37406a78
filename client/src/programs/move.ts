import * as vscode from 'vscode';
import { plainText } from '../plain-text.ts';
import {
  type FilePosition,
  type MoveToTermAnswer,
  type MoveToTermParams,
  type ProgramNode,
  requests,
  type TermOutlook,
  type TermOutlooksParams,
} from '../protocol.ts';
import type { Server } from '../server.ts';
import { editFile, type MadeEdit } from './changed-file.ts';
import type { ProgramTree } from './tree.ts';

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
    if (answer?.refusal !== undefined) void vscode.window.showWarningMessage(plainText(answer.refusal));
    if (!answer?.edits || answer.edits.length === 0) return;
    const made = await editFile(vscode.Uri.parse(term.place.uri), answer.edits);
    if (made && answer.follows !== undefined) void tell(made, answer.follows);
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
      const chosen = await vscode.window.showQuickPick(choicesFor(moved, uri), {
        placeHolder: plainText(`Move ${namesOf(moved)} to which term?`),
      });
      if (chosen) await move(moved, chosen.term);
    },
  };

  /** The terms that there are to choose from, each with what would come of it. */
  async function choicesFor(moved: readonly ProgramNode[], uri: string): Promise<TermChoice[]> {
    const own = moved.map((one) => tree.parentOf(one));
    const plans = new Set(own.flatMap((one) => (one?.kind === 'term' ? [tree.parentOf(one)?.id] : [])));
    const terms = tree.terms(uri).filter(({ term, of }) => {
      // Each plan has terms of its own.
      const isInPlan = plans.size === 0 || plans.has(of?.id);
      return isInPlan && !own.every((one) => one?.id === term.id);
    });
    const several = new Set(terms.map(({ of }) => of?.id)).size > 1;
    const params: TermOutlooksParams = {
      moved: moved.flatMap(positionsOf),
      terms: terms.flatMap(({ term }) => positionsOf(term)),
    };
    const outlooks = (await server.ask<TermOutlook[]>(requests.termOutlooks, params)) ?? [];
    return terms.map(({ term, of }, index) => choiceOf(term, several ? of?.label : undefined, outlooks[index]));
  }

  function isMovable(node: ProgramNode): boolean {
    const parent = tree.parentOf(node)?.kind;
    return node.place !== undefined && (parent === 'term' || (node.kind === 'course' && parent !== 'concentration'));
  }
}

function positionsOf({ place }: ProgramNode): FilePosition[] {
  return place ? [{ uri: place.uri, position: place.selection.start }] : [];
}

interface TermChoice extends vscode.QuickPickItem {
  readonly term: ProgramNode;
}

/** A term with its credits, those of now and those after the move, and below it what else would follow. */
function choiceOf(term: ProgramNode, plan: string | undefined, outlook: TermOutlook = {}): TermChoice {
  const { credits, follows, refusal } = outlook;
  const now = term.description;
  const amount =
    credits !== undefined && now !== undefined && now !== credits
      ? `${now.replace(/ credits?$/, '')} → ${credits}`
      : (credits ?? now);
  const wrong = refusal ?? follows;
  return {
    label: plainText(term.label),
    description: plainText([plan, amount].filter((part) => part !== undefined).join(' · ')),
    ...(wrong === undefined
      ? {}
      : { detail: `$(${refusal === undefined ? 'warning' : 'circle-slash'}) ${plainText(wrong)}` }),
    term,
  };
}

async function tell(made: MadeEdit, follows: string): Promise<void> {
  // With something to choose, VS Code shows all of a message, and not only its first line.
  const chosen = await vscode.window.showWarningMessage(plainText(follows), 'Undo', 'Show Problems');
  if (chosen === 'Undo') await made.undo();
  if (chosen === 'Show Problems') await made.showProblems();
}

function namesOf(nodes: readonly ProgramNode[]): string {
  return nodes.map(({ label }) => label).join(', ');
}
